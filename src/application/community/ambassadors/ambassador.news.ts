import type { Ambassadorship } from '#domain/community/ambassadors/ambassadorship';
import type { RealtimeChannel } from '../../shared/ports.ts';
import { memberChannel } from '../notifications/member.channel.ts';
import type { PieceNotices } from '../notifications/piece-notices.port.ts';

/** What a member hears of it, on the site and by mail. */
export const AMBASSADOR_NEWS = ['invited', 'accepted', 'refused', 'renewed', 'ending', 'ended'] as const;
export type AmbassadorNews = (typeof AMBASSADOR_NEWS)[number];

/** Tells a member what became of their ambassadorship. */
export class AmbassadorTeller {
  constructor(
    private readonly notices: PieceNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  /**
   * Within the unit of work that brings it about.
   * @param cause told once for each
   * @returns rings, for when that is done
   */
  async tell(one: Ambassadorship, news: AmbassadorNews, p: { cause: string; at: Date }): Promise<() => void> {
    const told = await this.notices.tell({
      of: 'ambassador',
      key: one.id,
      state: news,
      by: null,
      memberIds: [one.memberId],
      cause: p.cause,
      at: p.at,
    });
    return () => told.forEach((member) => this.channel.ring(memberChannel(member), {}));
  }
}
