import type { LevelSet } from '#domain/engagement/levels/levels';
import type { MemberId } from '#domain/shared/id';

/** The levels, in every version, and how many points members have. */
export interface LevelBook {
  /** Where nobody wrote any yet. */
  addFirst(set: LevelSet): Promise<void>;
  /** The version with the highest number. */
  latest(): Promise<LevelSet>;
  /** The one that holds. */
  at(moment: Date): Promise<LevelSet>;
  /** @returns false where somebody wrote that version meanwhile */
  add(p: {
    readonly set: LevelSet;
    readonly note: string;
    readonly by: MemberId;
    readonly at: Date;
  }): Promise<boolean>;
  /** Members by id with their points, so many at once. */
  pointsAfter(
    after: MemberId | null,
    limit: number,
  ): Promise<readonly { readonly memberId: MemberId; readonly points: number }[]>;
}
