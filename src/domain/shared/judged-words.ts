import type { Fact } from './aggregate-root.ts';
import type { Id, MemberId } from './id.ts';
import type { WordFinding } from './word-finding.ts';

type DecisionId = Id<'Decision'>;

/** What Moderation said of a text before it was written. */
export interface JudgedWords {
  readonly findings: readonly WordFinding[];
  /** What it waits for a moderator for, with the words that were found; null where it need not. */
  readonly held: HeldFor | null;
}
/** Why a text waits. `score` grows with what was found; 3 is the most urgent `priority`. */
export interface HeldFor {
  /** Key of a rule of words, or what is asked of newcomers. */
  readonly rule: string;
  readonly words: readonly string[];
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
  /** The rule of words, as its author is told of it; null where it waits for another reason. */
  readonly because: Pick<
    WordFinding,
    'ruleLabel' | 'ruleLabelEn' | 'family' | 'explanation' | 'explanationEn'
  > | null;
}

/** Nothing was found, or nobody was asked. */
export const UNJUDGED: JudgedWords = { findings: [], held: null };

/** What was judged, of whatever kind. */
export interface JudgedPiece {
  readonly kind: string;
  readonly id: string;
}

/**
 * What each context tells of its own texts: its facts extend these, since a fact is published by the one context that it is a
 * class of.
 */
export abstract class WordsFoundAnywhere implements Fact {
  readonly name = 'words-found';
  constructor(
    readonly at: Date,
    readonly target: JudgedPiece,
    readonly authorId: MemberId,
    readonly findings: readonly WordFinding[],
  ) {}
}

/** A text waits for a moderator, unseen by others until then; as above, each context has a class of its own. */
export abstract class ContentHeldAnywhere implements Fact {
  readonly name = 'content-held';
  constructor(
    readonly at: Date,
    readonly target: JudgedPiece,
    readonly heldFor: HeldFor,
    /** Of what stood for all to read: the decision that takes it away until then. */
    readonly decisionId: DecisionId | null,
    /** Others could read it before. */
    readonly wasRead: boolean,
  ) {}
}

/** Its author took back what waits: nobody has anything to decide of it any more. */
export abstract class ContentTakenBackAnywhere implements Fact {
  readonly name = 'content-taken-back';
  constructor(
    readonly at: Date,
    readonly target: JudgedPiece,
  ) {}
}

/** What waits says something else now: what rules find in it is to be seen where it is judged. */
export abstract class ContentCorrectedAnywhere implements Fact {
  readonly name = 'content-corrected';
  constructor(
    readonly at: Date,
    readonly target: JudgedPiece,
    readonly words: readonly string[],
  ) {}
}
