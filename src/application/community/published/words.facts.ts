import type { PublishedFact } from '../../shared/ports.ts';

/** Rules of words found something in what a member published, or wants to publish. Never what they found. */
export interface FoundWords extends PublishedFact {
  /** A registered kind, such as `topic`, `post` or `profile`. */
  readonly targetKind: string;
  readonly targetId: string;
  readonly authorId: string;
  /** A machine decided what became of it. */
  readonly automated: true;
  readonly findings: readonly WordFindingV1[];
}
export interface WordsFoundV1 extends FoundWords {
  readonly name: 'community.words-found.v1';
}
/** A redaction did not reach a piece of content: a passage that is to be gone still stands there. */
export interface PassageLeftV1 extends PublishedFact {
  readonly name: 'community.passage-left.v1';
  /** `topic` or `post`. */
  readonly targetKind: string;
  readonly targetId: string;
  /** Kept until somebody took it out there: then it goes from here as well. */
  readonly passage: string;
}
export interface WordFindingV1 {
  readonly ruleId: string;
  readonly ruleKey: string;
  readonly ruleLabel: string;
  /** Of the rule. */
  readonly version: number;
  readonly action: string;
  readonly severity: string;
  readonly family: string;
  readonly field: string;
  /** As it was told to the author. */
  readonly explanation: string;
  /** In English; null, and not there where it was told before that was known, where nobody wrote it. */
  readonly ruleLabelEn?: string | null;
  readonly explanationEn?: string | null;
  /** In UTF-16 units of the text that was typed. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** What was found, where a moderator is to look at it; never what is personal. */
  readonly words: readonly string[];
}
