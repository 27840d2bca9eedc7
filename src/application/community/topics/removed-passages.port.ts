import type { DecisionId, PostId, TopicId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';

/** Whose text it is, and where it stands. */
export interface WordsOfAuthor {
  readonly authorId: MemberId;
  readonly topicId: TopicId;
}

/** A text that decisions take passages out of: a post, or the title of a topic. */
export type TakenFrom = { readonly postId: PostId } | { readonly topicId: TopicId };

/** What a text is to say that it did not say, as far as it may have been taken out of what its author wrote there. */
export interface SaidAnew {
  /** The text as it stood then: what it says already nobody brings back. */
  readonly standing: string;
  /** Of so many letters were the passages that were taken out till then. */
  readonly lengths: readonly number[];
  readonly digests: readonly string[];
}

/**
 * What decisions took out of texts, by digests from which nobody reads what it was: it is known again where somebody writes it
 * anew, as long as the decision stands.
 */
export interface RemovedPassages {
  /** Beside what other decisions took out of the same text, also where that was the same. */
  keep(from: TakenFrom, passage: string, decisionId: DecisionId): Promise<void>;
  /**
   * Before the unit of work: a long text has many parts to compare.
   * @param authorId who writes; of a text of somebody else's nothing is compared
   */
  saidAnew(next: string, text: TakenFrom, authorId: MemberId): Promise<SaidAnew>;
  /**
   * Within it.
   * @param standing the text as it stands now
   * @returns the decision that took a passage of it out of what its author wrote in that topic, the latest of several; null where none did
   * @throws ChangedMeanwhile where the text, or what was taken out there, is not what was compared
   */
  decisionAgainst(said: SaidAnew, standing: string, words: WordsOfAuthor): Promise<DecisionId | null>;
  /** Another decision stands in the place of these, which took passages out of that post. */
  handOver(postId: PostId, from: readonly DecisionId[], to: DecisionId): Promise<void>;
  /** The decision does not hold any more. */
  forget(decisionId: DecisionId): Promise<void>;
}
