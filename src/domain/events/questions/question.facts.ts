import type { Fact } from '../../shared/aggregate-root.ts';
import type { GatheringId } from '../gatherings/ids.ts';
import type { QuestionId } from './ids.ts';

/** What is to be seen in a session is another, by no act of those who take part in it. */
export class SessionChanged implements Fact {
  readonly name = 'session-changed';
  constructor(
    readonly at: Date,
    readonly gatheringId: GatheringId,
  ) {}
}

/** Why a question waits for somebody of the team to look at it. */
export interface QuestionHeldFor {
  /** What is asked of newcomers, of copies and of floods of links. */
  readonly rule: string;
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
}

/** A question waits before anybody else reads it. */
export class QuestionHeld implements Fact {
  readonly name = 'question-held';
  constructor(
    readonly at: Date,
    readonly questionId: QuestionId,
    readonly heldFor: QuestionHeldFor,
  ) {}
}
