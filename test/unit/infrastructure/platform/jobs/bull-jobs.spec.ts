import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ErrorCode } from 'bullmq';
import { job } from '#application/shared/job';
import { BullJobs } from '#infrastructure/platform/jobs/bull-jobs';
import type { QueueBackend } from '#infrastructure/platform/jobs/queue-backend';

const CRON = '* * * * *';

/** A queue that refuses the first of what is scheduled, each for its reason. */
function refusing(...reasons: readonly Error[]) {
  const asked: unknown[] = [];
  const left = [...reasons];
  const queue = {
    async upsertJobScheduler(name: string, { pattern }: { pattern: string }) {
      asked.push([name, pattern]);
      const reason = left.shift();
      if (reason) throw reason;
    },
    async close() {},
  };
  const jobs = new BullJobs({ queue: () => queue } as unknown as QueueBackend, () => {});
  return { jobs, asked };
}

const isDue = () =>
  Object.assign(new Error('Cannot create job scheduler iteration - job ID already exists. addJobScheduler'), {
    code: ErrorCode.SchedulerJobIdCollision,
  });

describe('a schedule', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is written again where its round came due while it was written', async () => {
    const { jobs, asked } = refusing(isDue());
    const scheduled = jobs.every(job('tick'), CRON);
    await jest.advanceTimersByTimeAsync(150);
    await scheduled;
    expect(asked).toEqual([
      ['tick', CRON],
      ['tick', CRON],
    ]);
    await jobs.close();
  });

  it.each([
    ['is refused for any other reason', [new Error('no such queue')], 'no such queue', 1],
    ['is not written again for ever', [isDue(), isDue(), isDue()], 'already exists', 2],
  ])('%s', async (_, reasons, said, times) => {
    const { jobs, asked } = refusing(...reasons);
    const scheduled = jobs.every(job('tick'), CRON).catch((error: Error) => error.message);
    await jest.advanceTimersByTimeAsync(500);
    expect(await scheduled).toContain(said);
    expect(asked).toHaveLength(times);
    await jobs.close();
  });
});
