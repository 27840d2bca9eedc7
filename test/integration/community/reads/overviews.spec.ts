import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { SqlFeed, SqlLatestChange } from '#infrastructure/community/feeds/feed.sql';
import { SqlSharedTopic } from '#infrastructure/community/feeds/shared-topic.sql';
import {
  SqlSitemapBuckets,
  SqlSitemapMembers,
  SqlSitemapShelves,
  SqlSitemapTopics,
} from '#infrastructure/community/feeds/sitemap.sql';
import { SqlContributors } from '#infrastructure/community/members/contributors.sql';
import { SqlMemberActivity } from '#infrastructure/community/members/member-activity.sql';
import { SqlKnownAuthor } from '#infrastructure/community/members/known-author.sql';
import { SqlMemberCounts } from '#infrastructure/community/members/member-counts.sql';
import { SqlTag, SqlTagList } from '#infrastructure/community/tags/tags.sql';
import { signedIn, readerOfProfiles, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { type MemberRow, minute, type TopicRow } from '../../../support/forum-rows.ts';

const DAY = 86_400_000;

let database: ForumDatabase;
let lea: MemberRow;
let omar: MemberRow;
const topics: TopicRow[] = [];

/** Topics 1 to 25 by Lea, each answered by Omar; the 26th for the staff; the 27th, far ahead, deleted. */
beforeAll(async () => {
  database = await forumDatabase();
  const { rows } = database;
  lea = await rows.member('Lea');
  omar = await rows.member('Omar', { branches: ['music'], avatar_key: 'key' });
  const gone = await rows.member('Gone', { status: 'deleted' });
  const money = await rows.category('money');
  const taxes = await rows.category('taxes', { parent_id: money.id });
  const art = await rows.category('art');
  const staff = await rows.category('staff', { audience: 'staff' });
  for (const slug of ['vat', 'zzz', 'éclair']) await rows.insert('tag', { slug, label: slug });
  for (let index = 1; index <= 25; index++) {
    const category = [money, taxes, art][index % 3]!;
    const p = { title: `Topic ${index}`, body: `Body ${index} ${'long '.repeat(80)}`, at: minute(index) };
    const topic = await rows.topic(category, lea, p, { tags: index % 5 ? [] : ['vat'] });
    const reply = await rows.reply(
      topic,
      omar,
      { body: `Reply ${index}`, at: minute(100 + index) },
      { helpful_count: 2 },
    );
    if (index <= 3) await rows.accept(topic, reply, minute(600));
    const days = index <= 4 ? 1 : 40;
    await rows.insert('helpful_vote', {
      post_id: reply.id,
      member_id: lea.id,
      voted_at: new Date(Date.now() - days * DAY),
    });
    topics.push(topic);
  }
  const secret = await rows.topic(staff, lea, { title: 'Staff topic', at: minute(700) }, { tags: ['vat'] });
  await rows.reply(secret, omar, { body: 'Staff reply', at: minute(701) }, { helpful_count: 9 });
  await rows.topic(art, lea, { title: 'Deleted' }, { number: 20_001, deleted_at: minute(1) });
  const old = await rows.topic(
    art,
    gone,
    { title: 'By a former member', at: minute(0) },
    { number: 40_000, reply_count: 1 },
  );
  await rows.insert('helpful_vote', { post_id: old.openingId, member_id: lea.id, voted_at: new Date() });
});
afterAll(() => database.close());

describe('tags', () => {
  it('count what the actor may see, by label in French order', async () => {
    const query = new SqlTagList(database.sql, UNHEARD);
    const counts = (tags: readonly { slug: string; topicCount: number }[]) =>
      tags.map((tag) => [tag.slug, tag.topicCount]);
    expect(counts(await query.execute(visitor()))).toEqual([
      ['éclair', 0],
      ['vat', 5],
      ['zzz', 0],
    ]);
    expect((await query.labels()).get('vat')).toBe('vat');
    const agent = signedIn(lea.id, { audiences: ['staff'] });
    expect(counts(await query.execute(agent))[1]).toEqual(['vat', 6]);
    expect(counts(await query.mostUsed(visitor(), 2))).toEqual([['vat', 5]]);
    expect(await query.mostUsed(visitor(), 0)).toEqual([]);
    expect(await new SqlTag(database.sql).execute(visitor(), 'vat')).toMatchObject({
      topicCount: 5,
      label: 'vat',
    });
    expect(await new SqlTag(database.sql).execute(agent, 'vat')).toMatchObject({ topicCount: 6 });
    expect(await new SqlTag(database.sql).execute(visitor(), 'v\0t')).toBeNull();
  });
});

describe('what a member did', () => {
  it('lists topics and replies, newest first, by pages', async () => {
    const query = new SqlMemberActivity(database.sql);
    const first = await query.execute(readerOfProfiles(), 'omar', null);
    const second = await query.execute(readerOfProfiles(), 'omar', first.next);
    const all = [...first.items, ...second.items];
    expect(all.map((row) => row.excerpt)).toEqual(
      Array.from({ length: 25 }, (_, index) => `Reply ${25 - index}`),
    );
    expect(all.filter((row) => row.accepted).map((row) => row.topic.title)).toEqual([
      'Topic 3',
      'Topic 2',
      'Topic 1',
    ]);
    expect(all.every((row) => row.wrote === 'reply')).toBe(true);
    expect(await query.execute(readerOfProfiles(), 'omar', second.previous)).toEqual(first);
    const [newest] = (await query.execute(readerOfProfiles(), 'lea', null)).items;
    expect(newest).toMatchObject({ wrote: 'topic', position: 1, page: 1, topic: { title: 'Topic 25' } });
    expect(newest?.excerpt).toHaveLength(200);
  });

  it('counts what the actor may see', async () => {
    const query = new SqlMemberCounts(database.sql);
    expect(await query.execute(readerOfProfiles(), 'omar')).toEqual({
      topics: 0,
      replies: 25,
      helpful: 50,
      accepted: 3,
    });
    expect(await query.execute(readerOfProfiles(), 'lea')).toEqual({
      topics: 25,
      replies: 0,
      helpful: 0,
      accepted: 0,
    });
    const agent = signedIn(lea.id, { audiences: ['staff'], grants: [['member.read', 'everywhere']] });
    expect(await query.execute(agent, 'omar')).toMatchObject({ replies: 26, helpful: 59 });
  });

  it('is not told of former members, nor of nobody', async () => {
    const nothing = { topics: 0, replies: 0, helpful: 0, accepted: 0 };
    expect(await new SqlKnownAuthor(database.sql).execute(readerOfProfiles(), 'omar')).toBe(true);
    for (const handle of ['gone', 'nobody', '\0']) {
      expect(await new SqlKnownAuthor(database.sql).execute(readerOfProfiles(), handle)).toBe(false);
      expect(await new SqlMemberCounts(database.sql).execute(readerOfProfiles(), handle)).toEqual(nothing);
      expect(
        (await new SqlMemberActivity(database.sql).execute(readerOfProfiles(), handle, null)).items,
      ).toEqual([]);
    }
  });

  it('makes contributors of those who helped in the last thirty days', async () => {
    expect(await new SqlContributors(database.sql, UNHEARD).execute(readerOfProfiles())).toEqual([
      {
        pseudonym: 'Omar',
        handle: 'omar',
        avatarKey: 'key',
        branches: ['music'],
        role: 'member',
        helpful: 4,
      },
    ]);
  });
});

describe('feeds and sitemaps', () => {
  it('tell the twenty newest public topics, of all, a category with its children, or a tag', async () => {
    const feed = new SqlFeed(database.sql);
    const titles = async (filter: Parameters<SqlFeed['execute']>[0]) =>
      (await feed.execute(filter)).map((item) => item.title);
    const all = await titles({});
    expect(all).toHaveLength(20);
    expect(all.slice(0, 3)).toEqual(['By a former member', 'Topic 25', 'Topic 24']);
    expect((await titles({ category: 'money' })).slice(0, 3)).toEqual(['Topic 25', 'Topic 24', 'Topic 22']);
    expect((await titles({ category: 'taxes' })).slice(0, 2)).toEqual(['Topic 25', 'Topic 22']);
    expect(await titles({ tag: 'vat' })).toEqual(['Topic 25', 'Topic 20', 'Topic 15', 'Topic 10', 'Topic 5']);
    expect(await titles({ category: 'staff' })).toEqual([]);
    const [, newest] = await feed.execute({});
    expect(newest).toMatchObject({ openedAt: minute(25), changedAt: minute(125), author: { handle: 'lea' } });
    expect(newest?.excerpt).toHaveLength(300);
  });

  it('tell the last posts in one topic that everybody may read', async () => {
    const { rows, sql } = database;
    const feed = new SqlFeed(sql);
    const told = topics[1]!;
    for (let index = 1; index <= 21; index++)
      await rows.reply(told, omar, { body: `More ${index}`, at: minute(200 + index) });
    const gone = await rows.reply(told, lea, { body: 'Taken away', at: minute(300) });
    const latest = () => new SqlLatestChange(sql).execute({ topic: told.number });
    const before = await latest();
    await rows.change('post', gone.id, { deleted_at: minute(301) });
    expect((await latest()).fingerprint).not.toBe(before.fingerprint);
    const items = await feed.execute({ topic: told.number });
    expect(items.map(({ excerpt }) => excerpt)).toEqual(
      Array.from({ length: 20 }, (_, index) => `More ${21 - index}`),
    );
    expect(items[0]).toMatchObject({
      title: 'Topic 2',
      openedAt: minute(221),
      changedAt: minute(221),
      author: { handle: 'omar' },
      replyId: expect.any(String),
    });
    expect((await feed.execute({}))[0]!.replyId).toBeNull();
    expect(
      (await feed.execute({ topic: topics[4]!.number })).map(({ excerpt, replyId }) => [
        excerpt.slice(0, 7),
        replyId !== null,
      ]),
    ).toEqual([
      ['Reply 5', true],
      ['Body 5 ', false],
    ]);
    const hidden = await sql.row<{ number: number }>(
      `select number from community.topic where title = 'Staff topic'`,
    );
    expect(await feed.execute({ topic: Number(hidden!.number) })).toEqual([]);
    expect(await feed.execute({ topic: 999_999 })).toEqual([]);
  });

  it('have a fingerprint that changes with any content and with nothing else', async () => {
    const { rows, sql } = database;
    const latest = () => new SqlLatestChange(sql).execute({});
    const before = await latest();
    expect(before.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    await rows.insert('topic_views', { topic_id: topics[24]!.id, views: 5 });
    await rows.change('topic', topics[0]!.id, { title: 'Not in the feed', version: 2 });
    expect(await latest()).toEqual(before);
    await rows.change('post', topics[24]!.openingId, { version: 2 });
    expect(await latest()).toEqual(before);
    const seen = new Set([before.fingerprint]);
    const changes: (() => Promise<unknown>)[] = [
      () => rows.change('topic', topics[24]!.id, { title: 'Called otherwise' }),
      () => rows.change('post', topics[24]!.openingId, { plain: 'Told otherwise' }),
      () => sql.rows(`update community.member set pseudonym = pseudonym || ' bis'`),
      () => sql.rows(`update community.category set name = name || ' bis'`),
    ];
    for (const change of changes) {
      await change();
      seen.add((await latest()).fingerprint);
    }
    expect(seen.size).toBe(changes.length + 1);
    await sql.rows(`update community.member set pseudonym = replace(pseudonym, ' bis', '')`);
    await sql.rows(`update community.category set name = replace(name, ' bis', '')`);
    expect(await new SqlLatestChange(sql).execute({ tag: 'nothing' })).toMatchObject({ at: null });
  });

  it('put topics into fixed ranges of numbers, with the last change of their content', async () => {
    const { rows, sql } = database;
    expect((await new SqlSitemapBuckets(sql).execute()).topics).toEqual([
      { bucket: 0, changedAt: minute(600) },
      { bucket: 2, changedAt: minute(0) },
    ]);
    const sitemap = new SqlSitemapTopics(sql);
    const changed = async (number: number) =>
      (await sitemap.bucket(0)).find((topic) => topic.number === number)?.changedAt;
    expect((await sitemap.bucket(0)).map((topic) => topic.number)).toEqual(
      topics.map((topic) => topic.number),
    );
    expect((await sitemap.bucket(2)).map((topic) => topic.number)).toEqual([40_000]);
    for (const bucket of [1, 3, -1, 0.5, 1e18, Number.NaN]) expect(await sitemap.bucket(bucket)).toEqual([]);
    expect(await changed(5)).toEqual(minute(105));
    expect(await changed(1)).toEqual(minute(600));
    await rows.change('post', topics[4]!.openingId, { edited_at: minute(800) });
    expect(await changed(5)).toEqual(minute(800));
  });

  it('leave out what nobody answered while it is short or by somebody new', async () => {
    const { rows, sql } = database;
    const told = async () => (await new SqlSitemapTopics(sql).bucket(3)).map((topic) => topic.number);
    const category = await rows.category('open');
    const known = await rows.member('Known', { trust_level: 1 });
    const agent = await rows.member('Agent', { role: 'agent' });
    const fresh = await rows.member('Fresh');
    const long = 'é'.repeat(120);
    const put = (number: number, author: MemberRow, body: string) =>
      rows.topic(category, author, { title: 'T', body, at: minute(0) }, { number: 60_000 + number });
    await put(1, known, long);
    await put(2, known, `  ${'é'.repeat(119)}\n`);
    const third = await put(3, fresh, long);
    await put(4, agent, long);
    expect(await told()).toEqual([60_001, 60_004]);
    await rows.change('topic', third.id, { reply_count: 1 });
    expect(await told()).toEqual([60_001, 60_003, 60_004]);
  });

  it('name the shelves that everybody may read and that hold something, and the answers that apply', async () => {
    const { sql } = database;
    await sql.rows(`update community.category set topic_count = 1 where slug <> 'art'`);
    const put = (slug: string, more: { state?: string; from?: string; category?: string }) =>
      sql.rows(
        `with a as (
           insert into community.reference_answer (id, key, slug, title, summary, category_id, sources, owner_id, department,
             valid_from, review_by, state, last_number, published_at)
           values (gen_random_uuid(), $1, $1, $1, '', (select id from community.category where slug = $2), '[]', $3, 'D', $6::date,
             '2099-01-01', $5, 1, $4) returning id)
         insert into community.reference_version (id, reference_id, number, title, summary, sources, source, html, plain, valid_from,
           review_by, published_at, published_by, department, note)
         select gen_random_uuid(), id, 1, $1, '', '[]', '', '', '', $6::date, '2099-01-01', $4, $3, 'D', '' from a`,
        [slug, more.category ?? null, lea.id, minute(3), more.state ?? 'valid', more.from ?? '2020-01-01'],
      );
    await put('for-all', {});
    await put('of-staff', { category: 'staff' });
    await put('withdrawn', { state: 'withdrawn' });
    await put('to-come', { from: '2098-01-01' });
    const shelves = new SqlSitemapShelves(sql, { now: () => new Date() });
    const categories = await shelves.categories();
    expect(await shelves.tags()).toEqual(['vat']);
    expect(categories).toEqual(expect.arrayContaining(['money', 'taxes']));
    for (const hidden of ['staff', 'art']) expect(categories).not.toContain(hidden);
    expect(await shelves.references()).toEqual([{ slug: 'for-all', changedAt: minute(3) }]);
  });

  it('tell what changed in the last three days, by a reply or an edit', async () => {
    const { rows, sql } = database;
    const recent = async () =>
      (await new SqlSitemapTopics(sql).recent(new Date(minute(5_000).getTime() + 3 * DAY))).map(
        (topic) => topic.number,
      );
    expect(await recent()).toEqual([]);
    await rows.change('topic', topics[6]!.id, { last_activity_at: minute(5_001) });
    await rows.change('post', topics[7]!.openingId, { edited_at: minute(5_002) });
    expect(await recent()).toEqual([8, 7]);
  });

  it('tell of members who made their profile public and wrote five times for everybody', async () => {
    const { rows, sql } = database;
    const told = () => new SqlSitemapMembers(sql).execute('o');
    expect(await told()).toEqual([]);
    await rows.change('member', omar.id, { is_public: true });
    expect(await told()).toEqual(['omar']);
    expect((await new SqlSitemapBuckets(sql).execute()).members).toEqual(['o']);
    await rows.change('member', omar.id, { status: 'banned' });
    expect(await told()).toEqual([]);
    const hushed = await rows.category('hushed', { audience: 'staff' });
    const olga = await rows.member('Olga', { is_public: true });
    for (let index = 0; index < 4; index++)
      await rows.topic(await rows.category(`c${index}`), olga, { title: 'T' }, { number: 90_000 + index });
    await rows.topic(hushed, olga, { title: 'T' }, { number: 90_010 });
    expect(await told()).toEqual([]);
    await rows.topic(await rows.category('c9'), olga, { title: 'T' }, { number: 90_020 });
    expect(await told()).toEqual(['olga']);
  });

  it('show of a topic that is shared only what anybody may read', async () => {
    const query = new SqlSharedTopic(database.sql);
    expect(await query.execute(1)).toEqual({
      title: 'Not in the feed',
      slug: 'slug',
      category: 'taxes',
    });
    expect(await query.execute(26)).toBeNull();
    expect(await query.execute(20_001)).toBeNull();
    expect(await query.execute(123_456)).toBeNull();
  });
});

describe('when the content of a topic changed', () => {
  const changedAt = async (topic: TopicRow) =>
    (
      await database.sql.row<{ at: Date }>(
        `select content_changed_at as at from community.topic where id = $1`,
        [topic.id],
      )
    )?.at;

  it('follows its activity and what is accepted or no longer, and never goes back', async () => {
    const { rows } = database;
    const topic = await rows.topic(await rows.category('changes'), lea, { title: 'T', at: minute(10) });
    expect(await changedAt(topic)).toEqual(minute(10));
    await rows.change('topic', topic.id, { last_activity_at: minute(20), helpful_count: 3 });
    expect(await changedAt(topic)).toEqual(minute(20));
    const choice = { at: minute(30).toISOString(), withdrawnAt: null };
    await rows.change('topic', topic.id, { acceptances: JSON.stringify([choice]) });
    expect(await changedAt(topic)).toEqual(minute(30));
    const withdrawn = [{ ...choice, withdrawnAt: minute(40).toISOString() }];
    await rows.change('topic', topic.id, { acceptances: JSON.stringify(withdrawn) });
    expect(await changedAt(topic)).toEqual(minute(40));
    await rows.change('topic', topic.id, { last_activity_at: minute(5), acceptances: '[]' });
    expect(await changedAt(topic)).toEqual(minute(40));
  });

  it('follows the edits of its posts, also of one that comes from another topic', async () => {
    const { rows } = database;
    const category = await rows.category('edits');
    const [from, to] = [
      await rows.topic(category, lea, { title: 'From', at: minute(10) }),
      await rows.topic(category, lea, { title: 'To', at: minute(10) }),
    ];
    const reply = await rows.reply(from, omar, { body: 'Edited.', at: minute(20) });
    await rows.change('post', reply.id, { edited_at: minute(50) });
    expect([await changedAt(from), await changedAt(to)]).toEqual([minute(50), minute(10)]);
    await rows.change('post', reply.id, { edited_at: minute(45) });
    expect(await changedAt(from)).toEqual(minute(50));
    await rows.change('post', reply.id, { topic_id: to.id });
    expect([await changedAt(from), await changedAt(to)]).toEqual([minute(50), minute(45)]);
  });
});
