import { type TrustLevel, trustOf } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import type { CountedMember, TrustBook } from './trust-book.port.ts';

/** Gives members the level that their figures say, or the higher one that the team gave them. */
export class TrustKeeper {
  constructor(private readonly book: TrustBook) {}

  async recount(memberId: MemberId, at: Date): Promise<void> {
    const one = await this.book.counted(memberId, at);
    if (one) await this.keep([one]);
  }

  /** @returns how many levels changed */
  keep(members: readonly CountedMember[]): Promise<number> {
    return this.book.keep(members.map((one) => ({ memberId: one.memberId, level: levelOf(one) })));
  }
}

/** What the team gives lies above what the figures say, never below: limits fall on nobody but by a sanction, with its reasons. */
export const levelOf = ({ counted, locked }: CountedMember): TrustLevel => {
  const { level } = trustOf(counted);
  return locked !== null && locked > level ? locked : level;
};
