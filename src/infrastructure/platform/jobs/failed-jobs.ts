import { FAILED_JOBS_KEPT_DAYS } from './retry-policy.ts';
import type { QueueBackend } from './queue-backend.ts';

const AT_MOST = 10_000;

/**
 * Gives the jobs that failed for good another round of tries, ten thousand at most.
 * @returns how many
 */
export async function replayFailed(backend: QueueBackend, queueName: string): Promise<number> {
  const queue = backend.queue(queueName);
  try {
    const failed = await queue.getFailed(0, AT_MOST - 1);
    for (const job of failed)
      await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    return failed.length;
  } finally {
    await queue.close();
  }
}

/** BullMQ itself forgets old failures only when another job fails; run this daily. */
export async function forgetOldFailures(backend: QueueBackend, queueName: string): Promise<void> {
  const queue = backend.queue(queueName);
  try {
    await queue.clean(FAILED_JOBS_KEPT_DAYS * 86_400_000, AT_MOST, 'failed');
  } finally {
    await queue.close();
  }
}
