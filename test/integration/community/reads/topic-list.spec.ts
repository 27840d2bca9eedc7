import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TopicListFilter } from '#application/community/topics/topic-list.query';
import { InvalidValue } from '#domain/shared/domain-error';
import { OFFICIAL_FILTERS } from '#application/community/official/official-view';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { readerOfProfiles, signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { type CategoryRow, type MemberRow, minute, type TopicRow } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let query: SqlTopicList;
let lea: MemberRow;
let gone: MemberRow;
let money: CategoryRow;
let taxes: CategoryRow;
const topics: TopicRow[] = [];
const NEXT_YEAR = new Date(Date.now() + 365 * 86_400_000);

/** 45 topics: topic n is the n-th oldest; every third in the child category, the first of all pinned. */
beforeAll(async () => {
  database = await forumDatabase();
  query = new SqlTopicList(database.sql, UNHEARD);
  const { rows } = database;
  lea = await rows.member('Lea');
  gone = await rows.member('Gone', { status: 'deleted' });
  money = await rows.category('money');
  taxes = await rows.category('taxes', { parent_id: money.id });
  const other = await rows.category('other');
  const staff = await rows.category('staff', { audience: 'staff' });
  for (let index = 0; index < 45; index++) {
    // Two topics share each moment: the id decides between them.
    const at = minute(Math.floor(index / 2));
    const category = index % 3 === 0 ? taxes : index % 3 === 1 ? money : other;
    topics.push(
      await rows.topic(
        category,
        index === 7 ? gone : lea,
        { title: `Topic number ${index}`, at },
        {
          tags: index % 5 === 0 ? ['vat'] : [],
          branches: index % 9 === 0 ? ['music'] : [],
          kind: index % 10 === 0 ? 'discussion' : 'question',
          reply_count: index % 4 === 0 ? 0 : 3,
          solved: index % 4 === 1,
          pinned_until: index === 0 ? NEXT_YEAR : index === 1 ? minute(0) : null,
        },
      ),
    );
  }
  await rows.topic(staff, lea, { title: 'Not for everybody', at: minute(99) }, { pinned_until: NEXT_YEAR });
  await rows.topic(
    money,
    lea,
    { title: 'Deleted', at: minute(99) },
    { deleted_at: minute(100), pinned_until: NEXT_YEAR },
  );
});
afterAll(() => database.close());

const indexes = (items: readonly { title: string }[]) =>
  items.map((item) => Number(item.title.split(' ').at(-1)));
const all = (wanted: (index: number) => boolean) =>
  topics
    .map((_, index) => index)
    .filter(wanted)
    .reverse();

async function walk(filter: TopicListFilter) {
  const seen: number[][] = [];
  let page = await query.execute(visitor(), filter);
  seen.push(indexes(page.items));
  while (page.next) {
    page = await query.execute(visitor(), { ...filter, cursor: page.next });
    seen.push(indexes(page.items));
  }
  return { seen, last: page };
}

describe('lists of topics', () => {
  it('come newest first, twenty a page, every topic once but the pinned, and back the same way', async () => {
    const { seen, last } = await walk({ view: 'latest' });
    expect(seen.map((page) => page.length)).toEqual([20, 20, 4]);
    expect(seen.flat()).toEqual(all((index) => index !== 0));
    const back = await query.execute(visitor(), { view: 'latest', cursor: last.previous });
    expect(indexes(back.items)).toEqual(seen[1]);
    const start = await query.execute(visitor(), { view: 'latest', cursor: back.previous });
    expect(indexes(start.items)).toEqual(seen[0]);
    expect(start.previous).toBeNull();
  });

  it('show pinned topics above the first page only, once, and not when the pin has ended', async () => {
    const first = await query.execute(visitor(), { view: 'latest' });
    expect(indexes(first.pinned)).toEqual([0]);
    const whole = await query.execute(visitor(), { view: 'latest', limit: 100 });
    expect(indexes(whole.items)).toEqual(all((index) => index !== 0));
    expect(whole.pinned[0]?.pinned).toBe(true);
    const second = await query.execute(visitor(), { view: 'latest', cursor: first.next });
    expect(second.pinned).toEqual([]);
    const last = await query.execute(visitor(), { view: 'latest', cursor: second.next });
    expect([last.next, last.pinned, indexes(last.items)]).toEqual([null, [], [4, 3, 2, 1]]);
    expect((await query.execute(visitor(), { view: 'latest', categoryId: money.id })).pinned).toHaveLength(1);
    expect((await query.execute(visitor(), { view: 'unsolved' })).pinned).toEqual([]);
    expect((await query.execute(visitor(), { view: 'latest', tag: 'vat' })).pinned).toEqual([]);
  });

  it('hold a category with its children', async () => {
    const inMoney = await walk({ view: 'latest', categoryId: money.id });
    expect(inMoney.seen.flat()).toEqual(all((index) => index % 3 !== 2 && index !== 0));
    const inTaxes = await walk({ view: 'latest', categoryId: taxes.id, limit: 4 });
    expect(inTaxes.seen.flat()).toEqual(all((index) => index % 3 === 0 && index !== 0));
    expect((await query.execute(visitor(), { view: 'latest', categoryId: 'nonsense' })).items).toEqual([]);
  });

  it.each<[string, Omit<TopicListFilter, 'limit'>, (index: number) => boolean]>([
    ['unanswered', { view: 'unanswered' }, (i) => i % 4 === 0 && i % 10 !== 0],
    ['unsolved', { view: 'unsolved' }, (i) => i % 4 !== 1 && i % 10 !== 0],
    ['of a tag', { view: 'latest', tag: 'vat' }, (i) => i % 5 === 0],
    ['of a branch', { view: 'latest', branch: 'music' }, (i) => i % 9 === 0],
    ['of a kind', { view: 'latest', kind: 'discussion' }, (i) => i % 10 === 0],
    ['of an author', { view: 'latest', authorHandle: 'lea' }, (i) => i !== 7],
    ['of a deleted account', { view: 'latest', authorHandle: 'gone' }, () => false],
    ['of a tag that cannot be', { view: 'latest', tag: 'a\0b' }, () => false],
  ])('can be %s', async (_what, filter, wanted) => {
    const page = await query.execute(readerOfProfiles(), { ...filter, limit: 100 });
    expect(indexes(page.items)).toEqual(all(wanted));
  });

  it('of an author who keeps their profile for members are gathered for nobody who may not read it', async () => {
    const ofLea = { view: 'latest', authorHandle: 'lea', limit: 100 } as const;
    expect((await query.execute(visitor(), ofLea)).items).toEqual([]);
    await database.rows.change('member', lea.id, { is_public: true });
    expect((await query.execute(visitor(), ofLea)).items).not.toEqual([]);
    await database.rows.change('member', lea.id, { is_public: false });
  });

  it('count what a member has not read of topics they opened', async () => {
    const { rows } = database;
    const [topic] = topics.slice(-1);
    // What was taken away behind the last that stands is not counted, nor told of.
    const at = minute(44);
    await rows.reply(topic!, lea, { body: 'The last that stands', at });
    await rows.reply(topic!, gone, { body: 'Taken away', at }, { deleted_at: minute(91) });
    await rows.change('topic', topic!.id, { reply_count: 0 });
    await rows.insert('read_position', {
      member_id: lea.id,
      topic_id: topic!.id,
      position: 1,
      read_at: minute(1),
    });
    await rows.insert('topic_follow', {
      member_id: lea.id,
      topic_id: topic!.id,
      level: 'tracking',
      since: minute(1),
    });
    const page = await query.execute(signedIn(lea.id), { view: 'latest' });
    expect(page.items.slice(0, 2).map((item) => item.unread)).toEqual([1, null]);
    const followed = await query.execute(signedIn(lea.id), { view: 'followed' });
    expect(indexes(followed.items)).toEqual([44]);
    expect((await query.execute(visitor(), { view: 'followed' })).items).toEqual([]);
  });

  it.each([
    'nonsense',
    Buffer.from('["a","2026-01-01T00:00:00.000Z","x"]').toString('base64url'),
    Buffer.from('["a","+010000-01-01T00:00:00.000Z","0199aaaa-0000-7000-8000-000000000001"]').toString(
      'base64url',
    ),
    Buffer.from('["a","0000-01-01T00:00:00.000Z","0199aaaa-0000-7000-8000-000000000001"]').toString(
      'base64url',
    ),
  ])('refuse the broken cursor %s', async (cursor) => {
    await expect(query.execute(visitor(), { view: 'latest', cursor })).rejects.toThrow(InvalidValue);
  });

  it('what was deleted is shown to who reads it everywhere, and only when asked for', async () => {
    const titles = async (
      actor: Parameters<SqlTopicList['execute']>[0],
      filter: Partial<TopicListFilter> = {},
    ) => (await query.execute(actor, { view: 'deleted', ...filter })).items.map((topic) => topic.title);
    const moderator = signedIn(lea.id, {
      grants: [
        ['topic.read-deleted', 'everywhere'],
        ['member.read', 'everywhere'],
      ],
    });
    const ofOneCategory = signedIn(lea.id, { grants: [['topic.read-deleted', new Set([money.id])]] });
    expect(await titles(moderator)).toEqual(['Deleted']);
    expect(await titles(moderator, { categoryId: money.id, authorHandle: 'lea' })).toEqual(['Deleted']);
    expect(await titles(moderator, { categoryId: taxes.id })).toEqual([]);
    for (const actor of [visitor(), signedIn(lea.id), ofOneCategory]) expect(await titles(actor)).toEqual([]);
    expect(await titles(moderator, { view: 'latest', limit: 100 })).not.toContain('Deleted');
  });
});

describe('with official answers first', () => {
  it('goes through both runs, forth and back, in a category too', async () => {
    await database.sql.rows(
      `update community.topic set official = (array['authored', 'validated', 'overdue'])[1 + number % 3],
        also_validated = number % 3 = 0 and number % 2 = 0
       where number % 4 = 0`,
    );
    const states = new Map(
      (
        await database.sql.rows<{ id: string; official: string }>(
          `select id::text, official from community.topic`,
        )
      ).map(({ id, official }) => [id, official === 'none' ? 0 : 1]),
    );
    for (const categoryId of [undefined, money.id]) {
      const filter = (more: Partial<TopicListFilter>): TopicListFilter => ({
        view: 'latest',
        ...(categoryId && { categoryId }),
        ...more,
      });
      const known = await query.execute(visitor(), filter({ limit: 100 }));
      const byActivity = [...known.pinned, ...known.items].sort(
        (a, b) => b.lastActivityAt.getTime() - a.lastActivityAt.getTime() || (a.id < b.id ? 1 : -1),
      );
      const wanted = [1, 0].flatMap((rank) => byActivity.filter(({ id }) => states.get(id) === rank));
      const pages = [await query.execute(visitor(), filter({ sort: 'official', limit: 7 }))];
      for (let next = pages[0]!.next; next; next = pages.at(-1)!.next)
        pages.push(await query.execute(visitor(), filter({ sort: 'official', limit: 7, cursor: next })));
      expect(pages.flatMap(({ items }) => indexes(items))).toEqual(indexes(wanted));
      expect(pages.every(({ pinned }) => pinned.length === 0)).toBe(true);
      for (let at = pages.length - 1; at > 0; at--) {
        const cursor = pages[at]!.previous;
        const before = await query.execute(visitor(), filter({ sort: 'official', limit: 7, cursor }));
        expect(indexes(before.items)).toEqual(indexes(pages[at - 1]!.items));
      }
    }
  });

  it.each(OFFICIAL_FILTERS)(
    'narrowed to %s, shows and finds the topics that are shown as such',
    async (official) => {
      const { pinned, items: others } = await query.execute(visitor(), { view: 'latest', limit: 100 });
      const all = [...pinned, ...others];
      const both = all.filter((one) => one.alsoValidated);
      expect(both.length).toBeGreaterThan(0);
      const wanted = all.filter(
        (one) =>
          (official === 'any' ? one.official !== 'none' : one.official === official) ||
          (official === 'validated' && both.includes(one)),
      );
      const { items } = await query.execute(visitor(), { view: 'latest', official, limit: 100 });
      expect(items.map(({ number }) => number).sort()).toEqual(wanted.map(({ number }) => number).sort());
      const search = new SqlSearch(database.sql, { now: () => new Date() }, new SqlSpelling(database.sql));
      const found = await search.execute(visitor(), { text: 'topic', official, sort: 'latest', exact: true });
      expect(found.items.every((hit) => wanted.some(({ number }) => number === hit.number))).toBe(true);
      expect(found.total).toBe(wanted.filter(({ title }) => /topic/i.test(title)).length);
    },
  );

  it('takes no cursor of the other order', async () => {
    const { next } = await query.execute(visitor(), { view: 'latest', limit: 5 });
    const mixed = query.execute(visitor(), { view: 'latest', sort: 'official', cursor: next });
    await expect(mixed).rejects.toThrow(InvalidValue);
  });
});
