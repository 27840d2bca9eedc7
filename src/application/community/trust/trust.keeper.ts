import { type TrustLevel, trustOf } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import type { CountedMember, TrustBook } from './trust-book.port.ts';

/** Gives members the level that their figures or the team say. */
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

export const levelOf = ({ counted, locked }: CountedMember): TrustLevel => locked ?? trustOf(counted).level;
