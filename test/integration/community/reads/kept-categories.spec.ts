import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SqlCategories } from '#infrastructure/community/categories/categories.sql';
import { SqlTagList } from '#infrastructure/community/tags/tags.sql';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { Changes, UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import type { CategoryRow, MemberRow } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let ear: pg.Client;
let changes: Changes;
let lea: MemberRow;
let money: CategoryRow;
let art: CategoryRow;

beforeAll(async () => {
  database = await forumDatabase();
  const { rows, pool } = database;
  lea = await rows.member('Lea');
  money = await rows.category('money', { position: 1 });
  art = await rows.category('art', { position: 2 });
  await rows.topic(money, lea, { title: 'On money' });
  await rows.topic(art, lea, { title: 'On art' }, { tags: ['vat'] });
  await rows.insert('tag', { slug: 'vat', label: 'VAT' });
  ear = new pg.Client({ connectionString: pool.options.connectionString });
  await ear.connect();
  ear.on('notification', ({ payload }) => changes.tell(payload ?? ''));
  await ear.query('listen changes');
});
beforeEach(() => {
  changes = new Changes();
  changes.hear();
});
afterAll(async () => {
  await ear.end();
  await database.close();
});

/** Changes something, and waits until it is told. */
async function change(text: string, ...params: unknown[]): Promise<void> {
  const before = changes.since('forum');
  const { rowCount } = await database.pool.query(text, params);
  expect(rowCount).toBeGreaterThan(0);
  for (let tries = 0; tries < 200 && changes.since('forum') === before; tries++) await sleep(5);
}

/** How many statements are sent meanwhile. */
async function sentWhile(work: () => Promise<unknown>): Promise<number> {
  const sent = jest.spyOn(database.pool, 'query');
  await work();
  const { length } = sent.mock.calls;
  sent.mockRestore();
  return length;
}

describe('categories', () => {
  it.each<[string, string, () => unknown[]]>([
    ['a name', `update community.category set name = 'Gold' where id = $1`, () => [money.id]],
    ['an address', `update community.category set slug = 'gold' where id = $1`, () => [money.id]],
    ['a description', `update community.category set description = 'Coins' where id = $1`, () => [money.id]],
    ['a guidance', `update community.category set guidance = 'Sums' where id = $1`, () => [money.id]],
    ['an icon', `update community.category set icon = 'coin' where id = $1`, () => [money.id]],
    [
      'that one takes no more',
      `update community.category set closed_at = now() where id = $1`,
      () => [money.id],
    ],
    ['the kinds', `update community.category set kinds = '{question}' where id = $1`, () => [money.id]],
    ['the order', `update community.category set position = 3 where id = $1`, () => [money.id]],
    ['a place', `update community.category set parent_id = $2 where id = $1`, () => [money.id, art.id]],
    ['a count', `update community.category set topic_count = 7 where id = $1`, () => [money.id]],
    [
      'who may know of one',
      `update community.category set audience = 'staff' where id = $1`,
      () => [money.id],
    ],
    [
      'a new one',
      `insert into community.category (id, slug, name, kinds) values ('01990000-0000-7000-8000-00000000aaaa', 'new', 'New', '{question}')`,
      () => [],
    ],
    ['one less', `delete from community.category where slug = 'new'`, () => []],
  ])('are read once for visitors until they change: %s', async (_what, text, params) => {
    const query = new SqlCategories(database.sql, changes);
    const before = await query.execute(visitor());
    expect(await sentWhile(async () => expect(await query.execute(visitor())).toEqual(before))).toBe(0);
    await change(text, ...params());
    const after = await query.execute(visitor());
    expect(after).not.toEqual(before);
    expect(after).toEqual(await new SqlCategories(database.sql, UNHEARD).execute(visitor()));
  });

  it('are read as they are by members, and by all where changes cannot be heard', async () => {
    const heard = new SqlCategories(database.sql, changes);
    const unheard = new SqlCategories(database.sql, UNHEARD);
    const reads = [() => heard.execute(signedIn(lea.id)), () => unheard.execute(visitor())];
    for (const read of reads) {
      await read();
      await database.pool.query(`update community.category set topic_count = topic_count + 1`);
      const counted = (await read()).map(({ topicCount }) => topicCount);
      const { rows } = await database.pool.query<{ n: number }>(
        `select topic_count as n from community.category where id = $1`,
        [art.id],
      );
      expect(counted).toContain(rows[0]!.n);
    }
  });
});

describe('a list of a category', () => {
  const titles = async (query: SqlTopicList, categoryId: string) =>
    (await query.execute(signedIn(lea.id, { audiences: ['staff'] }), { view: 'latest', categoryId })).items
      .map(({ title }) => title)
      .toSorted();

  it('knows which ones stand in it, until that changes', async () => {
    await change(`update community.category set parent_id = null where id = $1`, money.id);
    const query = new SqlTopicList(database.sql, changes);
    expect(await titles(query, art.id)).toEqual(['On art']);
    await change(`update community.category set parent_id = $2 where id = $1`, money.id, art.id);
    expect(await titles(query, art.id)).toEqual(['On art', 'On money']);
    expect(await titles(query, art.id.toUpperCase())).toEqual(['On art', 'On money']);
    expect(await titles(query, money.id)).toEqual(['On money']);
    await change(`update community.category set parent_id = null where id = $1`, money.id);
    expect(await titles(query, art.id)).toEqual(['On art']);
  });

  it('asks for them each time where changes cannot be heard, and else for the topics alone', async () => {
    const unheard = new SqlTopicList(database.sql, UNHEARD);
    expect(await titles(unheard, art.id)).toEqual(['On art']);
    await database.pool.query(`update community.category set parent_id = $2 where id = $1`, [
      money.id,
      art.id,
    ]);
    expect(await titles(unheard, art.id)).toEqual(['On art', 'On money']);
    const heard = new SqlTopicList(database.sql, changes);
    await titles(heard, art.id);
    expect(await sentWhile(() => titles(heard, art.id))).toBe(2);
    expect(await sentWhile(() => titles(unheard, art.id))).toBe(3);
  });
});

it('tags that are used most are read once until one changes, and each time where that cannot be heard', async () => {
  const query = new SqlTagList(database.sql, changes);
  const unheard = new SqlTagList(database.sql, UNHEARD);
  const labels = async (tags: SqlTagList) => (await tags.mostUsed(visitor(), 3)).map(({ label }) => label);
  expect([await labels(query), await labels(unheard)]).toEqual([['VAT'], ['VAT']]);
  expect(await sentWhile(() => labels(query))).toBe(0);
  await change(`update community.tag set label = 'Value added tax' where slug = 'vat'`);
  expect(await labels(query)).toEqual(['Value added tax']);
  expect(await labels(unheard)).toEqual(['Value added tax']);
});
