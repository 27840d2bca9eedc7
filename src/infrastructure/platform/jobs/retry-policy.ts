import type { JobsOptions } from 'bullmq';

const DAY_SECONDS = 86_400;

/** Days for which a job that failed for good stays, to be looked at and replayed. */
export const FAILED_JOBS_KEPT_DAYS = 30;

export interface RetryPolicy {
  /** Tries in all. */
  readonly attempts: number;
  /** Before the second try; doubled for each one after, less up to half at random. */
  readonly firstDelayMs: number;
}

/** 1, 2, 4, 8, 16, 32 and 64 seconds: two minutes in all, enough for a restart of any neighbour. */
export const DEFAULT_RETRIES: RetryPolicy = { attempts: 8, firstDelayMs: 1000 };

export function retryOptions(policy: RetryPolicy): JobsOptions {
  return {
    attempts: policy.attempts,
    backoff: { type: 'exponential', delay: policy.firstDelayMs, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: { age: FAILED_JOBS_KEPT_DAYS * DAY_SECONDS },
  };
}

/** Its next hour is its next try; replayed beside it, it would do in one hour what is meant for two. */
export const TRIED_ONCE: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
