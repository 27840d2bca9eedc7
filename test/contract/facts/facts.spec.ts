import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { EntitySchema } from '@mikro-orm/core';
import { Redis } from 'ioredis';
import { v7 } from 'uuid';
import type { Consumer } from '#application/shared/ports';
import { BullFactQueue } from '#infrastructure/platform/facts/fact-queue';
import { FactWorker, replayParkedFacts } from '#infrastructure/platform/facts/fact-worker';
import { OutboxRelay, type RelayObserver } from '#infrastructure/platform/facts/outbox-relay';
import { Subscriptions } from '#infrastructure/platform/facts/subscriptions';
import type { FailedJob, JobObserver } from '#infrastructure/platform/jobs/job-observer';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { BACKENDS, type BackendUnderTest } from '../jobs/backends.ts';
import { count, happen } from './outbox.ts';
import { until } from './until.ts';

jest.setTimeout(120_000);

class Observed implements JobObserver, RelayObserver {
  readonly failures: FailedJob[] = [];
  finished = 0;
  again = 0;
  done(): void {
    this.finished += 1;
  }
  failed(failure: FailedJob): void {
    this.failures.push(failure);
  }
  troubled(): void {}
  relayed(): void {}
  redelivered(deliveries: number): void {
    this.again += deliveries;
  }
  relayFailed(): void {}
}

/** The ORM refuses to start without one. */
class Unused {
  readonly id!: string;
}
const unusedSchema = new EntitySchema<Unused>({
  class: Unused,
  properties: { id: { type: 'uuid', primary: true } },
});

const RETRIES = { attempts: 3, firstDelayMs: 50 };

for (const { name, describeHere, open } of BACKENDS)
  describeHere(`facts on ${name}`, () => {
    let fresh: FreshDatabase;
    let database: Database;
    let under: BackendUnderTest;
    let unitOfWork: MikroUnitOfWork;
    let observed: Observed;
    let queue: BullFactQueue;
    let running: { close(): Promise<void> }[];

    beforeEach(async () => {
      fresh = await freshDatabase();
      database = await openDatabase(fresh.url, [unusedSchema]);
      await database.pool.query('create table public.effect (fact_id uuid not null)');
      under = await open();
      unitOfWork = new MikroUnitOfWork(database.orm.em, database.sql, { next: () => v7() as never }, []);
      observed = new Observed();
      queue = new BullFactQueue(under.backend, RETRIES);
      running = [];
    });
    afterEach(async () => {
      for (const one of running) await one.close();
      await queue.close();
      await under.drop();
      await database.close();
      await fresh.drop();
    });

    const takeEffect: Consumer = {
      on: async (_fact, { factId }) => {
        await database.sql.rows('insert into public.effect values ($1)', [factId]);
      },
    };
    const subscribed = (handler: Consumer) =>
      new Subscriptions([{ consumer: 'test.effect', fact: 'test.happened.v1', handler }]);
    const relay = (subscriptions: Subscriptions, options = {}) => {
      const started = new OutboxRelay(fresh.url, queue, subscriptions, observed, options);
      running.push(started);
      started.start();
    };
    const work = (subscriptions: Subscriptions, options = {}) => {
      const worker = new FactWorker(under.backend, queue, subscriptions, unitOfWork, database.sql, observed, {
        concurrency: 4,
        ...options,
      });
      running.unshift(worker);
      worker.start();
    };
    const effects = () => count(database.pool, 'public.effect');
    const unfinished = async () => {
      const { active = 0, waiting: queued = 0 } = await queue.depth();
      return active + queued;
    };
    /** Two consumers that share: the second fails for the facts that `fails` says. */
    const sharedBy = (fails: (factId: string) => boolean) => {
      const choosy: Consumer = {
        on: async (fact, context) => {
          await takeEffect.on(fact, context);
          if (fails(context.factId)) throw new Error('broken');
        },
      };
      return new Subscriptions([
        { consumer: 'test.effect', fact: 'test.happened.v1', handler: takeEffect, shares: true },
        { consumer: 'test.choosy', fact: 'test.happened.v1', handler: choosy, shares: true },
      ]);
    };
    const marks = (consumer: string) => count(database.pool, `platform.inbox where consumer = '${consumer}'`);
    const waiting = () => count(database.pool, 'platform.outbox where relayed_at is null');

    it('give the consumer what happened and mark it in the same transaction', async () => {
      const seen: unknown[] = [];
      const subscriptions = subscribed({
        on: async (fact, context) => {
          seen.push([fact.name, context.factId]);
          await takeEffect.on(fact, context);
        },
      });
      relay(subscriptions);
      work(subscriptions);
      const [id] = await happen(database.pool, 1);
      await until(async () => (await effects()) === 1);
      expect(seen).toEqual([['test.happened.v1', id]]);
      expect(await count(database.pool, `platform.inbox where consumer = 'test.effect'`)).toBe(1);
    });

    it('undo what a failing consumer did, try again, park it, and take it up when replayed', async () => {
      let broken = true;
      const subscriptions = subscribed({
        on: async (fact, context) => {
          await takeEffect.on(fact, context);
          if (broken) throw new Error('broken');
        },
      });
      relay(subscriptions);
      work(subscriptions);
      await happen(database.pool, 1);
      await until(() => observed.failures.some((failure) => failure.parked));
      expect(observed.failures).toHaveLength(RETRIES.attempts);
      expect(await effects()).toBe(0);
      expect(await count(database.pool, 'platform.inbox')).toBe(0);
      expect(await queue.depth()).toMatchObject({ failed: 1 });

      broken = false;
      expect(await replayParkedFacts(under.backend)).toBe(1);
      await until(async () => (await effects()) === 1);
    });

    it('are consumed once although they are delivered again and again', async () => {
      const subscriptions = subscribed(takeEffect);
      const ids = await happen(database.pool, 20);
      const deliveries = ids.map((factId) => ({ factId, consumer: 'test.effect' }));
      await queue.deliver(deliveries);
      await queue.deliver(deliveries);
      expect(await queue.depth()).toMatchObject({ waiting: 20 });
      work(subscriptions);
      // What is asked again while its first job still closes is that job: let all twenty leave the queue.
      await until(async () => (await unfinished()) === 0);
      await queue.deliver(deliveries);
      await until(() => observed.finished === 40);
      expect(await effects()).toBe(20);
    });

    it('are consumed by all who may share in one transaction, many facts at once', async () => {
      const seen: number[] = [];
      const together: Consumer = {
        on: () => Promise.reject(new Error('not one by one')),
        onAll: async (facts) => {
          seen.push(facts.length);
          for (const { fact, factId } of facts) await takeEffect.on(fact, { factId });
        },
      };
      const subscriptions = new Subscriptions([
        { consumer: 'test.effect', fact: 'test.happened.v1', handler: takeEffect, shares: true },
        { consumer: 'test.together', fact: 'test.happened.v1', handler: together, shares: true },
      ]);
      await happen(database.pool, 50);
      relay(subscriptions);
      await until(async () => (await waiting()) === 0);
      expect(await queue.depth()).toMatchObject({ waiting: 2 });
      work(subscriptions);
      await until(async () => (await effects()) === 100);
      expect(seen.sort()).toEqual([10, 40]);
      const writers = `(select distinct xmin from public.effect) as transactions`;
      expect(await count(database.pool, writers)).toBe(2);
      await until(() => observed.finished === 100 + 2);
    });

    it('that share and fail hold up no other, and they alone are tried again, parked and replayed', async () => {
      const ids = await happen(database.pool, 10);
      const broken = new Set([ids[2], ids[7]]);
      const subscriptions = sharedBy((factId) => broken.has(factId));
      relay(subscriptions);
      work(subscriptions);
      await until(() => observed.failures.filter((failure) => failure.parked).length === 2);
      expect(await marks('test.effect')).toBe(10);
      expect(await marks('test.choosy')).toBe(8);
      expect(await effects()).toBe(18);
      const alone = observed.failures.filter((failure) => failure.job === 'test.choosy');
      expect(alone).toHaveLength(2 * RETRIES.attempts);
      expect(observed.failures.filter((failure) => failure.job === 'together')).toHaveLength(1);
      expect(await queue.depth()).toMatchObject({ failed: 2 });

      broken.clear();
      expect(await replayParkedFacts(under.backend)).toBe(2);
      await until(async () => (await effects()) === 20);
      expect(await marks('test.choosy')).toBe(10);
    });

    it('that share stay together while the database is away, and wait for it longer than they are tried', async () => {
      let isAway = true;
      const subscriptions = sharedBy(() => isAway);
      await happen(database.pool, 10);
      relay(subscriptions);
      work(subscriptions, {
        isDatabaseAway: async () => isAway,
        patienceWithDatabase: { firstPauseMs: 20, longestPauseMs: 40, giveUpMs: 60_000 },
      });
      await until(() => observed.failures.length > RETRIES.attempts + 1);
      isAway = false;
      await until(async () => (await effects()) === 20);
      expect(observed.failures.map(({ job, parked }) => `${job} ${parked}`)).toEqual(
        observed.failures.map(() => 'together false'),
      );
    });

    it('that share are consumed once although they come together, alone and together again', async () => {
      const subscriptions = sharedBy(() => false);
      const ids = await happen(database.pool, 30);
      const deliveries = ids.flatMap((factId) =>
        ['test.effect', 'test.choosy'].map((consumer) => ({ factId, consumer })),
      );
      await queue.deliver([], [deliveries, deliveries.toReversed(), deliveries]);
      await queue.deliver(deliveries);
      work(subscriptions);
      await until(async () => (await effects()) === 60 && (await unfinished()) === 0);
      expect(await effects()).toBe(60);
      expect(observed.failures).toEqual([]);
    });

    it('refuse a consumer that opens a unit of work of its own', async () => {
      const subscriptions = subscribed({
        on: () => unitOfWork.run(() => Promise.resolve()),
      });
      relay(subscriptions);
      work(subscriptions);
      await happen(database.pool, 1);
      await until(() => observed.failures.length > 0);
      expect(observed.failures[0]?.error.message).toContain('already open');
    });

    it('are relayed soon though their ring was lost, also those that nobody wants', async () => {
      relay(subscribed(takeEffect));
      await happen(database.pool, 1);
      await until(async () => (await waiting()) === 0);
      for (const fact of ['test.happened.v1', 'test.unheard.v1'])
        await database.pool.query(
          `insert into platform.outbox (id, name, occurred_at, payload) values ($1, $2, now(), '{}')`,
          [v7(), fact],
        );
      await until(async () => (await waiting()) === 0, 15_000);
      expect(await queue.depth()).toMatchObject({ waiting: 2 });
    });

    it('are delivered again when the queue has lost them', async () => {
      const subscriptions = subscribed(takeEffect);
      relay(subscriptions, { lostAfterMs: 300, lostCheckMs: 100 });
      await happen(database.pool, 30);
      await until(async () => (await waiting()) === 0);
      await loseEverything(under);
      work(subscriptions);
      await until(async () => (await effects()) === 30);
      expect(observed.again).toBeGreaterThanOrEqual(30);
    });

    it('are looked for after a start too, when the queue lost them while no process ran', async () => {
      const subscriptions = subscribed(takeEffect);
      await happen(database.pool, 5);
      await database.pool.query(`update platform.outbox set relayed_at = now() - interval '1 minute'`);
      relay(subscriptions, { lostAfterMs: 300, lostCheckMs: 100 });
      work(subscriptions);
      await until(async () => (await effects()) === 5);
    });
  });

async function loseEverything(under: BackendUnderTest): Promise<void> {
  if (under.config.kind === 'redis') {
    const redis = new Redis(under.config.url);
    await redis.flushdb();
    await redis.quit();
  } else {
    const queue = under.backend.queue('facts');
    await queue.obliterate({ force: true });
    await queue.close();
  }
}
