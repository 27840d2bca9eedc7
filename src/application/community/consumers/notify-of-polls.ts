import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { memberChannel } from '../notifications/member.channel.ts';
import type { PollNews, PollNotices } from '../notifications/poll-notices.port.ts';

/** Tells those who voted in a poll that it is over: each by themselves, once per member and fact. */
export class NotifyOfPolls implements Consumer<PollNews> {
  constructor(
    private readonly notices: PollNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: PollNews, { factId: cause }: { readonly factId: string }): Promise<void> {
    const { memberIds, pollId } = fact;
    const told = await this.notices.tell({ cause, at: new Date(fact.at), memberIds, pollId });
    for (const member of told) this.channel.ring(memberChannel(member), {});
  }
}
