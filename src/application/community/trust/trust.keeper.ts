import { type TrustLevel, trustOf } from '#domain/community/members/trust';
import type { MemberId } from '#domain/shared/id';
import type { LevelNews } from './level-news.port.ts';
import type { CountedMember, TrustBook } from './trust-book.port.ts';

/** Gives members the level that their figures say, or the higher one that the team gave them, and tells of those that changed. */
export class TrustKeeper {
  constructor(
    private readonly book: TrustBook,
    private readonly news: LevelNews,
  ) {}

  /** Within a unit of work. @returns how many levels changed */
  async recount(memberIds: readonly MemberId[], at: Date): Promise<number> {
    return memberIds.length === 0 ? 0 : this.keep(await this.book.held(memberIds, at));
  }

  /** Within a unit of work. @returns how many levels changed */
  async keep(members: readonly CountedMember[]): Promise<number> {
    const changes = await this.book.keep(
      members.map((one) => ({ memberId: one.memberId, level: levelOf(one) })),
    );
    if (changes.length > 0) await this.news.changed(changes);
    return changes.length;
  }
}

/** What the team gives lies above what the figures say, never below: limits fall on nobody but by a sanction, with its reasons. */
export const levelOf = ({ counted, locked }: CountedMember): TrustLevel => {
  const { level } = trustOf(counted);
  return locked !== null && locked > level ? locked : level;
};
