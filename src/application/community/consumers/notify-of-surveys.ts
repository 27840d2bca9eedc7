import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { memberChannel } from '../notifications/member.channel.ts';
import type { SurveyNews, SurveyNotices } from '../notifications/survey-notices.port.ts';

/** Tells members that a survey asks them, or asks them still: once per member and fact. */
export class NotifyOfSurveys implements Consumer<SurveyNews> {
  constructor(
    private readonly notices: SurveyNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on({ at, by, memberIds }: SurveyNews, { factId: cause }: { readonly factId: string }): Promise<void> {
    const told = await this.notices.tell({ cause, at: new Date(at), memberIds, by });
    for (const member of told) this.channel.ring(memberChannel(member), {});
  }
}
