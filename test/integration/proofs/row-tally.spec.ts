import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { RowTally } from '../../proofs/input/rows.ts';

let fresh: FreshDatabase;
let pool: pg.Pool;
let tally: RowTally;
const run = async (sql: string, params: readonly unknown[] = []): Promise<never[]> =>
  (await pool.query(sql, [...params])).rows as never[];
const TAG = `insert into community.tag (slug, label) values`;
beforeAll(async () => {
  fresh = await freshDatabase();
  pool = new pg.Pool({ connectionString: fresh.url, max: 1 });
  tally = await RowTally.on({ rows: run });
});
afterAll(async () => {
  await pool.end();
  await fresh.drop();
});

it('tells how many rows came and went since it was last asked', async () => {
  await run(`${TAG} ('un', 'Un'), ('deux', 'Deux')`);
  expect(await tally.changes()).toEqual(['community.search_document 2', 'community.tag 2']);
  await run(`delete from community.tag where slug = 'un'`);
  expect(await tally.changes()).toEqual(['community.search_document -1', 'community.tag -1']);
  expect(await tally.changes()).toEqual([]);
});

it('tells nothing of what was undone, forgotten, or left as it was', async () => {
  await run(`begin; ${TAG} ('trois', 'Trois'); rollback`);
  await run(`update community.tag set label = 'Two' where slug = 'deux'`);
  expect(await tally.changes()).toEqual([]);
  await run(`${TAG} ('quatre', 'Quatre')`);
  await tally.forget();
  expect(await tally.changes()).toEqual([]);
});
