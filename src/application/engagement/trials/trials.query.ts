import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type { FeedbackView, OwnSeat, TesterRow, TrialReport, TrialRow, TrialView } from './trial-view.ts';

export interface TrialListQuery {
  /** Those that the actor may know of, the latest first. @throws InvalidValue `cursor.broken` */
  execute(
    actor: Actor,
    asked: {
      readonly state: string | null;
      readonly mine: boolean;
      readonly cursor: string | null;
      readonly limit?: number | undefined;
    },
  ): Promise<Page<TrialRow>>;
}

export interface TrialPageQuery {
  /** @param key slug or id @throws TrialNotFound for who may not know of it */
  execute(actor: Actor, key: string): Promise<TrialView>;
}

export interface OwnSeatQuery {
  /**
   * Where one tests or waits, though the test is not for them any more: a seat can always be given back.
   * @param key slug or id @throws NoTester
   */
  execute(actor: Actor, key: string): Promise<OwnSeat>;
}

export interface UnseenSeatsQuery {
  /** Where one tests or waits though the test is not for them any more and is not over: nothing else shows it to them. At most 50. */
  execute(actor: Actor): Promise<readonly OwnSeat[]>;
}

export interface TrialTitlesQuery {
  /** What tests are called that the actor may know of, by id. */
  execute(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface FeedbackAsked {
  readonly kind: string | null;
  readonly state: string | null;
  readonly cursor: string | null;
  readonly limit?: number | undefined;
}

export interface TrialFeedbackQuery {
  /**
   * All of it for the team, one's own for a tester; the latest first.
   * @throws TrialNotFound for who may not know of the test, InvalidValue `cursor.broken`
   */
  execute(actor: Actor, trialId: string, asked: FeedbackAsked): Promise<Page<FeedbackView>>;
}

export interface OneFeedbackQuery {
  /** @throws FeedbackNotFound, NotAllowed */
  execute(actor: Actor, id: string): Promise<FeedbackView>;
}

/** Feedback that another one may repeat. */
export interface FeedbackChoice {
  readonly number: number;
  readonly title: string;
  readonly state: FeedbackView['state'];
  readonly givenAt: Date;
}

export interface FeedbackChoicesQuery {
  /**
   * Of the same test, at most 8: the one of that number, then those whose titles look like these words; none that repeats another itself.
   * @throws NotAllowed
   */
  execute(actor: Actor, feedbackId: string, said: string): Promise<readonly FeedbackChoice[]>;
}

export interface TrialTestersQuery {
  /** By seat, then who waits, the first first. @throws NotAllowed */
  execute(actor: Actor, trialId: string): Promise<readonly TesterRow[]>;
}

export interface TrialReportQuery {
  /** @throws TrialNotFound, NotAllowed */
  execute(actor: Actor, trialId: string): Promise<TrialReport>;
}

export interface FeedbackExportQuery {
  /** All of a test, in pieces, the first first. @throws NotAllowed */
  execute(actor: Actor, trialId: string): AsyncIterable<readonly FeedbackView[]>;
}

export interface FeedbackWaitingQuery {
  /** How much nobody of the team has looked at, 1,000 at most. @throws NotAllowed */
  execute(actor: Actor): Promise<number>;
}
