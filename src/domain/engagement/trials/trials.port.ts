import type { SentBefore } from '../../shared/sent-twice.ts';
import type { MemberId } from '../../shared/id.ts';
import type { TrialFeedbackId, TrialId } from './ids.ts';
import type { Tester } from './tester.ts';
import type { TrialFeedback } from './trial-feedback.ts';
import type { SeatTaken, Trial } from './trial.ts';

/** Tests of products. */
export interface Trials {
  /** Nobody takes or gives back a seat until the transaction ends. @throws TrialNotFound */
  getForChange(id: TrialId): Promise<Trial>;
  /** Nobody leads it on until the transaction ends. @throws TrialNotFound */
  get(id: TrialId): Promise<Trial>;
  add(trial: Trial): void;
}

/** Who takes part in tests, waits, left or is kept out. */
export interface Testers {
  of(trial: TrialId, member: MemberId): Promise<Tester | null>;
  add(tester: Tester): void;
  /** Tests that are not over, where the member has a seat or waits for one. */
  joinedBy(member: MemberId): Promise<readonly TrialId[]>;
  /** While its test is held for change. */
  seatsTaken(trial: TrialId): Promise<readonly SeatTaken[]>;
  /** Who waits for a seat and is not kept out, the first first. */
  waiting(trial: TrialId): Promise<readonly Tester[]>;
  /** Who neither left nor may take part as things stood when they were asked of last, the first first. */
  keptOut(trial: TrialId): Promise<readonly Tester[]>;
  seated(trial: TrialId): Promise<readonly Tester[]>;
}

export interface TrialFeedbacks {
  nextNumber(): Promise<number>;
  add(feedback: TrialFeedback): void;
  /** The same said of the same later than that, and not taken away since. First thing in the transaction that writes. */
  givenLately(
    said: {
      readonly by: MemberId;
      readonly trialId: TrialId;
      readonly task: number | null;
      readonly kind: string;
      readonly title: string;
      readonly source: string;
    },
    since: Date,
  ): Promise<SentBefore<TrialFeedbackId> | null>;
  /** @throws FeedbackNotFound */
  getForChange(id: TrialFeedbackId): Promise<TrialFeedback>;
  numbered(trial: TrialId, number: number): Promise<TrialFeedback | null>;
}
