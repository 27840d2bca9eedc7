import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import {
  ContentCorrectedAnywhere,
  ContentHeldAnywhere,
  ContentTakenBackAnywhere,
  type JudgedPiece,
  type JudgedWords,
  WordsFoundAnywhere,
} from '../../shared/judged-words.ts';
import type { DecisionId } from '../topics/ids.ts';

export class WordsFound extends WordsFoundAnywhere {}
export class ContentHeld extends ContentHeldAnywhere {}
export class ContentTakenBack extends ContentTakenBackAnywhere {}
export class ContentCorrected extends ContentCorrectedAnywhere {}

/** A passage was taken out elsewhere, by somebody who does not reach this place: it still stands here. */
export class PassageLeft implements Fact {
  readonly name = 'passage-left';
  constructor(
    readonly at: Date,
    readonly target: JudgedPiece,
    readonly passage: string,
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
