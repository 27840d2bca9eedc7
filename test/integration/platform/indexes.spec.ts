import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { SITEMAP_BUCKET } from '#application/community/feeds/sitemap.query';
import { knownId } from '#domain/shared/id';
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

it('whoever works for the organisation is found among all members, whatever name somebody takes', async () => {
  const plan: string[] = [];
  const explained = {
    // As it is planned once for all names: no plan is made for one.
    rows: async (text: string) => {
      await pool.query(`prepare team as ${text}`);
      const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
        `explain execute team (array['agent'], '${randomUUID()}', '')`,
      );
      plan.push(...rows.map((row) => row['QUERY PLAN']));
      return [];
    },
  };
  await pool.query(`begin; set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan`);
  try {
    const somebody = knownId<'Member'>(randomUUID());
    await new PostgresMembers(null as never, explained as unknown as Sql).teamBeside(somebody, '');
  } finally {
    await pool.query('rollback');
  }
  expect(plan.join('\n')).toContain('member_beyond_members');
  expect(plan.join('\n')).not.toContain('Seq Scan');
});
