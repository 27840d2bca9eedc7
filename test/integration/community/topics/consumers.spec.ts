import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { MarkNotificationsRead } from '#application/community/notifications/mark-notifications-read';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTag } from '#application/community/topics/delete-tag';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { FollowCategory } from '#application/community/topics/follow-category';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { MarkTopicRead } from '#application/community/topics/mark-topic-read';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RestorePost } from '#application/community/topics/restore-post';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { SplitTopic } from '#application/community/topics/split-topic';
import { RingReaders } from '#application/community/consumers/ring-readers';
import { notifyOf } from '#domain/community/members/preferences';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import { SqlMessageNotices } from '#infrastructure/community/notifications/sql-message-notices';
import { SqlNotifications } from '#infrastructure/community/notifications/notifications.sql';
import { sayTo } from '../letters/say-to.ts';
import { another, Forum } from './forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
  await forum.rows(`insert into community.tag (slug, label) values ('tax', 'Tax'), ('law', 'Law'),
    ('tax-at-once', 'Tax at once'), ('law-at-once', 'Law at once')`);
});
afterAll(() => forum.close());

const ask = (actor: Actor, categoryId: CategoryId, more: { body?: string; tags?: string[] } = {}) =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    title: 'How do I declare royalties?',
    body: more.body ?? another('In which box?'),
    tags: more.tags ?? [],
    branches: [],
  });
const answer = (actor: Actor, topicId: TopicId, body = another('Box 5HQ.'), replyTo: PostId | null = null) =>
  forum.get(PostAnswer).execute({ actor, topicId, body, replyTo });
const told = async ({ memberId }: Actor) =>
  (
    await forum.rows<{ kind: string }>(
      `select kind from community.notification where member_id = $1 order by told_at, id`,
      [memberId],
    )
  ).map((row) => row.kind);
const figures = ({ memberId }: Actor) =>
  forum.row(`select post_count, helpful_count, accepted_count from community.member where id = $1`, [
    memberId,
  ]);
const topicsIn = async (category: string) =>
  (
    await forum.row<{ topic_count: number }>(`select topic_count from community.category where id = $1`, [
      category,
    ])
  ).topic_count;
const topicsUnder = async (tag: string) =>
  (await forum.row<{ topic_count: number }>(`select topic_count from community.tag where slug = $1`, [tag]))
    .topic_count;

const WAYS: [string, () => Promise<void>, tax: string, law: string][] = [
  ['every fact comes twice', () => forum.relay(2), 'tax', 'law'],
  ['all facts come at once', () => forum.relayTogether(), 'tax-at-once', 'law-at-once'],
];

describe('figures beside names', () => {
  it('are what they were when a deleted reply comes back, and so is what was accepted', async () => {
    const [asker, helper, staff] = [
      await forum.member(),
      await forum.member(),
      await forum.member('moderator'),
    ];
    const topic = await ask(asker, await forum.category());
    const good = await answer(helper, topic.id);
    await forum.get(AcceptAnswer).execute({ actor: asker, postId: good.id });
    await forum.get(MarkHelpful).execute({ actor: asker, postId: good.id });
    await forum.relay();
    const all = async () => [
      await figures(helper),
      await forum.row(
        `select solved, reply_count, helpful_count, last_activity_at, acceptances from community.topic where id = $1`,
        [topic.id],
      ),
    ];
    const before = await all();
    expect(before[0]).toEqual({ post_count: 1, helpful_count: 1, accepted_count: 1 });

    forum.now = new Date(forum.now.getTime() + 24 * 3_600_000);
    await forum.get(DeletePost).execute({ actor: staff, postId: good.id, reason: 'a mistake' });
    await forum.relay();
    expect(await all()).toMatchObject([
      { post_count: 0, helpful_count: 0, accepted_count: 0 },
      { solved: false, reply_count: 0, helpful_count: 0 },
    ]);
    await forum.get(RestorePost).execute({ actor: staff, postId: good.id });
    await forum.relay();
    expect(await all()).toEqual(before);
  });

  it('a deleted reply no longer holds its topic at the top of the list', async () => {
    const staff = await forum.member('moderator');
    const topic = await ask(await forum.member(), await forum.category());
    const asked = forum.now;
    forum.now = new Date(forum.now.getTime() + 24 * 3_600_000);
    const spam = await answer(await forum.member(), topic.id);
    forum.now = new Date(forum.now.getTime() + 24 * 3_600_000);
    await forum.get(DeletePost).execute({ actor: staff, postId: spam.id, reason: 'spam' });
    expect(await forum.row(`select last_activity_at from community.topic where id = $1`, [topic.id])).toEqual(
      { last_activity_at: asked },
    );
  });

  it.each(WAYS)('follow every act, when %s', async (_way, relay, tax, law) => {
    const [asker, helper, reader] = [await forum.member(), await forum.member(), await forum.member()];
    const staff = await forum.member('moderator');
    const [here, there] = [await forum.category(), await forum.category()];
    const first = await ask(asker, here, { tags: [tax] });
    const second = await ask(asker, here, { tags: [tax, law] });
    const good = await answer(helper, first.id);
    const own = await answer(asker, first.id);
    await forum.get(MarkHelpful).execute({ actor: reader, postId: good.id });
    await forum.get(AcceptAnswer).execute({ actor: asker, postId: good.id });
    await forum.get(AcceptAnswer).execute({ actor: asker, postId: own.id });
    await relay();
    expect([
      await topicsIn(here),
      await topicsIn(there),
      await topicsUnder(tax),
      await topicsUnder(law),
    ]).toEqual([2, 0, 2, 1]);
    expect(await figures(helper)).toEqual({ post_count: 1, helpful_count: 1, accepted_count: 1 });
    expect(await figures(asker)).toEqual({ post_count: 3, helpful_count: 0, accepted_count: 0 });

    await forum
      .get(MoveTopic)
      .execute({ reason: 'To keep order.', actor: staff, topicId: second.id, categoryId: there });
    await forum.get(RetitleTopic).execute({
      reason: 'To keep order.',
      actor: staff,
      topicId: second.id,
      title: 'Another good title',
      tags: [law],
      version: await forum.versionOf(second.id),
    });
    await forum.get(DeletePost).execute({ actor: staff, postId: good.id, reason: 'a test' });
    await relay();
    expect([
      await topicsIn(here),
      await topicsIn(there),
      await topicsUnder(tax),
      await topicsUnder(law),
    ]).toEqual([1, 1, 1, 1]);
    expect(await figures(helper)).toEqual({ post_count: 0, helpful_count: 0, accepted_count: 0 });

    await forum.get(DeleteTopic).execute({ actor: staff, topicId: second.id, reason: 'a test' });
    await relay();
    expect([await topicsIn(there), await topicsUnder(law)]).toEqual([0, 0]);
    expect(await figures(asker)).toMatchObject({ post_count: 2 });
  });

  it.each(WAYS)('go with posts that are merged and split, when %s', async (_way, relay) => {
    const [asker, helper, reader] = [await forum.member(), await forum.member(), await forum.member()];
    const staff = await forum.member('moderator');
    const here = await forum.category();
    const [first, second] = [await ask(asker, here), await ask(asker, here)];
    const { id: postId } = await answer(helper, first.id);
    await forum.get(MarkHelpful).execute({ actor: reader, postId });
    const helpfulIn = async (id: string) =>
      (
        await forum.row<{ helpful_count: number }>(
          `select helpful_count from community.topic where id = $1`,
          [id],
        )
      ).helpful_count;
    await forum
      .get(MergeTopics)
      .execute({ reason: 'To keep order.', actor: staff, topicId: first.id, intoNumber: second.number });
    await relay();
    expect([await topicsIn(here), await helpfulIn(first.id), await helpfulIn(second.id)]).toEqual([1, 0, 1]);
    const away = await forum.get(SplitTopic).execute({
      reason: 'To keep order.',
      actor: staff,
      topicId: second.id,
      categoryId: here,
      title: 'A topic of its own',
      postIds: [postId],
    });
    await relay();
    expect([await topicsIn(here), await helpfulIn(second.id), await helpfulIn(away.id)]).toEqual([2, 0, 1]);
    expect(await figures(asker)).toMatchObject({ post_count: 2 });
  });

  it('of members count what every member may see, wherever their topics are moved', async () => {
    const writer = await forum.member('member', { branches: ['music'] });
    const staff = await forum.member('moderator', { branches: ['music'] });
    const [musicians, everybody] = [
      await forum.category({ audience: 'branch:music' }),
      await forum.category(),
    ];
    const { id: topicId } = await ask(writer, musicians);
    const { id: postId } = await answer(writer, topicId);
    await forum.get(MarkHelpful).execute({ actor: staff, postId });
    const counted = async () => {
      await forum.relay();
      return figures(writer);
    };
    const move = (categoryId: CategoryId) =>
      forum
        .get(MoveTopic)
        .execute({ reason: 'To keep order.', actor: staff, topicId, categoryId, widens: true });
    expect(await counted()).toEqual({ post_count: 0, helpful_count: 0, accepted_count: 0 });
    await move(everybody);
    expect(await counted()).toEqual({ post_count: 2, helpful_count: 1, accepted_count: 0 });
    await move(musicians);
    expect(await counted()).toEqual({ post_count: 0, helpful_count: 0, accepted_count: 0 });
  });

  it('go with a tag that becomes another', async () => {
    const [asker, actor] = [await forum.member(), await forum.member('administrator')];
    await forum.rows(`insert into community.tag (slug, label) values ('old', 'Old'), ('new', 'New')`);
    const one = await ask(asker, await forum.category(), { tags: ['old'] });
    const both = await ask(asker, await forum.category(), { tags: ['new', 'old'] });
    await forum.get(DeleteTag).execute({ actor, slug: 'old', into: 'new' });
    const rows = await forum.rows(`select tags from community.topic where id in ($1, $2)`, [one.id, both.id]);
    expect(rows).toEqual([{ tags: ['new'] }, { tags: ['new'] }]);
    expect(await topicsUnder('new')).toBe(2);
    await expect(forum.get(DeleteTag).execute({ actor, slug: 'old', into: null })).rejects.toMatchObject({
      code: 'community.tag-not-found',
    });
  });
});

describe('who is told', () => {
  it('each member once per fact, by the reason that concerns them most', async () => {
    const categoryId = await forum.category();
    const asker = await forum.member();
    const named = await forum.member('member', { handle: 'alix' });
    const [replied, quoted, watching, tracking, writer] = await forum.members(5);
    const { id: topicId } = await ask(asker, categoryId);
    const first = await answer(replied!, topicId);
    const second = await answer(quoted!, topicId);
    await forum.relay();
    for (const [actor, level] of [
      [watching, 'watching'],
      [tracking, 'tracking'],
      [replied, 'watching'],
    ] as const)
      await forum.get(FollowTopic).execute({ actor: actor!, topicId, level });
    await forum.rows(`delete from community.notification`);
    await answer(writer!, topicId, `@alix see [it](/reponses/${second.id})`, first.id);
    await forum.relay(2);
    expect({
      asker: await told(asker),
      named: await told(named),
      replied: await told(replied!),
      quoted: await told(quoted!),
      watching: await told(watching!),
      tracking: await told(tracking!),
      writer: await told(writer!),
    }).toEqual({
      asker: ['reply'],
      named: ['mention'],
      replied: ['reply'],
      quoted: ['quote'],
      watching: ['watched-topic'],
      tracking: [],
      writer: [],
    });
  });

  it('of several facts at once, of each by its own reason', async () => {
    const asker = await forum.member();
    const named = await forum.member('member', { handle: 'maxence' });
    const [helper, other] = await forum.members(2);
    await forum.relayTogether();
    const { id: topicId } = await ask(asker, await forum.category(), { body: 'Do you know, @maxence?' });
    const good = await answer(helper!, topicId);
    await answer(other!, topicId, 'To you', good.id);
    await forum.get(AcceptAnswer).execute({ actor: asker, postId: good.id });
    await forum.relayTogether();
    expect((await told(asker)).sort()).toEqual(['reply', 'reply']);
    expect((await told(helper!)).sort()).toEqual(['acceptance', 'reply']);
    expect(await told(named)).toEqual(['mention']);
    expect(await told(other!)).toEqual(['watched-topic']);
  });

  it('not who muted the topic or its category, unless they watch the topic itself', async () => {
    const categoryId = await forum.category();
    const { id: topicId } = await ask(await forum.member(), categoryId);
    const [muted, mutedSpace, watcher] = await forum.members(3);
    await forum.get(FollowTopic).execute({ actor: muted!, topicId, level: 'muted' });
    for (const actor of [mutedSpace!, watcher!])
      await forum.get(FollowCategory).execute({ actor, categoryId, level: 'muted' });
    await forum.get(FollowTopic).execute({ actor: watcher!, topicId, level: 'watching' });
    const post = await answer(muted!, topicId);
    await answer(await forum.member(), topicId, 'To you', post.id);
    await forum.relay();
    expect([await told(muted!), await told(mutedSpace!), await told(watcher!)]).toEqual([
      [],
      [],
      ['watched-topic', 'watched-topic'],
    ]);
  });

  it('not of what they refused; of the next reason that fits, where there is one', async () => {
    const { id: topicId } = await ask(await forum.member(), await forum.category());
    const [none, some, free] = await forum.members(3);
    const posts = [await answer(none!, topicId), await answer(some!, topicId), await answer(free!, topicId)];
    await forum.get(FollowTopic).execute({ actor: some!, topicId, level: 'watching' });
    const refuse = async (actor: Actor, chosen: readonly string[]) =>
      forum.rows(`update community.member set notify = $2 where id = $1`, [
        actor.memberId,
        JSON.stringify(notifyOf(chosen)),
      ]);
    await refuse(none!, []);
    await refuse(some!, ['watched-topic:site', 'acceptance:site']);
    await forum.relay();
    await forum.rows(`delete from community.notification`);
    const writer = await forum.member();
    for (const post of posts) await answer(writer, topicId, 'To you', post.id);
    await forum.relay();
    expect([await told(none!), await told(some!), (await told(free!)).sort()]).toEqual([
      [],
      ['watched-topic', 'watched-topic', 'watched-topic'],
      ['reply', 'watched-topic', 'watched-topic'],
    ]);
  });

  it('nobody of a topic they may not read', async () => {
    const categoryId = await forum.category({ audience: 'branch:music' });
    const musician = await forum.member('member', { branches: ['music'] });
    const other = await forum.member('member', { branches: ['music'], handle: 'noa' });
    const painter = await forum.member('member', { branches: ['visual_arts'], handle: 'robin' });
    const agent = await forum.member('agent', { handle: 'dominique' });
    const moderator = await forum.member('moderator', { handle: 'claude' });
    await ask(musician, categoryId, { body: '@noa @camille @dominique @claude' });
    await forum.relay();
    expect([await told(other), await told(painter), await told(agent), await told(moderator)]).toEqual([
      ['mention'],
      [],
      [],
      ['mention'],
    ]);
    await forum.rows(`update community.member set status = 'banned' where id = $1`, [other.memberId]);
    await ask(musician, categoryId, { body: '@noa again' });
    await forum.relay();
    expect(await told(other)).toEqual(['mention']);
  });

  it('who watches a category, of its new topics and those of the spaces below', async () => {
    const parent = await forum.category();
    const child = await forum.category();
    await forum.rows(`update community.category set parent_id = $1 where id = $2`, [parent, child]);
    const actor = await forum.member();
    await forum.get(FollowCategory).execute({ actor, categoryId: parent, level: 'watching' });
    await ask(await forum.member(), parent);
    const { id: topicId } = await ask(await forum.member(), child);
    await answer(await forum.member(), topicId);
    await forum.relay();
    expect(await told(actor)).toEqual(['watched-category', 'watched-category']);
  });

  it('the author of an accepted reply, but not of their own', async () => {
    const [asker, helper] = [await forum.member(), await forum.member()];
    const { id } = await ask(asker, await forum.category());
    const [good, own] = [await answer(helper, id), await answer(asker, id)];
    await forum.relay();
    await forum.rows(`delete from community.notification`);
    for (const { id: postId } of [good, own]) await forum.get(AcceptAnswer).execute({ actor: asker, postId });
    await forum.relay();
    expect([await told(helper), await told(asker)]).toEqual([['acceptance'], []]);
  });

  it('the author of an accepted reply once, however often it is taken back and chosen anew', async () => {
    const [asker, helper] = [await forum.member(), await forum.member()];
    const { id } = await ask(asker, await forum.category());
    const good = await answer(helper, id);
    await forum.relay();
    await forum.rows(`delete from community.notification`);
    for (let time = 0; time < 3; time += 1) {
      await forum.get(AcceptAnswer).execute({ actor: asker, postId: good.id });
      await forum.relay();
      await forum.get(WithdrawAcceptance).execute({ actor: asker, postId: good.id });
      await forum.relay();
    }
    expect(await told(helper)).toEqual(['acceptance']);
  });

  it('authors of what others took away, though they muted the topic; not of what they took away themselves', async () => {
    const [asker, helper] = [await forum.member(), await forum.member()];
    const staff = await forum.member('moderator');
    const { id: topicId } = await ask(asker, await forum.category());
    const [taken, own] = [await answer(helper, topicId), await answer(helper, topicId)];
    await forum.get(FollowTopic).execute({ actor: helper, topicId, level: 'muted' });
    await forum.relay();
    await forum.rows(`delete from community.notification`);
    await forum.get(DeletePost).execute({ actor: staff, postId: taken.id, reason: 'a test' });
    await forum.get(DeletePost).execute({ actor: helper, postId: own.id, reason: null });
    await forum.get(MarkNotificationsRead).execute({ actor: helper, which: 'topic', topicId });
    await forum.get(DeleteTopic).execute({ actor: staff, topicId, reason: 'a test' });
    await forum.relay(2);
    expect([await told(helper), await told(asker), await told(staff)]).toEqual([
      ['removed'],
      ['removed'],
      [],
    ]);
    await forum.get(MarkNotificationsRead).execute({ actor: helper, which: 'topic', topicId });
    const { read_at } = await forum.row(`select read_at from community.notification where member_id = $1`, [
      helper.memberId,
    ]);
    expect(read_at).toBeNull();
  });

  it('and lays aside what they have read', async () => {
    const [asker, helper] = [await forum.member(), await forum.member()];
    const [one, two] = [await ask(asker, await forum.category()), await ask(asker, await forum.category())];
    for (const { id } of [one, one, two, two]) await answer(helper, id);
    await forum.relay();
    const unread = async () =>
      (
        await forum.rows(`select 1 from community.notification where member_id = $1 and read_at is null`, [
          asker.memberId,
        ])
      ).length;
    const stranger = await forum.member();
    await forum.get(MarkNotificationsRead).execute({ actor: stranger, which: 'topic', topicId: one.id });
    expect(await unread()).toBe(4);
    await forum.get(MarkTopicRead).execute({ actor: asker, topicId: one.id, position: 2 });
    expect(await unread()).toBe(3);
    await forum.get(MarkNotificationsRead).execute({ actor: asker, which: 'topic', topicId: one.id });
    expect(await unread()).toBe(2);
    const { id } = await forum.row<{ id: string }>(
      `select id from community.notification where member_id = $1 and read_at is null limit 1`,
      [asker.memberId],
    );
    await forum.get(MarkNotificationsRead).execute({ actor: stranger, which: 'ids', ids: [id] });
    expect(await unread()).toBe(2);
    await forum.get(MarkNotificationsRead).execute({ actor: asker, which: 'ids', ids: [id] });
    expect(await unread()).toBe(1);
    await forum.get(MarkNotificationsRead).execute({ actor: asker, which: 'all' });
    expect(await unread()).toBe(0);
  });

  describe('of what has gone to another topic', () => {
    const unreadOf = async ({ memberId }: Actor) =>
      (
        await forum.rows(`select 1 from community.notification where member_id = $1 and read_at is null`, [
          memberId,
        ])
      ).length;
    /** Two replies that the asker was told of, of which the second leaves with a topic of its own. */
    const parted = async () => {
      const [asker, helper] = [await forum.member(), await forum.member()];
      const categoryId = await forum.category();
      const { id: from } = await ask(asker, categoryId);
      await answer(helper, from);
      const gone = await answer(helper, from);
      await forum.relay();
      const split = await forum.get(SplitTopic).execute({
        actor: await forum.member('moderator'),
        topicId: from,
        categoryId,
        postIds: [gone.id],
        title: 'A topic of its own',
        reason: 'To keep order.',
      });
      return { asker, from, into: split.id };
    };

    it('marks it as read by the line that it stands in now', async () => {
      const { asker, from, into } = await parted();
      await forum.get(MarkNotificationsRead).execute({ actor: asker, which: 'topic', topicId: into });
      expect(await unreadOf(asker)).toBe(1);
      await forum.get(MarkNotificationsRead).execute({ actor: asker, which: 'topic', topicId: from });
      expect(await unreadOf(asker)).toBe(0);
    });

    it('lays it aside once it is read there', async () => {
      const { asker, from, into } = await parted();
      await forum.get(MarkTopicRead).execute({ actor: asker, topicId: into, position: 1 });
      expect(await unreadOf(asker)).toBe(1);
      await forum.get(MarkTopicRead).execute({ actor: asker, topicId: from, position: 2 });
      expect(await unreadOf(asker)).toBe(0);
    });

    it('knows a topic by the id that it had before it was merged, however often', async () => {
      const [asker, helper] = [await forum.member(), await forum.member()];
      const [staff, categoryId] = [await forum.member('moderator'), await forum.category()];
      const [one, two, three] = [
        await ask(asker, categoryId),
        await ask(asker, categoryId),
        await ask(asker, categoryId),
      ];
      await answer(helper, one.id);
      await forum.relay();
      for (const [absorbed, into] of [
        [one, two],
        [two, three],
      ] as const)
        await forum.get(MergeTopics).execute({
          actor: staff,
          topicId: absorbed.id,
          intoNumber: into.number,
          reason: 'To keep order.',
        });
      await forum.get(MarkNotificationsRead).execute({ actor: asker, which: 'topic', topicId: one.id });
      expect(await unreadOf(asker)).toBe(0);
    });
  });

  it('but what was taken out of a topic is not laid aside by reading it', async () => {
    const [asker, helper] = [await forum.member(), await forum.member()];
    const { id: topicId } = await ask(asker, await forum.category());
    const taken = await answer(helper, topicId);
    const staff = await forum.member('moderator');
    await forum.get(DeletePost).execute({ actor: staff, postId: taken.id, reason: 'a test' });
    await answer(asker, topicId);
    await forum.relay();
    await forum.get(MarkTopicRead).execute({ actor: helper, topicId, position: 3 });
    const rows = await forum.rows(
      `select kind from community.notification where member_id = $1 and read_at is null`,
      [helper.memberId],
    );
    expect(rows).toEqual([{ kind: 'removed' }]);
  });

  it('and every mention of a channel, which is one line, at once', async () => {
    const [writer, reader] = [await forum.member(), await forum.member()];
    await sayTo(forum, writer, [], [reader.memberId!]);
    const { channel_id: channelId, message } = await forum.row<{ channel_id: string; message: string }>(
      `insert into community.chat_message (id, channel_id, position, change, author_id, client_id, source, html, plain,
         written_at, standing)
       select gen_random_uuid(), channel_id, 2, 2, author_id, gen_random_uuid(), source, html, plain, written_at, standing
       from community.chat_message where author_id = $1 returning channel_id, id as message`,
      [writer.memberId],
    );
    await new SqlMessageNotices(forum.database.sql).tell({
      cause: crypto.randomUUID(),
      at: forum.now,
      messageId: message,
      mentions: [reader.memberId!],
    });
    const lines = async () =>
      (await new SqlNotifications(forum.database.sql).execute(reader, {})).items.map(
        ({ of, count, unread }) => ({
          of,
          count,
          unread,
        }),
      );
    const of = { what: 'channel', id: channelId };
    expect(await lines()).toEqual([{ of, count: 2, unread: 2 }]);
    await forum.get(MarkNotificationsRead).execute({ actor: reader, which: 'channel', channelId });
    expect(await lines()).toEqual([{ of, count: 2, unread: 0 }]);
  });
});

it('readers are rung at with the place of the new answer, those alone who may know of the topic now', async () => {
  const rings: unknown[] = [];
  const audiences = { of: async () => new Map([['t', 'staff']]) };
  const consumer = new RingReaders(audiences, { ring: (...ring) => void rings.push(ring) });
  const fact = { at: '2030-01-01T00:00:00.000Z', topicId: 't', postId: 'p', authorId: 'm' };
  const gone = {
    ...fact,
    name: 'community.post-deleted.v1',
    by: 'm',
    restriction: null,
    decisionId: null,
  } as const;
  await consumer.on({
    ...fact,
    name: 'community.answer-posted.v1',
    position: 7,
    replyTo: null,
    mentions: [],
    quotes: [],
  });
  await consumer.on(gone);
  await consumer.on({ ...gone, topicId: 'gone' });
  expect(rings).toEqual([
    ['topic:t', { position: 7 }, 'staff'],
    ['topic:t', {}, 'staff'],
  ]);
});

it('readers of both topics are rung at where replies go from one to the other', async () => {
  const rings: unknown[] = [];
  const audiences = {
    of: async (ids: readonly string[]) => new Map(ids.map((id) => [id, `those of ${id}`] as const)),
  };
  const consumer = new RingReaders(audiences, { ring: (...ring) => void rings.push(ring) });
  const fact = {
    name: 'community.topic-changed.v1',
    at: '2030-01-01T00:00:00.000Z',
    topicId: 'left',
    change: 'split',
    by: 'm',
    formerCategoryId: null,
    formerTags: [],
    restriction: null,
    decisionId: null,
  } as const;
  await consumer.on({ ...fact, otherTopicId: 'joined' });
  await consumer.on({ ...fact, otherTopicId: null });
  expect(rings).toEqual([
    ['topic:left', {}, 'those of left'],
    ['topic:joined', {}, 'those of joined'],
    ['topic:left', {}, 'those of left'],
  ]);
});
