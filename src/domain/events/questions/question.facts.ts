import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import { ContentTakenBackAnywhere } from '../../shared/judged-words.ts';
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

/** A question that waits is taken back: its author left. */
export class QuestionTakenBack extends ContentTakenBackAnywhere {}

/** What Moderation records of a question that who runs the session hid. */
export interface QuestionRestriction {
  readonly decisionId: string;
  readonly subjectId: MemberId;
  /** Of the event. */
  readonly title: string;
  readonly writtenAt: Date;
  readonly reason: string | null;
  /** Key of the ground that was chosen. */
  readonly ground: string | null;
}

/** Who runs the session hid the question of somebody else. */
export class QuestionHidden implements Fact {
  readonly name = 'question-hidden';
  constructor(
    readonly at: Date,
    readonly questionId: QuestionId,
    readonly by: MemberId,
    readonly restriction: QuestionRestriction,
  ) {}
}

/** Who runs the session shows again what was hidden there. */
export class QuestionShown implements Fact {
  readonly name = 'question-shown';
  constructor(
    readonly at: Date,
    readonly questionId: QuestionId,
    readonly by: MemberId,
    readonly decisionId: string,
  ) {}
}
