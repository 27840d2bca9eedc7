import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { CIRCLE_COLUMNS } from '#interfaces/composition/circle-uses';
import { SqlCircleUses } from '#infrastructure/platform/persistence/circle-columns';
import { Forum } from '../community/topics/forum.ts';
import { columnsIn } from '../community/topics/sweep.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

/** Columns called so that say it of something else, or again. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'community.search_document.audience': 'follows from what is found',
  'events.gathering.audience': 'no circle: everybody, members or the team',
};

it('knows every column that says for whom something is kept', async () => {
  const known = new Set(Object.entries(CIRCLE_COLUMNS).map(([table, { column }]) => `${table}.${column}`));
  const named = (await columnsIn(forum))
    .filter(({ name }) => /^(audiences?|circles?)$/.test(name))
    .map(({ table, name }) => `${table}.${name}`)
    .filter((column) => !(column in ELSEWHERE));
  expect(named.toSorted()).toEqual([...known].toSorted());
});

it('counts what is kept for a circle and for no other', async () => {
  const uses = new SqlCircleUses(forum.sql, CIRCLE_COLUMNS);
  await forum.rows(
    `insert into community.category (id, slug, name, kinds, audience) values
       (gen_random_uuid(), 'un', 'Un', '{question}', 'group:panel'), (gen_random_uuid(), 'deux', 'Deux', '{question}', 'group:panel-2')`,
  );
  expect(await uses.of('group:panel')).toEqual([{ what: 'categories', count: 1 }]);
  expect(await uses.of('group:pan')).toEqual([]);
});
