import type { PointStrike, StruckAct } from '#domain/engagement/points/strike';
import type { MemberId } from '#domain/shared/id';

/** Lines of the ledger that the team took back by hand, with their reasons. */
export interface StrikeBook {
  /**
   * The act whose points a line of this member tells of, as long as it brings any; null for points given by hand too. Who
   * strikes it holds the member before.
   */
  actOf(memberId: MemberId, lineId: string): Promise<StruckAct | null>;
  add(strike: PointStrike): void;
}
