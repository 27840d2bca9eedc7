import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ForumDatabase, forumDatabase } from '../../support/forum-database.ts';

let database: ForumDatabase;
beforeAll(async () => {
  database = await forumDatabase();
  const { id } = await database.rows.member('Lea');
  await database.pool.query(
    `insert into community.member (id, pseudonym, handle, skeleton, status, charter_version, joined_at)
     select gen_random_uuid(), 'M' || n, 'm' || n, 'm' || n, 'active', '1', now() from generate_series(1, 300) n`,
  );
  await database.pool.query(
    `insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at, device)
     select 'h' || n, gen_random_uuid(), $1, now(), now(), now(), now() + interval '1 day', 'Firefox'
     from generate_series(1, 300) n`,
    [id],
  );
});
afterAll(() => database.close());

it.each([
  ['the figures of members', 'community.member', 'post_count = post_count + 1'],
  ['when sessions were seen', 'community.session', 'last_seen_at = now()'],
])('%s are written where they stand, and in no index', async (_what, table, change) => {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    const { rowCount: pages } = await client.query(
      `update ${table} set ${change} where ctid = any (select min(ctid) from ${table} group by (ctid::text::point)[0])`,
    );
    const { rows } = await client.query<{ hot: string }>(
      `select pg_stat_get_xact_tuples_hot_updated($1::regclass) as hot`,
      [table],
    );
    await client.query('rollback');
    expect(pages).toBeGreaterThan(3);
    expect(Number(rows[0]!.hot)).toBe(pages);
  } finally {
    client.release();
  }
});
