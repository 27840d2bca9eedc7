import type { Actor } from '#domain/shared/actor';

/** A message of one's own that says who wrote it: it would go on saying so, signed by nobody. */
export interface TellingText {
  readonly postId: string;
  /** Of its topic. */
  readonly title: string;
  /** What it says of them, whatever it is signed with. */
  readonly tells: readonly ('email' | 'phone' | 'name')[];
}

export interface TellingTextsQuery {
  /**
   * The newest of them, among the newest that they wrote: whoever wrote thousands finds those that are read.
   * @throws SignInNeeded
   */
  execute(actor: Actor): Promise<readonly TellingText[]>;
}
