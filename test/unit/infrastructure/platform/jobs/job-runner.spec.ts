import { expect, it } from '@jest/globals';
import type { FailedJob } from '#infrastructure/platform/jobs/job-observer';
import { JobRunner } from '#infrastructure/platform/jobs/job-runner';
import { retryOptions, TRIED_ONCE } from '#infrastructure/platform/jobs/retry-policy';
import { WorkLog } from '#infrastructure/platform/observability/work-log';

/** A queue of this house's habits whose jobs are run by the test. */
function running() {
  let work: (job: object) => Promise<void> = async () => {};
  let tell: (job: object, error: Error) => void = () => {};
  const backend = {
    worker: (_: string, process: typeof work) => {
      work = process;
      return { on: (_event: string, listener: typeof tell) => (tell = listener) };
    },
  };
  const failures: FailedJob[] = [];
  const observer = {
    done: () => {},
    failed: (failure: FailedJob) => void failures.push(failure),
    troubled: () => {},
  };
  let isBroken = true;
  new JobRunner(backend as never, 'jobs', observer, { concurrency: 1 }, async () => {
    if (isBroken) throw new Error('broken');
  }).start();
  const run = async (name: string, broken: boolean, opts: object = TRIED_ONCE) => {
    isBroken = broken;
    const job = { id: '1', name, opts, attemptsMade: 1, finishedOn: 1 };
    await work(job).catch((error: unknown) => tell(job, error as Error));
  };
  return { run, failures };
}

it('what is tried once each time takes a person from its third failure in a row on', async () => {
  const { run, failures } = running();
  for (let time = 0; time < 4; time += 1) await run('send', true);
  await run('other', true);
  await run('send', false);
  await run('send', true);
  expect(failures.map(({ job, parked, inARow }) => [job, parked, inARow])).toEqual([
    ['send', false, 1],
    ['send', false, 2],
    ['send', true, 3],
    ['send', true, 4],
    ['other', false, 1],
    ['send', false, 1],
  ]);
});

it('what is tried again is parked after its last try only', async () => {
  const { run, failures } = running();
  await run('notify', true, retryOptions({ attempts: 1, firstDelayMs: 1 }));
  expect(failures.map(({ parked, inARow }) => [parked, inARow])).toEqual([[true, undefined]]);
});

it('the log says at which level it takes a person', () => {
  const said: string[][] = [];
  const logger = {
    warn: (_: object, what: string) => void said.push(['warn', what]),
    error: (_: object, what: string) => void said.push(['error', what]),
  };
  const log = new WorkLog(logger as never);
  const failure = { queue: 'jobs', job: 'send', id: '1', attempt: 1, error: new Error('broken') };
  log.failed({ ...failure, parked: false, inARow: 2 });
  log.failed({ ...failure, parked: true, inARow: 3 });
  log.failed({ ...failure, parked: true });
  expect(said).toEqual([
    ['warn', 'job failed, will be tried again'],
    ['error', 'job fails every time'],
    ['error', 'job parked'],
  ]);
});
