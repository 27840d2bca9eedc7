import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { WordFinding } from '../../shared/word-finding.ts';
import type { GatheringId } from '../gatherings/ids.ts';
import type { QuestionId } from './ids.ts';

/** Rules of words found something in a question that was asked. */
export class QuestionWordsFound implements Fact {
  readonly name = 'question-words-found';
  constructor(
    readonly at: Date,
    readonly questionId: QuestionId,
    readonly authorId: MemberId,
    readonly findings: readonly WordFinding[],
  ) {}
}

/** What is to be seen in a session is another, by no act of those who take part in it. */
export class SessionChanged implements Fact {
  readonly name = 'session-changed';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
  ) {}
}
