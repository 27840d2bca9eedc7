import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { BufferedSearchCounts } from '#infrastructure/community/search/buffered-search-counts';
import { SqlSearchDemand } from '#infrastructure/community/search/search-demand.sql';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';

let database: ForumDatabase;
let counts: BufferedSearchCounts;
let now: Date;

beforeAll(async () => {
  database = await forumDatabase();
  counts = new BufferedSearchCounts(database.sql, { now: () => now });
});
beforeEach(async () => {
  now = new Date('2026-03-02T22:30:00Z');
  await database.pool.query('truncate community.search_count');
});
afterAll(() => database.close());

const search = (times: number, text: string, found = true) => {
  for (let time = 0; time < times; time++) counts.add(text, found);
};
const demand = (order: 'searches' | 'without-result', from = '2026-03-01', to = '2026-03-31') =>
  new SqlSearchDemand(database.sql).execute({ from, to, order, limit: 10 });

it('counts the same words once a day, in Paris, and says which were in vain', async () => {
  search(4, 'Dispense de précompte');
  search(2, ' dispense  DE precompte ?', false);
  await counts.flush();
  now = new Date('2026-03-02T23:30:00Z'); // the next day there
  search(1, 'dispense de précompte');
  await counts.flush();
  expect(await demand('searches')).toEqual([
    { query: 'dispense de precompte', searches: 7, withoutResult: 2 },
  ]);
  const { rows } = await database.pool.query(
    'select day::text, searches from community.search_count order by day',
  );
  expect(rows).toEqual([
    { day: '2026-03-02', searches: 6 },
    { day: '2026-03-03', searches: 1 },
  ]);
});

it('tells nothing of what few looked for, and nothing of days outside', async () => {
  search(4, 'rare');
  search(9, 'courant', false);
  search(20, 'trouvé');
  await counts.flush();
  expect((await demand('searches')).map(({ query }) => query)).toEqual(['trouve', 'courant']);
  expect((await demand('without-result')).map(({ query }) => query)).toEqual(['courant']);
  expect(await demand('searches', '2026-03-03')).toEqual([]);
});

it('keeps nothing that may be personal, and nothing but words and figures', async () => {
  search(6, 'lea@example.org');
  search(6, 'dossier 123456');
  await counts.flush();
  const { rows } = await database.pool.query('select * from community.search_count');
  expect(rows).toEqual([]);
  const { rows: columns } = await database.pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'search_count' order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual(['day', 'query', 'searches', 'without_result']);
});

it('forgets what is too old to compare', async () => {
  search(6, 'vieux');
  await counts.flush();
  now = new Date('2029-01-01T12:00:00Z');
  search(6, 'neuf');
  await counts.flush();
  const { rows } = await database.pool.query('select query from community.search_count');
  expect(rows).toEqual([{ query: 'neuf' }]);
});
