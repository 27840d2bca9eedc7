import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { SITEMAP_BUCKET } from '#application/community/feeds/sitemap.query';
import { knownId } from '#domain/shared/id';
import { SqlLeftWords } from '#infrastructure/community/leaving/sql-left-words';
import { PostgresMembers } from '#infrastructure/community/members/postgres-members';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let fresh: FreshDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  fresh = await freshDatabase();
  pool = new pg.Pool({ connectionString: fresh.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await fresh.drop();
});

/** Columns that point to `target` and are the first of no index, or only of one that leaves rows out. */
const UNREACHED = `
  select c.conrelid::regclass::text || '.' || a.attname as column
  from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = $1::regclass and not exists (
    select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'))
  order by 1`;

it('whatever points to a topic is found from the topic, without walking a table', async () => {
  const { rows } = await pool.query(UNREACHED, ['community.topic']);
  expect(rows).toEqual([]);
});

it('topics of one file of the sitemap are found by the ranges of which the files are made', async () => {
  const { rows } = await pool.query(`select pg_get_indexdef('community.topic_sitemap'::regclass) as made`);
  expect(rows[0].made).toContain(`((number / ${SITEMAP_BUCKET}))`);
});

it('drafts that name somebody, or quote what they said, are found among all drafts', async () => {
  const plan = await planOf((sql) =>
    new SqlLeftWords(sql).draftsNaming(['ada'], [knownId<'Post'>(randomUUID())]),
  );
  expect(plan).toContain('draft_naming');
  expect(plan).not.toContain('Seq Scan');
});

it('whoever works for the organisation is found among all members, whatever name somebody takes', async () => {
  const plan = await planOf((sql) =>
    new PostgresMembers(null as never, sql).teamBeside(knownId<'Member'>(randomUUID()), ''),
  );
  expect(plan).toContain('member_beyond_members');
  expect(plan).not.toContain('Seq Scan');
});

/** How PostgreSQL goes about what is read, planned once for all values: no plan is made for one. */
async function planOf(read: (sql: Sql) => Promise<unknown>): Promise<string> {
  const plan: string[] = [];
  const explained = {
    rows: async (text: string) => {
      const values = [...new Set(text.match(/\$\d+/g))].map(() => 'null').join(', ');
      await pool.query(`prepare asked as ${text}`);
      const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain execute asked (${values})`);
      plan.push(...rows.map((row) => row['QUERY PLAN']));
      return [];
    },
  };
  await pool.query(`begin; set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan`);
  try {
    await read(explained as unknown as Sql);
  } finally {
    await pool.query('rollback; deallocate all');
  }
  return plan.join('\n');
}
