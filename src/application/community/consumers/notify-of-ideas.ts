import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import type { IdeaNews, IdeaNotices } from '../notifications/idea-notices.port.ts';
import { memberChannel } from '../notifications/member.channel.ts';

/** Tells those who proposed or support an idea what the organisation answered: once per member and fact. */
export class NotifyOfIdeas implements Consumer<IdeaNews> {
  constructor(
    private readonly notices: IdeaNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: IdeaNews, { factId: cause }: { readonly factId: string }): Promise<void> {
    const { memberIds, by, number, status } = fact;
    const told = await this.notices.tell({ cause, at: new Date(fact.at), memberIds, by, number, status });
    for (const member of told) this.channel.ring(memberChannel(member), {});
  }
}
