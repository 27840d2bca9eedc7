import type { Level, LevelReached } from '#domain/engagement/levels/levels';
import type { Actor } from '#domain/shared/actor';

export type { Level, LevelReached } from '#domain/engagement/levels/levels';

/** Where the reader stands, with all levels that hold. */
export interface OwnLevel extends LevelReached {
  readonly points: number;
  readonly levels: readonly Level[];
  /** Reached since they last took note, and they want to be told. */
  readonly isNew: boolean;
}

/** A version of the levels, with who wrote it. */
export interface LevelVersion {
  readonly number: number;
  readonly levels: readonly Level[];
  readonly from: Date;
  readonly note: string;
  readonly by: string | null;
}

/** What members are called by their points: a name, on which nothing depends. */
export interface LevelsQuery {
  /** @throws SignInNeeded */
  own(actor: Actor): Promise<OwnLevel>;
  /** Null where there is none, and for others where they hide their badges or left the rankings. */
  of(actor: Actor, memberId: string): Promise<Level | null>;
}

export interface LevelVersionsQuery {
  /** The latest first, thirty at most. @throws NotAllowed */
  execute(actor: Actor): Promise<{ readonly holds: number; readonly versions: readonly LevelVersion[] }>;
}
