import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Throttle, ThrottleRule } from '#application/shared/ports';
import { TooManyTries } from '#application/shared/too-many-tries';
import { MemoryThrottle } from '#infrastructure/platform/throttle/memory-throttle';
import { PostgresThrottle } from '#infrastructure/platform/throttle/postgres-throttle';
import { RedisThrottle } from '#infrastructure/platform/throttle/redis-throttle';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { describeOnRedis, freshRedis } from '../../support/redis.ts';

const rule = (name: string, limit = 3, windowSeconds = 60): ThrottleRule => ({ name, limit, windowSeconds });
const ignore = () => {};

async function passes(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof TooManyTries) return false;
    throw error;
  }
}

function itThrottles(throttle: () => Throttle): void {
  it('lets the limit pass and refuses the next, saying how long to wait', async () => {
    for (let n = 0; n < 3; n++) await throttle().hit(rule('sign-in'), 'a');
    const refusal = await throttle()
      .hit(rule('sign-in'), 'a')
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManyTries);
    const { code, details } = refusal as TooManyTries;
    expect(code).toBe('access.too-many-tries');
    expect(details.rule).toBe('sign-in');
    expect(details.retryAfterSeconds).toBeGreaterThanOrEqual(30);
    expect(details.retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('counts one try as several where it is told to', async () => {
    await throttle().hit(rule('weighed', 10), 'a', 7);
    expect(await passes(throttle().hit(rule('weighed', 10), 'a', 4))).toBe(false);
    await throttle().hit(rule('weighed', 10), 'b', 10);
    expect(await passes(throttle().hit(rule('weighed', 10), 'b'))).toBe(false);
  });

  it('gives back what was counted for nothing', async () => {
    await throttle().hit(rule('back', 2), 'a');
    await throttle().hit(rule('back', 2), 'a');
    await throttle().hit(rule('back', 2), 'a', -1);
    expect(await passes(throttle().hit(rule('back', 2), 'a'))).toBe(true);
    expect(await passes(throttle().hit(rule('back', 2), 'a'))).toBe(false);
  });

  it('counts keys and rules apart', async () => {
    for (let n = 0; n < 3; n++) await throttle().hit(rule('apart'), 'a');
    expect(await passes(throttle().hit(rule('apart'), 'b'))).toBe(true);
    expect(await passes(throttle().hit(rule('other'), 'a'))).toBe(true);
    expect(await passes(throttle().hit(rule('apart'), 'a'))).toBe(false);
  });

  it('counts by several rules in turn: a later one only what the earlier let pass', async () => {
    const rules = [rule('turn-a', 2), rule('turn-b', 3), rule('turn-b', 9, 120)];
    const all = (key = 'a') => throttle().hitAll(rules, key);
    await throttle().hit(rule('turn-b', 3), 'a');
    await throttle().hitAll([], 'a');
    await all();
    await all();
    const refusals = await Promise.all([1, 2, 3, 4].map(() => all().catch((error: unknown) => error)));
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(TooManyTries);
      expect(refusal).toMatchObject({ details: { rule: 'turn-a' }, windowSeconds: 60 });
    }
    await all('b'); // another key
    await throttle().forget(rule('turn-a', 2), 'a');
    await expect(all()).rejects.toMatchObject({ details: { rule: 'turn-b' }, windowSeconds: 60 });
    // Two of nine came so far: what the second refused is not counted by the third.
    const last = rule('turn-b', 9, 120);
    for (let n = 0; n < 7; n++) await throttle().hit(last, 'a');
    expect(await passes(throttle().hit(last, 'a'))).toBe(false);
  });

  it('lets exactly the limit pass of all that come at once, by several rules', async () => {
    const rules = [rule('rush-a', 50), rule('rush-b', 23), rule('rush-c', 30)];
    const results = await Promise.all(
      Array.from({ length: 60 }, () => passes(throttle().hitAll(rules, 'a'))),
    );
    expect(results.filter(Boolean)).toHaveLength(23);
  });

  it('lets exactly the limit pass of 200 tries at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 200 }, () => passes(throttle().hit(rule('rush', 37), 'a'))),
    );
    expect(results.filter(Boolean)).toHaveLength(37);
  });

  it('opens again when the window is over, although tries went on', async () => {
    const short = rule('short', 1, 3);
    await throttle().hit(short, 'a');
    expect(await passes(throttle().hit(short, 'a'))).toBe(false);
    await sleep(3_100);
    expect(await passes(throttle().hit(short, 'a'))).toBe(true);
  });

  it('forgets the tries of one key', async () => {
    for (const key of ['a', 'b']) for (let n = 0; n < 3; n++) await throttle().hit(rule('forget'), key);
    await throttle().forget(rule('forget'), 'a');
    await throttle().forget(rule('forget'), 'never-seen');
    expect(await passes(throttle().hit(rule('forget'), 'a'))).toBe(true);
    expect(await passes(throttle().hit(rule('forget'), 'b'))).toBe(false);
  });

  it('bears keys of any length and any character', async () => {
    const keys = ['', `${'é'.repeat(5000)}`, `a'; drop table x; --`, 'a\0b', '🎨:\n'];
    for (const key of keys) expect(await passes(throttle().hit(rule('odd', 1), key))).toBe(true);
    for (const key of keys) expect(await passes(throttle().hit(rule('odd', 1), key))).toBe(false);
  });
}

describe('the throttle in memory', () => {
  const throttle = new MemoryThrottle();
  itThrottles(() => throttle);
});

describe('the throttle in PostgreSQL', () => {
  let database: FreshDatabase;
  let throttle: PostgresThrottle;
  beforeAll(async () => {
    database = await freshDatabase();
    throttle = await PostgresThrottle.open(database.url, ignore);
  });
  afterAll(async () => {
    await throttle.close();
    await database.drop();
  });
  itThrottles(() => throttle);

  it('still refuses after a restart and in another process, and stores no key in clear', async () => {
    const kept = rule('kept', 1);
    await throttle.hit(kept, 'membre@demo.test');
    const others = await Promise.all([1, 2, 3].map(() => PostgresThrottle.open(database.url, ignore)));
    for (const other of others) {
      expect(await passes(other.hit(kept, 'membre@demo.test'))).toBe(false);
      await other.close();
    }
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ key: string }>('select key from platform.throttle');
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('demo.test');
  });

  it('goes on counting while the database is away', async () => {
    const away = await freshDatabase();
    const told: Error[] = [];
    const lonely = await PostgresThrottle.open(away.url, (error) => void told.push(error));
    await away.drop();
    const results = [];
    for (let n = 0; n < 5; n++) results.push(await passes(lonely.hit(rule('away', 2), 'a')));
    await lonely.close();
    expect(results).toEqual([true, true, false, false, false]);
    expect(told.filter(({ message }) => message.includes('does not exist'))).toHaveLength(1);
  });
});

describeOnRedis('the throttle in Redis', () => {
  let throttle: RedisThrottle;
  let url: string;
  beforeAll(async () => {
    ({ url } = await freshRedis());
    throttle = await RedisThrottle.open(url, ignore);
  });
  afterAll(() => throttle.close());
  itThrottles(() => throttle);

  it('still refuses in another process', async () => {
    const kept = rule('kept', 1);
    await throttle.hit(kept, 'a');
    const other = await RedisThrottle.open(url, ignore);
    expect(await passes(other.hit(kept, 'a'))).toBe(false);
    await other.close();
  });

  it('goes on counting while Redis is away', async () => {
    const lonely = await RedisThrottle.open('redis://127.0.0.1:1', ignore);
    const results = [];
    for (let n = 0; n < 5; n++) results.push(await passes(lonely.hit(rule('away', 2), 'a')));
    await lonely.close();
    expect(results).toEqual([true, true, false, false, false]);
  });
});
