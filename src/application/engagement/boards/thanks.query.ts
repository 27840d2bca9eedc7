import type { Actor } from '#domain/shared/actor';

/** So many days back thanks are told of. */
export const THANKS_DAYS = 30;

/** A reply that helped, and how many said so; never who. */
export interface ThanksRow {
  readonly postId: string;
  readonly memberId: string;
  readonly name: string;
  /** From the root of the site. */
  readonly address: string;
  readonly people: number;
  readonly latest: Date;
}

export interface ThanksQuery {
  /**
   * Thanks of the last days for replies that every member may read, the latest first, thirty at most. Who left the rankings,
   * is suspended or works for the organisation is not among those thanked. @throws SignInNeeded
   */
  execute(actor: Actor): Promise<readonly ThanksRow[]>;
  /** The same of one member, five at most. @throws SignInNeeded */
  of(actor: Actor, memberId: string): Promise<readonly ThanksRow[]>;
}
