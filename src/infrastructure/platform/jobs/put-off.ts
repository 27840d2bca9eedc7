import { DelayedError } from 'bullmq';
import type { BullJob } from './queue-backend.ts';

/** How long a job waits for somebody else, without using up its tries. */
export interface Patience {
  /** After the first start; doubled for each one after, up to `longestPauseMs`, and up to half as long again at random. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** So long a job is put off at least, before it is tried as any other and then parked. */
  readonly giveUpMs: number;
}

/**
 * Puts off a job that runs.
 * @returns what its run has to throw, so that BullMQ knows; null where it was put off long enough
 */
export async function putOff(job: BullJob, patience: Patience): Promise<DelayedError | null> {
  if (putOffMs(job.attemptsStarted, patience) > patience.giveUpMs) return null;
  const pause = Math.round(pauseMs(job.attemptsStarted, patience) * (1 + Math.random() / 2));
  await job.moveToDelayed(Date.now() + pause, job.token);
  return new DelayedError();
}

/** @param starts of the job, this one with them */
function pauseMs(starts: number, { firstPauseMs, longestPauseMs }: Patience): number {
  return Math.min(longestPauseMs, firstPauseMs * 2 ** (starts - 1));
}

/** All pauses before this start, at least. */
function putOffMs(starts: number, patience: Patience): number {
  return Array.from({ length: starts - 1 }, (_, start) => pauseMs(start + 1, patience)).reduce(
    (sum, pause) => sum + pause,
    0,
  );
}
