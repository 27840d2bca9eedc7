import type { Job, Nothing } from '#application/shared/job';
import type { Get } from '../provided.ts';
import type { OpenSurroundings } from '../surroundings.ts';

export const EVERY_MINUTE = '* * * * *';

interface Plan<Data extends object> {
  readonly job: Job<Data>;
  /** Comes back by the clock: five fields, in Paris time. Without it the work is asked for, as is what needs to be given something. */
  readonly at?: Nothing extends Data ? string : never;
  /** A run that failed is not made again before its next hour: it does no more than so much in one, or one round at a time. */
  readonly isTriedOnce?: Nothing extends Data ? true : never;
  /** Is asked for when the worker starts, too. */
  readonly atStart?: Nothing extends Data ? true : never;
  /** While the mail server does not take its one mail, it is tried for a day. */
  readonly sendsOneMail?: true;
  readonly run: (data: Data) => Promise<unknown>;
}

/** Work of the house, of whatever it is given: only its name and its hours matter to who plans it. */
export interface PlannedJob {
  readonly job: Job<never>;
  readonly at?: string;
  readonly isTriedOnce?: true;
  readonly atStart?: true;
  readonly sendsOneMail?: true;
  readonly run: (data: never) => Promise<unknown>;
}

/** Holds what a job is given and what its work takes to each other. */
export const aJob = <Data extends object>(plan: Plan<Data>): PlannedJob => plan;

export type JobsOf = (get: Get, around: OpenSurroundings) => readonly PlannedJob[];
