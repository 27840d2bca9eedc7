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
export interface HeldFor {
  /** Key of a rule of words, or what is asked of newcomers. */
  readonly rule: string;
  readonly words: readonly string[];
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
  /** The rule of words, as its author is told of it; null where it waits for another reason. */
  readonly because: Pick<WordFinding, 'ruleLabel' | 'family' | 'explanation'> | null;
}

/** Nothing was found, or nobody was asked. */
export const UNJUDGED: JudgedWords = { findings: [], held: null };

/** What was judged, of whatever kind. */
export interface JudgedPiece {
  readonly kind: string;
  readonly id: string;
}

export class WordsFound implements Fact {
  readonly name = 'words-found';
  constructor(
    readonly at: Date,
    readonly target: JudgedPiece,
    readonly authorId: MemberId,
    readonly findings: readonly WordFinding[],
  ) {}
}

export class ContentHeld implements Fact {
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
export class ContentTakenBack implements Fact {
  readonly name = 'content-taken-back';
  constructor(
    readonly at: Date,
    readonly target: JudgedPiece,
  ) {}
}

/** What waits says something else now: what rules find in it is to be seen where it is judged. */
export class ContentCorrected implements Fact {
  readonly name = 'content-corrected';
  constructor(
    readonly at: Date,
    readonly target: JudgedPiece,
    readonly words: readonly string[],
  ) {}
}

/** What rules found in a text that waits already, as its author says it now. */
export const correctedTo = (
  at: Date,
  target: JudgedPiece,
  { findings, held }: JudgedWords,
): ContentCorrected => {
  const words = [...findings.flatMap((finding) => finding.words ?? []), ...(held?.words ?? [])];
  return new ContentCorrected(at, target, [...new Set(words)]);
};

/** What is to be told of a text that was judged. @param decisionId as `ContentHeld` has it, and `wasRead` */
export function factsOf(
  at: Date,
  target: JudgedPiece,
  authorId: MemberId,
  { findings, held }: JudgedWords,
  decisionId: DecisionId | null = null,
  wasRead = decisionId !== null,
): readonly Fact[] {
  return [
    ...(findings.length > 0 ? [new WordsFound(at, target, authorId, findings)] : []),
    ...(held ? [new ContentHeld(at, target, held, decisionId, wasRead)] : []),
  ];
}
