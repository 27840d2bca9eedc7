import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { PersonalDataJudge } from '#application/moderation/transparency/personal-data.api';
import { PersonalDataGuard } from '#domain/moderation/transparency/personal-data';
import { SqlKnownNames } from '#infrastructure/community/moderated/sql-known-names';
import { BufferedSearchCounts } from '#infrastructure/community/search/buffered-search-counts';
import { migration305WhoSearched } from '#infrastructure/platform/persistence/migrations/305-who-searched';
import { SqlSearchDemand } from '#infrastructure/community/search/search-demand.sql';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
import { workshop } from '../../../support/word-workshop.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';

let database: ForumDatabase;
let counts: BufferedSearchCounts;
/** Another one, or the same once it was started anew: it knows nothing of who searched. */
let process: () => BufferedSearchCounts;
let now: Date;

beforeAll(async () => {
  database = await forumDatabase();
  const names = new SqlKnownNames(database.sql, new UnicodeLookAlikes());
  const digests = {
    digest: async (text: string, purpose: string) =>
      createHmac('sha256', purpose).update(text).digest('base64url'),
  };
  const personal = new PersonalDataJudge(new PersonalDataGuard(workshop.folding), names);
  process = () =>
    new BufferedSearchCounts(database.sql, { now: () => now }, personal, digests, { tell: () => {} });
  counts = process();
});
beforeEach(async () => {
  now = new Date('2026-03-02T22:30:00Z');
  await database.pool.query('truncate community.search_count, community.search_asker');
});
afterAll(() => database.close());

let visitors = 0;
const search = (times: number, text: string, found = true) => {
  for (let time = 0; time < times; time++) counts.add(text, found, `visitor ${(visitors += 1)}`);
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

it('counts who repeats a search once a day', async () => {
  const repeat = () => {
    for (let time = 0; time < 6; time++) counts.add('dossier de Léa', true, 'one visitor');
  };
  repeat();
  await counts.flush();
  repeat();
  await counts.flush();
  expect((await database.pool.query('select searches from community.search_count')).rows).toEqual([
    { searches: 1 },
  ]);
  expect(await demand('searches')).toEqual([]);
  now = new Date('2026-03-03T12:00:00Z');
  repeat();
  search(3, 'dossier de léa');
  await counts.flush();
  expect(await demand('searches')).toEqual([]); // five searches, of four people
  search(1, 'dossier de léa');
  await counts.flush();
  expect(await demand('searches')).toMatchObject([{ searches: 6 }]);
});

const askers = async () =>
  (
    await database.pool.query(
      `select query, (select count(*)::int from jsonb_object_keys(marks)) as marks, many from community.search_asker`,
    )
  ).rows;

it('tells people apart across processes and restarts: one who searches day after day shows nothing', async () => {
  for (let day = 2; day < 14; day += 1) {
    now = new Date(Date.UTC(2026, 2, day, 12));
    const again = process();
    again.add('congé de Léa', false, 'one member');
    await again.flush();
  }
  expect(await demand('searches')).toEqual([]);
  expect(await askers()).toEqual([{ query: 'conge de lea', marks: 1, many: false }]);
  const beside = [process(), process(), process(), process()];
  for (const [place, one] of beside.entries()) one.add('congé de Léa', false, `member ${place}`);
  await Promise.all(beside.map((one) => one.flush()));
  expect(await demand('searches')).toEqual([{ query: 'conge de lea', searches: 16, withoutResult: 16 }]);
  expect(await askers()).toEqual([{ query: 'conge de lea', marks: 0, many: true }]);
});

it('keeps of who searched marks that are others for other words, and forgets them with the words', async () => {
  for (const text of ['un', 'deux']) counts.add(text, true, 'one member');
  await counts.flush();
  const { rows } = await database.pool.query('select marks from community.search_asker');
  expect(new Set(rows.flatMap(({ marks }) => Object.keys(marks))).size).toBe(2);
  expect(JSON.stringify(rows)).not.toContain('member');
  now = new Date('2027-04-01T12:00:00Z');
  search(1, 'neuf');
  await process().flush();
  await counts.flush();
  expect(await askers()).toEqual([{ query: 'neuf', marks: 1, many: false }]);
});

it('keeps a mark for a year after the last time, so that five people are five of one year', async () => {
  for (const who of ['first', 'second', 'third', 'fourth']) counts.add('rare', true, who);
  await counts.flush();
  now = new Date('2027-02-01T12:00:00Z');
  counts.add('rare', true, 'first');
  await counts.flush();
  expect(await askers()).toEqual([{ query: 'rare', marks: 4, many: false }]);
  now = new Date('2027-04-01T12:00:00Z');
  counts.add('rare', true, 'fifth');
  await counts.flush();
  expect(await askers()).toEqual([{ query: 'rare', marks: 2, many: false }]);
  now = new Date('2028-03-15T12:00:00Z');
  counts.add('autre', true, 'first');
  await counts.flush();
  expect(await askers()).toContainEqual({ query: 'rare', marks: 1, many: false });
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

it('keeps no name of a member and no address, and of a name that is a common word only what is more than it', async () => {
  const look = new UnicodeLookAlikes();
  const member = (pseudonym: string) =>
    database.rows.member(pseudonym, {
      handle: pseudonym.toLowerCase().replace(' ', '-'),
      skeleton: look.skeleton(pseudonym),
    });
  await member('Zoé Martinet');
  await member('Royalties');
  search(6, 'zoe martinet');
  search(6, 'avis de Zoé MARTINET sur la dispense');
  search(6, '12 rue des Lilas 75011 Paris');
  search(6, 'appeler 06 12');
  search(6, 'Royalties');
  search(6, 'royalties étrangères');
  search(6, 'Urssaf Limousin');
  await counts.flush();
  expect((await demand('searches')).map(({ query }) => query)).toEqual([
    'appeler 06 12',
    'royalties etrangeres',
    'urssaf limousin',
  ]);
});

it('forgets after a year what few looked for, and once a day only', async () => {
  search(4, 'rare');
  search(5, 'courant');
  await counts.flush();
  now = new Date('2027-04-01T12:00:00Z');
  search(1, 'neuf');
  await counts.flush();
  const { rows } = await database.pool.query('select query from community.search_count order by 1');
  expect(rows).toEqual([{ query: 'courant' }, { query: 'neuf' }]);
});

it('keeps what was counted before anybody was marked as it was to be kept then', async () => {
  await database.pool.query(
    `insert into community.search_count (day, query, searches, without_result)
     values ('2025-02-01', 'ancien', 3, 0), ('2025-03-01', 'ancien', 2, 0), ('2025-02-01', 'rare', 4, 0), ('2025-02-01', 'courant', 25, 0)`,
  );
  await database.pool.query('drop table community.search_asker');
  await database.pool.query(migration305WhoSearched.sql);
  expect(await demand('searches', '2025-01-01')).toMatchObject([{ query: 'courant' }]);
  const then = process();
  then.add('ancien', true, 'one visitor');
  await then.flush();
  const days = async () =>
    (await database.pool.query(`select query, day::text from community.search_count order by 1, 2`)).rows.map(
      ({ query, day }) => `${query} ${day}`,
    );
  expect(await days()).toEqual([
    'ancien 2025-02-01',
    'ancien 2025-03-01',
    'ancien 2026-03-02',
    'courant 2025-02-01',
  ]);
  now = new Date('2027-03-20T12:00:00Z'); // 777 days after the first one, 749 after the second, 383 after the last search
  then.add('neuf', true, 'one visitor');
  await then.flush();
  // Twenty-five months, and no day more.
  expect(await days()).toEqual(['ancien 2025-03-01', 'neuf 2027-03-20']);
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
