import type { DecisionId, PostId, TopicId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';

/** Whose text it is, and where it stands. */
export interface WordsOfAuthor {
  readonly authorId: MemberId;
  readonly topicId: TopicId;
}

/**
 * What decisions took out of texts, by digests from which nobody reads what it was: it is known again where somebody writes it
 * anew, as long as the decision stands. All within a unit of work.
 */
export interface RemovedPassages {
  /** Beside what other decisions took out of the same text, also where that was the same. */
  keep(postId: PostId, passage: string, decisionId: DecisionId): Promise<void>;
  /**
   * @param texts the text as it is to be, and as it stands: what it says already nobody brings back
   * @returns the decision that took a passage of it out of what its author wrote in that topic, the latest of several; null where none did
   */
  decisionAgainst(
    texts: { readonly next: string; readonly standing: string },
    words: WordsOfAuthor,
  ): Promise<DecisionId | null>;
  /** The decision does not hold any more. */
  forget(postId: PostId, decisionId: DecisionId): Promise<void>;
}
