import type { PublishedFact } from './ports.ts';

/** Something that a member wrote waits for somebody to look at it before anybody else reads it. */
export interface HeldContent extends PublishedFact {
  /** A registered kind, such as `topic` or `post`. */
  readonly targetKind: string;
  readonly targetId: string;
  /** Key of the word rule, or `newcomer`. */
  readonly why: string;
  /** Words that the rule found in the text. */
  readonly hits: readonly string[];
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
  /** As its author is told of it; null where no rule of words speaks. */
  readonly because: {
    readonly ruleLabel: string;
    readonly family: string;
    readonly explanation: string;
    /** In English; null, and not there where it was told before that was known, where nobody wrote it. */
    readonly ruleLabelEn?: string | null;
    readonly explanationEn?: string | null;
  } | null;
  /** It stood for all to read: the decision that takes it away until somebody has looked. Moderation makes one otherwise. */
  readonly decisionId: string | null;
  /** Others could read it before; not there where it was told before that was: then what has a decision was. */
  readonly wasRead?: boolean;
}
/** Its author took back what waited. */
export interface TakenBackContent extends PublishedFact {
  readonly targetKind: string;
  readonly targetId: string;
}
/** Its author said otherwise what waits. */
export interface CorrectedContent extends PublishedFact {
  readonly targetKind: string;
  readonly targetId: string;
  /** Words that rules found in what it says now. */
  readonly words: readonly string[];
}
