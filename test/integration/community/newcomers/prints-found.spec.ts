import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type pg from 'pg';
import { MARKS_ALIKE } from '#domain/community/newcomers/text-print';
import { MOST_ALIKE, TURN } from '#infrastructure/community/newcomers/sql-text-prints';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';

const OF_A_DAY = 5_000;
/** After some calls a connection plans for whatever it may be asked. */
const CALLS = 12;

let database: ForumDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  database = await forumDatabase();
  client = await database.pool.connect();
  await client.query(
    `insert into community.text_print (post_id, author_id, written_at, marks, bands, hosts)
     select gen_random_uuid(), gen_random_uuid(), now() - n * interval '1 second',
       (select array_agg(hashint4(n * 100 + mark)) from generate_series(1, 30) mark),
       (select array_agg(hashint4(-n * 100 - band)) from generate_series(1, 10) band), array['site-' || n || '.example']
     from generate_series(1, $1) n`,
    [OF_A_DAY],
  );
  await client.query('analyze community.text_print');
});
afterAll(async () => {
  client.release();
  await database.close();
});

const textsReadByAge = async (): Promise<number> => {
  await client.query('select pg_stat_force_next_flush()');
  const { rows } = await client.query<{ read: number }>(
    `select idx_tup_read::int as read from pg_stat_user_indexes where indexrelname = 'text_print_age'`,
  );
  return rows[0]!.read;
};

it('finds texts alike by what they have in common, however many were written that day', async () => {
  const { rows: known } = await client.query<{ marks: number[]; bands: number[]; hosts: string[] }>(
    'select marks, bands, hosts from community.text_print order by written_at limit $1',
    [CALLS],
  );
  const before = await textsReadByAge();
  for (const { marks, bands, hosts } of known) {
    const { rows } = await client.query<{ copies: number; same_host: number }>(
      `select * from community.count_prints($1, true, gen_random_uuid(), $2, $3, $4,
         now() - interval '1 day', now() - interval '1 day', $5, $6)`,
      [TURN, marks, bands, hosts, MOST_ALIKE, MARKS_ALIKE],
    );
    expect(rows[0]).toEqual({ copies: 1, same_host: 1 });
  }
  expect(await textsReadByAge()).toBe(before);
});
