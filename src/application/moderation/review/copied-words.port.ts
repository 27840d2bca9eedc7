import type { MemberId } from '#domain/shared/id';

/** What cases and reports copied of the pieces that they are about: a title, an address, an excerpt, the words that were found. */
export interface CopiedWords {
  /** Of a profile, which nobody has any more; what is spared keeps what was said there, and never the name. */
  dropProfile(memberId: MemberId, spared: readonly string[]): Promise<void>;
  /** Of all that somebody wrote outside topics, but for what is spared. */
  dropWordsOf(memberId: MemberId, spared: readonly string[]): Promise<void>;
}
