import type { Actor } from '#domain/shared/actor';

export interface BarredRow {
  readonly memberId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

export interface BoardBarsQuery {
  /** The latest first, a hundred at most. @throws NotAllowed */
  all(actor: Actor): Promise<readonly BarredRow[]>;
  /** Why the reader is kept out of the rankings; null where they are not. @throws SignInNeeded */
  own(actor: Actor): Promise<{ readonly reason: string } | null>;
}
