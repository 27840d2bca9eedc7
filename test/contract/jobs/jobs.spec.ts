import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { job } from '#application/shared/job';
import { NotHandedOver } from '#application/shared/letter.ports';
import { BullJobs, JOBS_QUEUE } from '#infrastructure/platform/jobs/bull-jobs';
import { forgetOldFailures, replayFailed } from '#infrastructure/platform/jobs/failed-jobs';
import type { FailedJob, JobObserver } from '#infrastructure/platform/jobs/job-observer';
import { JobWorker } from '#infrastructure/platform/jobs/job-worker';
import { NotTriedAgain } from '#infrastructure/platform/jobs/not-tried-again';
import { openQueueBackend } from '#infrastructure/platform/jobs/queue-backend';
import { until } from '../facts/until.ts';
import { BACKENDS, type BackendUnderTest } from './backends.ts';

jest.setTimeout(120_000);

class Observed implements JobObserver {
  readonly failures: FailedJob[] = [];
  finished = 0;
  done(): void {
    this.finished += 1;
  }
  failed(failure: FailedJob): void {
    this.failures.push(failure);
  }
  troubled(): void {}
}

const QUICK = { concurrency: 4, lockMs: 2000, stalledCheckMs: 1000 };
const RETRIES = { attempts: 3, firstDelayMs: 200 };
const WITH_MAIL = { firstPauseMs: 50, longestPauseMs: 100, giveUpMs: 450, restMs: 0 };

/** A process takes the job that waits, and dies with it in its hands. */
async function takenAndKilled(config: BackendUnderTest['config']): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      '--import',
      'tsx',
      'test/contract/jobs/worker-process.ts',
      JSON.stringify(config),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  try {
    await once(child.stdout!, 'data', { signal: AbortSignal.timeout(20_000) });
  } finally {
    child.kill('SIGKILL');
  }
}

for (const { name, describeHere, open } of BACKENDS)
  describeHere(`jobs on ${name}`, () => {
    let under: BackendUnderTest;
    let jobs: BullJobs;
    let observed: Observed;
    let worker: JobWorker;

    beforeEach(async () => {
      under = await open();
      jobs = new BullJobs(under.backend, () => {}, RETRIES, 200);
      observed = new Observed();
      worker = new JobWorker(under.backend, observed, QUICK, WITH_MAIL);
    });
    afterEach(async () => {
      await worker.close();
      await jobs.close();
      await under.drop();
    });

    it('hands each job with its data to its handler, once', async () => {
      const seen: unknown[] = [];
      worker.handle(job<{ n: number }>('greet'), async (data) => void seen.push(data)).start();
      await Promise.all([1, 2, 3].map((n) => jobs.enqueue(job<{ n: number }>('greet'), { n })));
      await until(() => observed.finished === 3);
      expect(seen).toHaveLength(3);
      expect(seen).toEqual(expect.arrayContaining([{ n: 1 }, { n: 2 }, { n: 3 }]));
    });

    it('tries a failing job again, later each time, parks it, and replays it when asked', async () => {
      const tries: number[] = [];
      let broken = true;
      worker
        .handle(job('fragile'), async () => {
          tries.push(Date.now());
          if (broken) throw new Error('broken');
        })
        .start();
      await jobs.enqueue(job('fragile'), {});
      await until(() => observed.failures.length === 3);
      expect(observed.failures.map((failure) => [failure.attempt, failure.parked])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      const [first = 0, second = 0, third = 0] = tries;
      expect(second - first).toBeGreaterThanOrEqual(100);
      expect(third - second).toBeGreaterThanOrEqual(200);
      expect(await jobs.depth()).toMatchObject({ failed: 1 });

      broken = false;
      expect(await replayFailed(under.backend, JOBS_QUEUE)).toBe(1);
      await until(() => observed.finished === 1);
      expect(await jobs.depth()).toMatchObject({ failed: 0, waiting: 0 });
    });

    it('keeps a mail back while the mail server does not take it, for longer than it tries other jobs', async () => {
      const refusing = { times: 5 };
      worker
        .handleMail(job('letter'), async () => {
          if (refusing.times-- > 0) throw new NotHandedOver(false);
        })
        .start();
      await jobs.enqueue(job('letter'), {}, { dedupeKey: 'one' });
      await until(() => observed.failures.length === 1);
      await jobs.enqueue(job('letter'), {}, { dedupeKey: 'one' });
      await until(() => observed.finished === 1);
      expect(observed.failures.map((failure) => [failure.attempt, failure.parked])).toEqual(
        [1, 2, 3, 4, 5].map((attempt) => [attempt, false]),
      );
      expect(await jobs.depth()).toMatchObject({ failed: 0, waiting: 0, delayed: 0 });
    });

    it('parks a mail in the end, and at once as other jobs what no later try would mend', async () => {
      const tries = { vain: 0, dead: 0, broken: 0 };
      const failing = (which: keyof typeof tries, error: Error) =>
        worker.handleMail(job(which), async () => {
          tries[which] += 1;
          throw error;
        });
      failing('vain', new NotHandedOver(false));
      failing('dead', new NotHandedOver(true));
      failing('broken', new Error('broken'));
      worker.start();
      await Promise.all(Object.keys(tries).map((name) => jobs.enqueue(job(name), {})));
      await until(() => observed.failures.filter(({ parked }) => parked).length === 3);
      // 50 ms, then 100 ms each until 450 ms are over, then as any job.
      expect(tries).toEqual({ vain: 5 + 1 + RETRIES.attempts, dead: 3, broken: 3 });
    });

    it('leaves a mail server alone for a while that took none', async () => {
      const patient = new JobWorker(under.backend, observed, QUICK, {
        ...WITH_MAIL,
        giveUpMs: 60_000,
        restMs: 1500,
      });
      const asked: number[] = [];
      patient.handleMail(job('letter'), async () => {
        asked.push(Date.now());
        if (asked.length === 1) throw new NotHandedOver(false, { takesNone: true });
      });
      await jobs.enqueue(job<{ n: number }>('letter'), { n: 1 });
      patient.start();
      await until(() => asked.length === 1);
      await jobs.enqueue(job<{ n: number }>('letter'), { n: 2 });
      await until(() => observed.finished === 2);
      await patient.close();
      expect(asked).toHaveLength(3);
      expect(asked[1]! - asked[0]!).toBeGreaterThanOrEqual(1400);
    });

    describe('while the database that they work on is away', () => {
      let isAway = true;
      let patient: JobWorker;
      const tries = { lasting: 0, once: 0, decided: 0 };
      beforeEach(() => {
        isAway = true;
        Object.assign(tries, { lasting: 0, once: 0, decided: 0 });
      });
      afterEach(() => patient.close());
      const start = (giveUpMs: number) => {
        patient = new JobWorker(under.backend, observed, {
          ...QUICK,
          isDatabaseAway: async () => isAway,
          patienceWithDatabase: { firstPauseMs: 20, longestPauseMs: 40, giveUpMs },
        });
        for (const which of Object.keys(tries) as (keyof typeof tries)[])
          patient.handle(job(which), async () => {
            tries[which] += 1;
            if (which === 'decided') throw new NotTriedAgain('altered');
            if (isAway || which !== 'lasting') throw new Error('connection refused');
          });
        patient.start();
      };
      const failing = () => new Set(observed.failures.map(({ id }) => id)).size;

      it('are put off for longer than they are tried, and done once it is back', async () => {
        await jobs.enqueue(job('lasting'), {});
        start(60_000);
        await until(() => tries.lasting > RETRIES.attempts + 1);
        isAway = false;
        await until(() => observed.finished === 1);
        expect(observed.failures.every(({ parked }) => !parked)).toBe(true);
        expect(observed.failures.map(({ attempt }) => attempt)).toEqual(
          observed.failures.map((_, index) => index + 1),
        );
        expect(await jobs.depth()).toMatchObject({ failed: 0, waiting: 0, delayed: 0 });
      });

      it('are tried as ever in the end, and parked', async () => {
        await jobs.enqueue(job('lasting'), {});
        start(300);
        await until(() => observed.failures.some(({ parked }) => parked));
        // 20 ms, then 40 ms each until 300 ms are over, then as any job.
        expect(tries.lasting).toBe(8 + 1 + RETRIES.attempts);
      });

      it('wait as one of all that their schedule brings meanwhile', async () => {
        await jobs.every(job('lasting'), '* * * * * *');
        start(60_000);
        await until(() => failing() === 1);
        await sleep(3500);
        expect(failing()).toBe(1);
        isAway = false;
        await until(() => observed.finished >= 2);
        isAway = true;
        await until(() => failing() === 2);
      });

      it('leaves to the clock what comes back by it, and parks what is decided', async () => {
        await jobs.enqueue(job('once'), {}, { isTriedOnce: true });
        await jobs.enqueue(job('decided'), {});
        start(60_000);
        await until(() => observed.failures.length === 2);
        expect(tries).toMatchObject({ once: 1, decided: 1 });
        expect(await jobs.depth()).toMatchObject({ failed: 1, waiting: 0, delayed: 0 });
      });
    });

    it('keeps what failed for good for thirty days', async () => {
      worker
        .handle(job('broken'), async () => {
          throw new Error('broken');
        })
        .start();
      await jobs.enqueue(job('broken'), {});
      await until(() => observed.failures.some((failure) => failure.parked));
      await worker.close();
      const now = Date.now();
      const later = jest.spyOn(Date, 'now');
      try {
        for (const [days, left] of [
          [29, 1],
          [31, 0],
        ] as const) {
          later.mockReturnValue(now + days * 86_400_000);
          await forgetOldFailures(under.backend, JOBS_QUEUE);
          expect(await jobs.depth()).toMatchObject({ failed: left });
        }
      } finally {
        later.mockRestore();
      }
    });

    it('counts as delayed what somebody asked for, and no next run of a schedule', async () => {
      await jobs.every(job('yearly'), '0 0 1 1 *');
      await jobs.every(job('monthly'), '0 0 1 * *');
      expect(await jobs.depth()).toMatchObject({ waiting: 0, active: 0, delayed: 0 });
      await jobs.enqueue(job('later'), {}, { delayMs: 60_000 });
      expect(await jobs.depth()).toMatchObject({ waiting: 0, active: 0, delayed: 1 });
    });

    it('keeps a delayed job until its time', async () => {
      const asked = Date.now();
      let ran = 0;
      worker.handle(job('later'), async () => void (ran = Date.now())).start();
      await jobs.enqueue(job('later'), {}, { delayMs: 700 });
      await until(() => ran > 0);
      expect(ran - asked).toBeGreaterThanOrEqual(700);
    });

    it('takes a job once per key until it is done, then again', async () => {
      let runs = 0;
      worker.handle(job('digest'), async () => void runs++);
      await jobs.enqueue(job('digest'), {}, { dedupeKey: 'member-1' });
      await jobs.enqueue(job('digest'), {}, { dedupeKey: 'member-1' });
      await jobs.enqueue(job('digest'), {}, { dedupeKey: 'member-2' });
      worker.start();
      await until(() => observed.finished === 2);
      await sleep(200);
      expect(runs).toBe(2);
      await jobs.enqueue(job('digest'), {}, { dedupeKey: 'member-1' });
      await until(() => observed.finished === 3);
    });

    it('runs scheduled work once per tick, though two processes schedule it and two work', async () => {
      let ticks = 0;
      const other = new JobWorker(under.backend, observed, QUICK);
      const twin = new BullJobs(under.backend, () => {});
      const tick = async () => void (ticks += 1);
      worker.handle(job('tick'), tick).start();
      other.handle(job('tick'), tick).start();
      const began = Date.now();
      await jobs.every(job('tick'), '* * * * * *');
      await twin.every(job('tick'), '* * * * * *');
      await until(() => ticks >= 6);
      // Twice each would be six in three seconds.
      expect(ticks).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 1000) + 1);
      await Promise.all([other.close(), twin.close()]);
    });

    it('waits with scheduled work that may do only so much in an hour until its next one', async () => {
      let tries = 0;
      worker.handle(job('capped'), async () => {
        tries += 1;
        throw new Error('broken');
      });
      worker.start();
      const began = Date.now();
      await jobs.every(job('capped'), '* * * * * *', { isTriedOnce: true });
      await until(() => observed.failures.length >= 3);
      expect(tries).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 1000) + 1);
      expect(await jobs.depth()).toMatchObject({ failed: 0 });
      expect(observed.failures.slice(0, 3).map(({ parked }) => parked)).toEqual([false, false, true]);
    });

    it('parks at once what another try would find again', async () => {
      const handled = worker.handle(job('check'), () => Promise.reject(new NotTriedAgain('altered')));
      handled.start();
      await jobs.enqueue(job('check'), {});
      await until(() => observed.failures.length === 1);
      expect(observed.failures[0]).toMatchObject({ attempt: 1, parked: true });
      expect(await jobs.depth()).toMatchObject({ failed: 1 });
    });

    it('gives the job of a process that was killed to another', async () => {
      await jobs.enqueue(job('endless'), {});
      await takenAndKilled(under.config);
      worker.handle(job('endless'), async () => {}).start();
      await until(() => observed.finished === 1);
    });

    it('blames no job for the few times that its process was killed', async () => {
      await jobs.enqueue(job('endless'), {});
      for (let death = 0; death < 7; death += 1) await takenAndKilled(under.config);
      worker.handle(job('endless'), async () => {}).start();
      await until(() => observed.finished === 1 || observed.failures.length > 0);
      expect(observed.failures).toEqual([]);
    }, 60_000);

    it('finishes what it is doing before it closes, and leaves the rest to others', async () => {
      let finished = 0;
      const only = new JobWorker(under.backend, observed, { ...QUICK, concurrency: 1 });
      let goOn = () => {};
      const slow = new Promise<void>((resolve) => (goOn = resolve));
      only.handle(job('slow'), async () => {
        await slow;
        finished += 1;
      });
      await jobs.enqueue(job('slow'), {});
      await jobs.enqueue(job('slow'), {});
      only.start();
      await until(async () => (await jobs.depth()).active === 1);
      const closed = only.close();
      goOn();
      await closed;
      expect(finished).toBe(1);
      expect(await jobs.depth()).toMatchObject({ waiting: 1, active: 0 });
    });
  });

describe('jobs on a Redis that is away', () => {
  it('are refused in a few seconds, and nothing else breaks', async () => {
    const errors: Error[] = [];
    const backend = await openQueueBackend({ kind: 'redis', url: 'redis://127.0.0.1:1' }, (_queue, error) =>
      errors.push(error),
    );
    const jobs = new BullJobs(backend, () => {});
    const asked = Date.now();
    await expect(jobs.enqueue(job('greet'), {})).rejects.toThrow('adding greet');
    expect(Date.now() - asked).toBeLessThan(15_000);
    expect(errors.length).toBeGreaterThan(0);
    await backend.close();
  });

  it('are not missed by whom the clock serves too: whoever runs the site is told', async () => {
    const told: Error[] = [];
    const backend = await openQueueBackend({ kind: 'redis', url: 'redis://127.0.0.1:1' }, () => {});
    const jobs = new BullJobs(backend, (error) => void told.push(error));
    await jobs.soon(job('greet'), {});
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('greet')]);
    await backend.close();
  });
});

BACKENDS[1].describeHere('a Redis that was emptied', () => {
  it('is given its schedules again', async () => {
    const under = await BACKENDS[1].open();
    const jobs = new BullJobs(under.backend, () => {}, RETRIES, 200);
    const observed = new Observed();
    const worker = new JobWorker(under.backend, observed, QUICK).handle(job('tick'), async () => {});
    await jobs.every(job('tick'), '* * * * * *');
    const redis = new Redis(under.config.url);
    await redis.flushdb();
    await redis.quit();
    worker.start();
    await until(() => observed.finished >= 2);
    await worker.close();
    await jobs.close();
    await under.drop();
  });
});
