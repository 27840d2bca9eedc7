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
  const known = new Set(
    Object.entries(CIRCLE_COLUMNS).flatMap(([table, { column, as }]) =>
      as === 'blocks' ? [] : `${table}.${column}`,
    ),
  );
  const named = (await columnsIn(forum))
    .filter(({ name }) => /^(audiences?|circles?|segments)$/.test(name))
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
  expect(await uses.of(['group:panel'])).toEqual([{ what: 'categories', count: 1 }]);
  expect(await uses.of(['group:pan'])).toEqual([]);
});

it('counts whom a poll asked before somebody rewrote it, and once what is for several', async () => {
  const uses = new SqlCircleUses(forum.sql, CIRCLE_COLUMNS);
  const poll = (audiences: string, replaced: unknown[]) =>
    forum.rows(
      `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret,
         audiences, closes_at, replaced)
       select id, id, gen_random_uuid(), now(), 'q', 'single', '{a,b}', 1, 1, 'on_close', false, $1, now(), $2
       from gen_random_uuid() id`,
      [audiences, JSON.stringify(replaced)],
    );
  await poll('{members}', [{ decisionId: 'd', former: { audiences: ['members', 'group:before'] } }]);
  await poll('{segment:one,segment:two}', []);
  expect(await uses.of(['group:before'])).toEqual([{ what: 'polls', count: 1 }]);
  expect(await uses.of(['segment:one', 'segment:two', 'segment:three'])).toEqual([
    { what: 'polls', count: 1 },
  ]);
  expect(await uses.of([])).toEqual([]);
});

it('counts what of the site is for a segment, in drafts and in what was published of a page', async () => {
  const uses = new SqlCircleUses(forum.sql, CIRCLE_COLUMNS);
  const page = { blocks: [{ segments: ['members'] }, { segments: ['segment:p', 'branch:music'] }] };
  await forum.rows(
    `insert into site.module (module, state, segments) values ('polls', 'some', '{segment:m}')`,
  );
  await forum.rows(
    `insert into site.page (id, slug, draft, revision, last_number, changed_at)
     values ('0199aaaa-0000-7000-8000-0000000000f1', 'essai', $1, 1, 1, now())`,
    [JSON.stringify(page)],
  );
  await forum.rows(
    `insert into site.page_version (id, page_id, number, content, note, published_at, shown_from)
     values (gen_random_uuid(), '0199aaaa-0000-7000-8000-0000000000f1', 1, $1, '', now(), now())`,
    [JSON.stringify(page)],
  );
  expect(await uses.of(['segment:m'])).toEqual([{ what: 'modules', count: 1 }]);
  expect(await uses.of(['segment:p'])).toEqual([{ what: 'pages', count: 2 }]);
  expect(await uses.of(['segment:none'])).toEqual([]);
});

it('asks for all rolls at once, and only where one can be', async () => {
  const rows = jest.spyOn(forum.sql, 'rows');
  const uses = new SqlCircleUses(forum.sql, CIRCLE_COLUMNS);
  await uses.of(['segment:one', 'segment:two']);
  await uses.of(['segment:one', 'group:one']);
  const asked = rows.mock.calls.map(([text]) =>
    Object.keys(CIRCLE_COLUMNS).filter((table) => text.includes(`from ${table} `)),
  );
  rows.mockRestore();
  const engagement = ['poll', 'survey', 'challenge', 'trial'].map((table) => `engagement.${table}`);
  const site = ['module', 'announcement', 'page', 'page_version'].map((table) => `site.${table}`);
  const all = Object.keys(CIRCLE_COLUMNS);
  expect(asked).toEqual([
    [...engagement, 'moderation.review_item', ...site],
    all.filter((table) => !site.includes(table)),
  ]);
});
