import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { UnrecoverableError } from 'bullmq';
import { job } from '#application/shared/job';
import { BullFactQueue, FACTS_QUEUE } from '#infrastructure/platform/facts/fact-queue';
import { BullJobs, JOBS_QUEUE } from '#infrastructure/platform/jobs/bull-jobs';
import type { JobObserver } from '#infrastructure/platform/jobs/job-observer';
import { JobRunner } from '#infrastructure/platform/jobs/job-runner';
import type { JobWorker } from '#infrastructure/platform/jobs/job-worker';
import { openQueueBackend, type QueueBackend } from '#infrastructure/platform/jobs/queue-backend';
import { registerJobs } from '#interfaces/composition/jobs';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { until } from '../../contract/facts/until.ts';

let database: FreshDatabase;
let backend: QueueBackend;
let facts: BullFactQueue;
let jobs: BullJobs;
beforeAll(async () => {
  database = await freshDatabase();
  backend = await openQueueBackend({ kind: 'postgres', url: database.url }, () => {});
  facts = new BullFactQueue(backend);
  jobs = new BullJobs(backend, () => {});
});
afterAll(async () => {
  await Promise.all([facts.close(), jobs.close()]);
  await backend.close();
  await database.drop();
});

/** Takes one job of each queue and fails for good. */
async function park(): Promise<void> {
  let parked = 0;
  const observer: JobObserver = { done() {}, failed: () => void parked++, troubled() {} };
  const runners = [FACTS_QUEUE, JOBS_QUEUE].map(
    (queue) =>
      new JobRunner(backend, queue, observer, { concurrency: 1 }, async () => {
        throw new UnrecoverableError('no mail server');
      }),
  );
  for (const runner of runners) runner.start();
  try {
    await until(() => parked === 2);
  } finally {
    await Promise.all(runners.map((runner) => runner.close()));
  }
}
const failed = async () => [(await facts.depth())['failed'], (await jobs.depth())['failed']];

it('a command tries again what failed for good, of facts and of jobs', async () => {
  await facts.deliver([{ factId: '01997777-0000-7000-8000-000000000001', consumer: 'test.effect' }]);
  await jobs.enqueue(job('test.mail'), {});
  await park();
  expect(await failed()).toEqual([1, 1]);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', 'src/interfaces/composition/replay-main.ts'],
    { env: { NODE_ENV: 'production', PATH: process.env['PATH'], DATABASE_URL: database.url } },
  );
  expect(stdout).toBe('Tried again: 1 deliveries of facts, 1 jobs.\n');
  expect(await failed()).toEqual([0, 0]);
});

/** What the house registers with a worker and a clock. */
async function registered() {
  const handlers = new Map<string, (data: object) => Promise<void>>();
  const mails: string[] = [];
  const nightly: string[] = [];
  const handle = (job: string, handler: never) => void handlers.set(job, handler);
  const worker = {
    handle,
    handleMail: (job: string, handler: never) => (mails.push(job), handle(job, handler)),
  };
  const around = {
    queue: backend,
    jobs: { every: async (id: string) => void nightly.push(id), enqueue: async () => {} },
  };
  await registerJobs(worker as unknown as JobWorker, around as never, {} as never);
  return { handlers, mails, nightly };
}

it('every job that sends one mail has the patience of mails', async () => {
  const { handlers, mails } = await registered();
  const names = [...handlers.keys()];
  expect(mails.toSorted()).toEqual(names.filter((name) => /\.send-[a-z]+-mail$/.test(name)).toSorted());
  expect(mails).toHaveLength(6);
});

it('a nightly job forgets old failures of both queues', async () => {
  await park();
  const { handlers, nightly } = await registered();
  expect(nightly).toContain('platform.forget-old-failures');
  const now = Date.now();
  const later = jest.spyOn(Date, 'now').mockReturnValue(now + 31 * 86_400_000);
  await handlers.get('platform.forget-old-failures')!({}).finally(() => later.mockRestore());
  expect(await failed()).toEqual([0, 0]);
});
