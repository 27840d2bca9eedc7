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
  /** How many members have each number of points. */
  pointsHeld(): Promise<readonly { readonly points: number; readonly members: number }[]>;
  /** Those who have one of these numbers of points, by id, at most `limit`. */
  membersWith(
    points: readonly number[],
    limit: number,
  ): Promise<readonly { readonly memberId: MemberId; readonly points: number }[]>;
}
