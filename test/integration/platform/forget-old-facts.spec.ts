import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { forgetOldFacts } from '#infrastructure/platform/facts/forget-old-facts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

describe('old facts', () => {
  let fresh: FreshDatabase;
  let pool: pg.Pool;
  beforeEach(async () => {
    fresh = await freshDatabase();
    pool = new pg.Pool({ connectionString: fresh.url });
    pool.on('error', () => {}); // the server may end a connection before it has said goodbye
  });
  afterEach(async () => {
    await pool.end();
    await fresh.drop();
  });

  it('go 30 days after they were relayed and their marks after 60; what waits stays', async () => {
    await pool.query(`
      insert into platform.outbox (id, name, occurred_at, payload, relayed_at)
      select gen_random_uuid(), 'days ' || coalesce(days::text, 'never'), now() - interval '90 days', '{}', now() - days * interval '1 day'
      from unnest(array[29, 31, 31, null]) as days;
      insert into platform.inbox (fact_id, consumer, done_at)
      select gen_random_uuid(), 'days ' || days, now() - days * interval '1 day' from unnest(array[59, 61]) as days;`);
    expect(await forgetOldFacts(pool)).toEqual({ outbox: 2, inbox: 1 });
    const outbox = await pool.query<{ name: string }>('select name from platform.outbox order by 1');
    const inbox = await pool.query<{ consumer: string }>('select consumer from platform.inbox');
    expect(outbox.rows.map((row) => row.name)).toEqual(['days 29', 'days never']);
    expect(inbox.rows.map((row) => row.consumer)).toEqual(['days 59']);
  });

  it('go in batches', async () => {
    await pool.query(`
      insert into platform.outbox (id, name, occurred_at, payload, relayed_at)
      select gen_random_uuid(), 'old', now(), '{}', now() - interval '31 days' from generate_series(1, 10001)`);
    expect(await forgetOldFacts(pool)).toEqual({ outbox: 10_001, inbox: 0 });
  });

  it('go though some wait among them, and are not looked for among the younger ones', async () => {
    await pool.query(`
      insert into platform.outbox (id, name, occurred_at, payload, relayed_at)
      select gen_random_uuid(), 'waits', now(), '{}', null from generate_series(1, 5000);
      insert into platform.outbox (id, name, occurred_at, payload, relayed_at)
      select gen_random_uuid(), 'old', now(), '{}', now() - interval '31 days' from generate_series(1, 10);
      insert into platform.outbox (id, name, occurred_at, payload, relayed_at)
      select gen_random_uuid(), 'young', now(), '{}', now() from generate_series(1, 15000);
      analyze platform.outbox;`);
    const asked: string[] = [];
    const counting = {
      query: (text: string, values: unknown[]) => (asked.push(text), pool.query(text, values)),
    } as unknown as pg.Pool;
    expect(await forgetOldFacts(counting)).toEqual({ outbox: 10, inbox: 0 });
    // Those that wait, the old ones with the first of the young, young ones alone.
    expect(asked.filter((text) => text.includes('platform.outbox'))).toHaveLength(3);
  });

  it('marks are found by their day', async () => {
    await pool.query(`
      insert into platform.inbox (fact_id, consumer, done_at)
      select gen_random_uuid(), 'one', now() - n * interval '1 minute' from generate_series(1, 50000) n;
      analyze platform.inbox;`);
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
      `explain select ctid from platform.inbox where done_at < now() - interval '60 days' order by done_at limit 5000`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join()).toContain('inbox_done');
  });
});
