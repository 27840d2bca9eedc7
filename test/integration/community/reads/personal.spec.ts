import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignInNeeded } from '#domain/shared/actor';
import { SqlBookmarks } from '#infrastructure/community/bookmarks/bookmarks.sql';
import { SqlFollowedCategories } from '#infrastructure/community/categories/followed-categories.sql';
import { SqlDraft, SqlDrafts } from '#infrastructure/community/drafts/drafts.sql';
import { ForgetOldNotifications } from '#application/community/notifications/forget-old-notifications';
import { SqlNotifications as SqlToldNotifications } from '#infrastructure/community/notifications/sql-notifications';
import { SqlNotifications, SqlUnreadCount } from '#infrastructure/community/notifications/notifications.sql';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { type CategoryRow, type MemberRow, minute, type TopicRow } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let lea: MemberRow;
const others: MemberRow[] = [];
let general: CategoryRow;
let staff: CategoryRow;

beforeAll(async () => {
  database = await forumDatabase();
  const { rows } = database;
  lea = await rows.member('Lea');
  for (const name of ['Ana', 'Bob', 'Cid', 'Dan']) others.push(await rows.member(name));
  general = await rows.category('general');
  staff = await rows.category('staff', { audience: 'staff' });
});
afterAll(() => database.close());

async function tell(to: MemberRow, by: MemberRow, topic: TopicRow, at: number, columns = {}): Promise<void> {
  const { rows } = database;
  const post = await rows.reply(topic, by, { body: `at ${at}`, at: minute(at) });
  await rows.insert('notification', {
    id: rows.id(),
    member_id: to.id,
    kind: 'reply',
    topic_id: topic.id,
    post_id: post.id,
    actor_id: by.id,
    cause: rows.id(),
    told_at: minute(at),
    ...columns,
  });
}

describe('notifications', () => {
  it('are grouped by topic, newest first, with who did what and how many are unread', async () => {
    const { rows, sql } = database;
    const reader = await rows.member('Reader');
    const one = await rows.topic(general, reader, { title: 'First topic' });
    const two = await rows.topic(general, reader, { title: 'Second topic' });
    for (const [index, by] of others.entries()) await tell(reader, by, one, 10 + index);
    await tell(reader, others[0]!, one, 20, { kind: 'mention' });
    await tell(reader, others[1]!, two, 15, { read_at: minute(16) });
    const welcome = {
      id: rows.id(),
      member_id: reader.id,
      kind: 'welcome',
      cause: rows.id(),
      told_at: minute(1),
    };
    await rows.insert('notification', welcome);
    const page = await new SqlNotifications(sql).execute(signedIn(reader.id), {});
    expect(page.items.map((group) => group.topic?.title ?? null)).toEqual([
      'First topic',
      'Second topic',
      null,
    ]);
    expect(page.items[0]).toMatchObject({
      kinds: ['mention', 'reply'],
      // Who replied mentioned nobody.
      actors: ['Ana'],
      actorCount: 1,
      count: 5,
      unread: 5,
      latestAt: minute(20),
      post: { position: 6, page: 1 },
    });
    const replies = await new SqlNotifications(sql).execute(signedIn(reader.id), { kind: 'reply' });
    expect(replies.items[1]).toMatchObject({ actors: ['Dan', 'Cid', 'Bob'], actorCount: 4 });
    expect(page.items[1]).toMatchObject({ unread: 0, count: 1 });
    expect(page.items[2]).toMatchObject({ id: welcome.id, kinds: ['welcome'], actors: [], post: null });
    expect(await new SqlUnreadCount(sql).execute(signedIn(reader.id))).toBe(6);
  });

  it('say nothing of deleted posts, nor of what moved out of sight', async () => {
    const { rows, sql } = database;
    const reader = await rows.member('Watcher');
    const topic = await rows.topic(general, reader, { title: 'A topic that moves' });
    await tell(reader, lea, topic, 30);
    const count = () => new SqlUnreadCount(sql).execute(signedIn(reader.id));
    expect(await count()).toBe(1);
    await database.pool.query(
      'update community.post set deleted_at = now() where topic_id = $1 and position > 1',
      [topic.id],
    );
    expect(await count()).toBe(0);
    await database.pool.query('update community.post set deleted_at = null where topic_id = $1', [topic.id]);
    const away = await rows.topic(staff, lea, { title: 'A topic that takes a reply in' });
    const move = (to: TopicRow, position: number) =>
      database.pool.query('update community.post set topic_id = $2, position = $3 where posted_at = $1', [
        minute(30),
        to.id,
        position,
      ]);
    await move(away, 2);
    expect(await count()).toBe(0);
    await move(topic, 2);
    expect(await count()).toBe(1);
    await rows.change('topic', topic.id, { category_id: staff.id, audience: 'staff' });
    expect(await count()).toBe(0);
    expect((await new SqlNotifications(sql).execute(signedIn(reader.id), {})).items).toEqual([]);
    expect(await new SqlUnreadCount(sql).execute(signedIn(reader.id, { audiences: ['staff'] }))).toBe(1);
  });

  it('are forgotten 90 days after they were read, and a year after they were told when nobody came to read them', async () => {
    const { rows, sql } = database;
    const reader = await rows.member('Forgetting');
    const now = new Date('2040-06-01T04:00:00Z');
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000 - 1_000);
    const put = (id: string, told_at: Date, read_at: Date | null) =>
      rows.insert('notification', {
        id,
        member_id: reader.id,
        kind: 'reply',
        cause: id,
        topic_id: null,
        post_id: null,
        actor_id: null,
        told_at,
        read_at,
      });
    const ids = Array.from({ length: 5 }, () => randomUUID());
    await put(ids[0]!, ago(200), ago(90)); // read long ago
    await put(ids[1]!, ago(200), ago(89));
    await put(ids[2]!, ago(365), null); // nobody came
    await put(ids[3]!, ago(364), null);
    await put(ids[4]!, ago(365), ago(1)); // read at last, a year later
    const forget = new ForgetOldNotifications(new SqlToldNotifications(sql), { now: () => now });
    await forget.execute();
    const left = await sql.rows<{ id: string }>(
      `select id from community.notification where member_id = $1`,
      [reader.id],
    );
    expect(left.map(({ id }) => id).sort()).toEqual([ids[1]!, ids[3]!].sort());
    expect(await forget.execute()).toBe(0);
  });

  it('tell of what was taken away as long as it is, with the reason, and each alone', async () => {
    const { rows, sql } = database;
    const writer = await rows.member('Writer');
    const topic = await rows.topic(general, lea, { title: 'A topic with a reply taken away' });
    const own = await rows.topic(general, writer, { title: 'A topic taken away', at: minute(3) });
    const taken = { deleted_at: minute(9), deleted_by: lea.id, deletion_reason: 'It shows an address' };
    const reply = await rows.reply(topic, writer, { body: 'An address', at: minute(4) }, taken);
    await rows.change('topic', own.id, taken);
    const removal = { member_id: writer.id, kind: 'removed', actor_id: lea.id };
    for (const [at, columns] of [
      [1, { topic_id: topic.id, post_id: reply.id }],
      [2, { topic_id: own.id }],
    ] as const)
      await rows.insert('notification', {
        id: rows.id(),
        cause: rows.id(),
        told_at: minute(at),
        ...removal,
        ...columns,
      });
    await tell(writer, lea, topic, 5);
    const groups = async () => (await new SqlNotifications(sql).execute(signedIn(writer.id), {})).items;
    const reason = 'It shows an address';
    expect((await groups()).map((group) => group.removal)).toEqual([
      null,
      { what: 'topic', writtenAt: minute(3), reason, decisionId: null },
      { what: 'reply', writtenAt: minute(4), reason, decisionId: null },
    ]);
    expect(await new SqlUnreadCount(sql).execute(signedIn(writer.id))).toBe(3);
    await rows.change('topic', own.id, { deleted_at: null });
    await rows.change('post', reply.id, { deleted_at: null });
    expect((await groups()).map((group) => group.removal)).toEqual([null]);
  });

  it('come twenty topics a page, and back', async () => {
    const { rows, sql } = database;
    const reader = await rows.member('Busy');
    for (let index = 0; index < 25; index++) {
      const topic = await rows.topic(general, reader, { title: `Topic ${index}` });
      await tell(reader, lea, topic, 100 + Math.floor(index / 2));
      await tell(reader, lea, topic, 50);
    }
    const query = new SqlNotifications(sql);
    const first = await query.execute(signedIn(reader.id), {});
    const second = await query.execute(signedIn(reader.id), { cursor: first.next });
    const titles = [...first.items, ...second.items].map((group) => group.topic?.title);
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null]);
    expect(titles).toEqual(Array.from({ length: 25 }, (_, index) => `Topic ${24 - index}`));
    expect(await query.execute(signedIn(reader.id), { cursor: second.previous })).toEqual(first);
  });

  it('are the newest thousand, and the page says where there may be older ones', async () => {
    const { rows, sql } = database;
    const reader = await rows.member('Told of much');
    const busy = await rows.topic(general, reader, { title: 'A topic of a thousand replies' });
    const quiet = await rows.topic(general, reader, { title: 'A topic of long ago' });
    await tell(reader, lea, quiet, 1);
    await tell(reader, lea, busy, 2);
    const page = () => new SqlNotifications(sql).execute(signedIn(reader.id), {});
    const more = (count: number) =>
      database.pool.query(
        `insert into community.notification (id, member_id, kind, topic_id, post_id, actor_id, cause, told_at)
         select gen_random_uuid(), member_id, kind, topic_id, post_id, actor_id, gen_random_uuid(), $3::timestamptz + n * interval '1 second'
         from community.notification, generate_series(1, $2::int) n where member_id = $1 and topic_id = $4`,
        [reader.id, count, minute(3), busy.id],
      );
    await more(997);
    expect(await page()).toMatchObject({ isCut: false, items: [{ count: 998 }, { count: 1 }] });
    await database.pool.query(
      `delete from community.notification where member_id = $1 and topic_id = $2 and told_at > $3`,
      [reader.id, busy.id, minute(2)],
    );
    await more(1000);
    const cut = await page();
    expect(cut).toMatchObject({ isCut: true, next: null, items: [{ count: 1000, unread: 1000 }] });
    expect(cut.items).toHaveLength(1);
  });

  it('are counted up to a hundred, and are none for visitors', async () => {
    const { rows, sql } = database;
    const reader = await rows.member('Away');
    const topic = await rows.topic(general, reader, { title: 'A topic everybody answers' });
    for (let index = 0; index < 101; index++) await tell(reader, lea, topic, index);
    expect(await new SqlUnreadCount(sql).execute(signedIn(reader.id))).toBe(100);
    expect(await new SqlUnreadCount(sql).execute(visitor())).toBe(0);
    await expect(new SqlNotifications(sql).execute(visitor(), {})).rejects.toThrow(SignInNeeded);
  });
});

describe('what members keep', () => {
  it('bookmarks: newest first, by pages, without what was deleted or hidden', async () => {
    const { rows, sql } = database;
    const topic = await rows.topic(general, lea, { title: 'A topic worth keeping' }, { solved: true });
    for (let index = 1; index <= 23; index++) {
      const post = await rows.reply(topic, others[0]!, { body: `reply ${index} ${'long '.repeat(60)}` });
      await rows.insert('bookmark', {
        member_id: lea.id,
        post_id: post.id,
        note: `note ${index}`,
        kept_at: minute(Math.floor(index / 2)),
      });
      if (index === 22) await rows.change('post', post.id, { deleted_at: minute(99) });
    }
    const secret = await rows.topic(staff, lea, { title: 'A staff topic' });
    await rows.insert('bookmark', { member_id: lea.id, post_id: secret.openingId, kept_at: minute(99) });
    const query = new SqlBookmarks(sql);
    const first = await query.execute(signedIn(lea.id), null);
    const second = await query.execute(signedIn(lea.id), first.next);
    const notes = [...first.items, ...second.items].map((row) => Number(row.note.slice(5)));
    expect(notes).toEqual([23, ...Array.from({ length: 21 }, (_, index) => 21 - index)]);
    expect(first.items[0]).toMatchObject({
      position: 24,
      page: 2,
      topic: { solved: true },
      author: { handle: 'ana' },
    });
    expect(first.items[0]?.excerpt).toHaveLength(200);
    expect(await query.execute(signedIn(lea.id), second.previous)).toEqual(first);
    expect((await query.execute(signedIn(others[0]!.id), null)).items).toEqual([]);
  });

  it('the note of what they keep: theirs alone', async () => {
    const { rows, sql } = database;
    const topic = await rows.topic(general, lea, { title: 'A topic with a note' });
    const kept = {
      member_id: lea.id,
      post_id: topic.openingId,
      note: 'For my declaration',
      kept_at: minute(1),
    };
    await rows.insert('bookmark', kept);
    const query = new SqlBookmarks(sql);
    expect(await query.noteOf(signedIn(lea.id), topic.openingId)).toBe('For my declaration');
    expect(await query.noteOf(signedIn(others[0]!.id), topic.openingId)).toBe('');
    await expect(query.noteOf(visitor(), topic.openingId)).rejects.toBeInstanceOf(SignInNeeded);
  });

  it('drafts: their own only, newest first, one by its place', async () => {
    const { rows, sql } = database;
    const draft = (member: MemberRow, place: string, at: number) => ({
      id: rows.id(),
      member_id: member.id,
      place,
      title: 'Title',
      body: 'b'.repeat(300),
      fields: JSON.stringify({ tags: ['vat'] }),
      saved_at: minute(at),
    });
    await rows.insert('draft', draft(lea, 'new', 1));
    await rows.insert('draft', draft(lea, 'topic:1', 2));
    await rows.insert('draft', draft(others[0]!, 'topic:2', 3));
    const list = await new SqlDrafts(sql).execute(signedIn(lea.id));
    expect(list.map((one) => [one.place, one.excerpt.length])).toEqual([
      ['topic:1', 200],
      ['new', 200],
    ]);
    const one = await new SqlDraft(sql).execute(signedIn(lea.id), 'new');
    expect(one).toMatchObject({ title: 'Title', fields: { tags: ['vat'] }, version: 1, savedAt: minute(1) });
    expect(one?.body).toHaveLength(300);
    expect(await new SqlDraft(sql).execute(signedIn(lea.id), 'topic:2')).toBeNull();
    expect(await new SqlDraft(sql).execute(signedIn(lea.id), '\0')).toBeNull();
    await expect(new SqlDrafts(sql).execute(visitor())).rejects.toThrow(SignInNeeded);
  });

  it('categories they follow, as long as they may know of them', async () => {
    const { rows, sql } = database;
    for (const category of [general, staff])
      await rows.insert('category_follow', {
        member_id: lea.id,
        category_id: category.id,
        level: 'watching',
        since: minute(1),
      });
    const query = new SqlFollowedCategories(sql);
    expect((await query.execute(signedIn(lea.id))).map((one) => one.slug)).toEqual(['general']);
    const agent = signedIn(lea.id, { audiences: ['staff'] });
    expect((await query.execute(agent)).map((one) => one.slug)).toEqual(['general', 'staff']);
  });
});
