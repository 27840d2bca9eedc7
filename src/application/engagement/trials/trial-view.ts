import type { TaskOutcome } from '#domain/engagement/trials/tester';
import type { FeedbackKind, FeedbackState, Severity } from '#domain/engagement/trials/trial-feedback';
import type { TaskResult, TrialState, TrialTask } from '#domain/engagement/trials/trial-terms';
import type { Id, MemberId } from '#domain/shared/id';

export type { TrialTask } from '#domain/engagement/trials/trial-terms';

/** A product test as lists show it. */
export interface TrialRow {
  readonly id: Id<'Trial'>;
  readonly slug: string;
  readonly title: string;
  readonly goal: string;
  readonly state: TrialState;
  readonly stateAt: Date;
  readonly seats: number;
  /** How many of them testers have. */
  readonly taken: number;
  /** What the viewer is in it: a tester, waiting for a seat, nothing. */
  readonly own: 'tester' | 'waiting' | null;
}

/** What the viewer did in a test. */
export interface OwnTrial {
  readonly hasSeat: boolean;
  readonly promisedVersion: number;
  readonly outcomes: readonly TaskOutcome[];
  readonly thankedAt: Date | null;
}

/** The test that somebody has a seat in, or waits for one. */
export type OwnSeat = Pick<TrialRow, 'id' | 'slug' | 'title'>;

/** A product test as its page shows it to one viewer. */
export interface TrialView extends TrialRow {
  /** Another one whenever it was changed; who changes it names the one they read. */
  readonly version: number;
  readonly sought: string;
  readonly audiences: readonly string[];
  readonly quotas: Readonly<Record<string, number>>;
  readonly confidentiality: string;
  readonly promiseVersion: number;
  /** Null for everybody but testers who promised, and the team. */
  readonly tasks: readonly TrialTask[] | null;
  readonly taskCount: number;
  /** What was learned, once it is told. */
  readonly report: string | null;
  readonly tester: OwnTrial | null;
}

export interface FeedbackView {
  /** Another one whenever the team sorted or answered it. */
  readonly version: number;
  readonly id: Id<'TrialFeedback'>;
  readonly number: number;
  readonly trialId: Id<'Trial'>;
  readonly trialTitle: string;
  readonly trialSlug: string;
  readonly authorId: MemberId;
  readonly givenAt: Date;
  readonly task: number | null;
  readonly kind: FeedbackKind;
  readonly severity: Severity | null;
  readonly title: string;
  readonly html: string;
  readonly state: FeedbackState;
  readonly duplicateOf: number | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** A tester as the team sees them. */
export interface TesterRow {
  readonly memberId: MemberId;
  readonly branch: string | null;
  readonly seat: number | null;
  readonly promisedVersion: number;
  readonly promisedAt: Date;
  readonly done: number;
  readonly blocked: number;
  readonly feedback: number;
  readonly thankedAt: Date | null;
}

/** What a test brought, in figures. */
export interface TrialReport {
  readonly seats: number;
  readonly testers: number;
  readonly waiting: number;
  /** Testers who went through every task. */
  readonly completed: number;
  /** Of each task, the first first. */
  readonly tasks: readonly {
    readonly title: string;
    readonly results: Readonly<Record<TaskResult, number>>;
  }[];
  readonly kinds: Readonly<Record<FeedbackKind, number>>;
  /** Of problems. */
  readonly severities: Readonly<Record<Severity, number>>;
  readonly states: Readonly<Record<FeedbackState, number>>;
}
