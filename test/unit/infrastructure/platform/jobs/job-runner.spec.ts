import { expect, it, jest } from '@jest/globals';
import { NotHandedOver } from '#application/shared/letter.ports';
import { IDLE, LeftToTheNext, oneForAll, PASSED_BY, type Round, Rounds } from '#application/shared/rounds';
import type { FailedJob } from '#infrastructure/platform/jobs/job-observer';
import { JobRunner } from '#infrastructure/platform/jobs/job-runner';
import { retryOptions, TRIED_ONCE } from '#infrastructure/platform/jobs/retry-policy';
import { WorkLog } from '#infrastructure/platform/observability/work-log';

const fails = () => Promise.reject(new Error('broken'));

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
  const done: string[] = [];
  const observer = {
    done: (_: string, name: string) => void done.push(name),
    failed: (failure: FailedJob) => void failures.push(failure),
    troubled: () => {},
  };
  let doing: () => Promise<unknown> = async () => {};
  new JobRunner(backend as never, 'jobs', observer, { concurrency: 1 }, () => doing()).start();
  const does = async (name: string, does: () => Promise<unknown>, opts: object = TRIED_ONCE) => {
    doing = does;
    const job = { id: '1', name, opts, attemptsMade: 1, attemptsStarted: 1, finishedOn: 1 };
    await work(job).catch((error: unknown) => tell(job, error as Error));
  };
  const run = (name: string, broken: boolean, opts?: object) =>
    does(name, async () => (broken ? fails() : undefined), opts);
  return { run, does, failures, done };
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

it.each<Round>([PASSED_BY, IDLE])(
  'a run that was %s says nothing of whether the work can be done',
  async (round) => {
    const { run, does, failures, done } = running();
    for (let time = 0; time < 3; time += 1) {
      await run('send', true);
      await does('send', async () => round);
    }
    expect(failures.map(({ parked }) => parked)).toEqual([false, false, true]);
    expect(done).toHaveLength(round === IDLE ? 3 : 0);
  },
);

it('a round that failed for some alone is the first in a row again', async () => {
  const rounds = new Rounds({ now: () => new Date() });
  const { run, does, failures } = running();
  const inPart = async () => {
    rounds.didSome();
    await fails();
  };
  await run('send', true);
  await run('send', true);
  await does('send', () => rounds.take(inPart));
  await run('send', true);
  expect(failures.map(({ inARow }) => inARow)).toEqual([1, 2, 1, 2]);
});

it('a row lapses where there was nothing to do an hour after its last failure', async () => {
  const { run, does, failures } = running();
  const now = jest.spyOn(Date, 'now').mockReturnValue(0);
  for (const idleAtMinute of [59, 61]) {
    await run('send', true);
    now.mockReturnValue(idleAtMinute * 60_000);
    await does('send', async () => IDLE);
    now.mockReturnValue(0);
  }
  await run('send', true);
  // Whoever comes once a day had no run between.
  now.mockReturnValue(24 * 60 * 60_000);
  await run('send', true);
  now.mockRestore();
  expect(failures.map(({ inARow }) => inARow)).toEqual([1, 2, 1, 2]);
});

it('what fails for some alone takes a person from its thirty-first failure on, though others are done all the while', async () => {
  const rounds = new Rounds({ now: () => new Date() });
  const { run, does, failures } = running();
  const inPart = async () => {
    rounds.didSome();
    await fails();
  };
  for (let time = 0; time < 31; time += 1) {
    await does('send', () => rounds.take(inPart));
    await run('send', false);
  }
  expect(failures.map(({ parked }) => parked).indexOf(true)).toBe(30);
  expect(failures.at(-1)).toMatchObject({ inARow: 31 });
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61 * 60_000);
  await run('send', false);
  now.mockRestore();
  await does('send', () => rounds.take(inPart));
  expect(failures.at(-1)).toMatchObject({ parked: false, inARow: 1 });
});

it('failures in part an hour after the last are the first again, whatever failed in vain meanwhile', async () => {
  const rounds = new Rounds({ now: () => new Date() });
  const { run, does, failures } = running();
  const inPart = async () => {
    rounds.didSome();
    await fails();
  };
  const now = jest.spyOn(Date, 'now').mockReturnValue(0);
  for (let time = 0; time < 30; time += 1) await does('send', () => rounds.take(inPart));
  now.mockReturnValue(45 * 60_000);
  await run('send', true);
  now.mockReturnValue(90 * 60_000);
  await does('send', () => rounds.take(inPart));
  now.mockRestore();
  expect(failures.at(-1)).toMatchObject({ parked: false, inARow: 1 });
});

const refused = (letterId: string) => new NotHandedOver(false, { letterId });

it.each(['another one each time', 'the same one all day'])(
  'a letter that is refused while others leave takes nobody: %s',
  async (which) => {
    const rounds = new Rounds({ now: () => new Date() });
    const { does, failures } = running();
    for (let time = 0; time < 40; time += 1)
      await does('send', () =>
        rounds.take(async () => {
          rounds.didSome();
          throw refused(which.startsWith('another') ? `letter-${time}` : 'letter');
        }),
      );
    expect(failures).toHaveLength(40);
    expect(failures.filter(({ parked }) => parked)).toEqual([]);
  },
);

it('a full mailbox that is asked again and again while nobody else is written to takes nobody either', async () => {
  const { does, failures } = running();
  for (let time = 0; time < 10; time += 1) await does('send', () => Promise.reject(refused('letter')));
  expect(failures.filter(({ parked }) => parked)).toEqual([]);
});

it('a full mailbox keeps no row of the work from lapsing, and is known all the while', async () => {
  const { run, does, failures } = running();
  const now = jest.spyOn(Date, 'now').mockReturnValue(0);
  for (let time = 0; time < 2; time += 1) await run('send', true);
  for (let minute = 5; minute <= 70; minute += 5) {
    now.mockReturnValue(minute * 60_000);
    await does('send', () => Promise.reject(refused('letter')));
    await does('send', async () => IDLE);
  }
  await run('send', true);
  now.mockRestore();
  // The third in a row is the first refusal of the letter: what it is, nobody knows yet.
  expect(failures.filter(({ parked }) => parked)).toHaveLength(1);
  expect(failures.at(-1)).toMatchObject({ parked: false, inARow: 1 });
});

it('a server that refuses one letter after the other takes a person from the third round on that none left in', async () => {
  const { does, failures } = running();
  for (let time = 0; time < 4; time += 1)
    await does('send', async () => {
      throw oneForAll([refused('letter'), refused(`letter-${time}`)]);
    });
  expect(failures.map(({ parked }) => parked)).toEqual([false, false, true, true]);
});

it('a letter that cannot be put together takes a person in the end, though others leave', async () => {
  const rounds = new Rounds({ now: () => new Date() });
  const { does, failures } = running();
  for (let time = 0; time < 31; time += 1)
    await does('send', () =>
      rounds.take(async () => {
        rounds.didSome();
        throw oneForAll([refused('full'), new NotHandedOver(false, { isUnmade: true, letterId: 'broken' })]);
      }),
    );
  expect(failures.at(-1)).toMatchObject({
    parked: true,
    inPart: true,
    inARow: 31,
    error: { message: 'The letter could not be put together' },
  });
});

it('what goes on with the next round is not tried again, and takes a person from its third failure in a row on', async () => {
  const { does, failures, done } = running();
  const retried = retryOptions({ attempts: 8, firstDelayMs: 1 });
  for (const round of ['idle', 'done', 'idle', 'idle'] as const)
    await does('digest', () => Promise.reject(new LeftToTheNext(new Error('broken'), round)), retried);
  expect(failures.map(({ parked, inARow }) => [parked, inARow])).toEqual([
    [false, 1],
    [false, 1],
    [false, 2],
    [true, 3],
  ]);
  expect(done).toEqual([]);
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
  log.failed({ ...failure, parked: true, inARow: 31, inPart: true });
  log.failed({ ...failure, parked: true });
  expect(said).toEqual([
    ['warn', 'job failed, will be tried again'],
    ['error', 'job fails every time'],
    ['error', 'job fails in part again and again'],
    ['error', 'job parked'],
  ]);
});
