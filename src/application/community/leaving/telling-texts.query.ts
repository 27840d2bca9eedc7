import type { Actor } from '#domain/shared/actor';

/** What a text tells of who wrote it, whatever it is signed with. */
export const TOLD_OF_ONESELF = ['email', 'phone', 'name'] as const;

/** A message of one's own that says who wrote it: it would go on saying so, signed by nobody. */
export interface TellingText {
  readonly postId: string;
  /** Of its topic. */
  readonly title: string;
  readonly tells: readonly (typeof TOLD_OF_ONESELF)[number][];
}

export interface TellingTextsQuery {
  /**
   * The newest of them, among the newest that they wrote: whoever wrote thousands finds those that are read.
   * @throws SignInNeeded
   */
  execute(actor: Actor): Promise<readonly TellingText[]>;
}
