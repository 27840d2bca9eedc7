import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import type { EventNews, EventNotices } from '../notifications/event-notices.port.ts';
import { memberChannel } from '../notifications/member.channel.ts';

/** Tells those who registered to an event what becomes of their seat and of the event: once per member and fact. */
export class NotifyOfEvents implements Consumer<EventNews> {
  constructor(
    private readonly notices: EventNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: EventNews, { factId: cause }: { readonly factId: string }): Promise<void> {
    const { memberIds, number, news } = fact;
    const told = await this.notices.tell({ cause, at: new Date(fact.at), memberIds, number, news });
    for (const member of told) this.channel.ring(memberChannel(member), {});
  }
}
