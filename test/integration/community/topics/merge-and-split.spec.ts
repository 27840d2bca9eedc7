import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SaveDraft } from '#application/community/drafts/save-draft';
import { CloseAsDuplicate } from '#application/community/topics/close-as-duplicate';
import { DeletePost } from '#application/community/topics/delete-post';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { MarkTopicRead } from '#application/community/topics/mark-topic-read';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RestorePost } from '#application/community/topics/restore-post';
import { SplitTopic } from '#application/community/topics/split-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import { SqlPostPermalink } from '#infrastructure/community/topics/post-permalink.sql';
import { PostgresPosts } from '#infrastructure/community/topics/postgres-topics';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
let categoryId: CategoryId;
let staff: Awaited<ReturnType<Forum['member']>>;
beforeAll(async () => {
  forum = await Forum.open();
  categoryId = await forum.category();
  staff = await forum.member('moderator');
});
afterAll(() => forum.close());

const open = async (replies = 0) => {
  const opened = await forum.get(OpenTopic).execute({
    actor: staff,
    kind: 'discussion',
    categoryId,
    title: 'A topic among topics',
    body: another('The opening'),
    tags: [],
    branches: [],
  });
  const posts = [opened.postId];
  for (let count = 0; count < replies; count++) posts.push(await reply(opened.id));
  return { ...opened, posts };
};
const reply = async (topicId: TopicId, replyTo: PostId | null = null) =>
  (await forum.get(PostAnswer).execute({ actor: staff, topicId, body: another('A reply'), replyTo })).id;
const merge = (topicId: TopicId, intoNumber: number) =>
  forum.get(MergeTopics).execute({ reason: 'To keep order.', actor: staff, topicId, intoNumber });
const split = (topicId: TopicId, postIds: PostId[]) =>
  forum.get(SplitTopic).execute({
    reason: 'To keep order.',
    actor: staff,
    topicId,
    categoryId,
    title: 'A topic of its own',
    postIds,
  });
const moveReplies = (topicId: TopicId, postIds: PostId[], intoNumber: number) =>
  forum.get(MoveReplies).execute({ reason: 'To keep order.', actor: staff, topicId, postIds, intoNumber });
const leadsTo = (number: number) =>
  forum.rows(
    `select id from community.topic where number = $1 and merged_into is null
     union all select topic_id from community.topic_redirect where number = $1`,
    [number],
  );

/** What a forum should look like, in plain arrays. */
interface ModelTopic {
  id: TopicId;
  number: number;
  /** Numbers that lead here. */
  numbers: number[];
  posts: PostId[];
}
class Model {
  readonly topics: ModelTopic[] = [];
  readonly deleted = new Set<PostId>();

  at(index: number): ModelTopic {
    return this.topics[index % this.topics.length]!;
  }

  /** Why they may not leave their topic; null where they may. */
  whyNotLeaving(topic: ModelTopic, leaving: readonly PostId[]): string | null {
    if (leaving.includes(topic.posts[0]!)) return 'community.opening-post-stays';
    return leaving.some((id) => this.deleted.has(id)) ? 'community.post-deleted' : null;
  }

  async check(): Promise<void> {
    for (const topic of this.topics) {
      const posts = await forum.rows<{ id: PostId; position: number; deleted: boolean }>(
        `select id, position, deleted_at is not null as deleted from community.post where topic_id = $1 order by position`,
        [topic.id],
      );
      expect(posts.map((post) => post.id)).toEqual(topic.posts);
      expect(new Set(posts.map((post) => post.position)).size).toBe(posts.length);
      expect(posts[0]!.position).toBe(1);
      expect(posts.filter((post) => post.deleted).map((post) => post.id)).toEqual(
        topic.posts.filter((id) => this.deleted.has(id)),
      );
      const row = await forum.row<{ last_position: number }>(
        `select reply_count, last_position, deleted_at from community.topic where id = $1`,
        [topic.id],
      );
      const standing = topic.posts.filter((id) => !this.deleted.has(id)).length;
      expect(row).toMatchObject({ reply_count: standing - 1, deleted_at: null });
      expect(row.last_position).toBeGreaterThanOrEqual(posts.at(-1)!.position);
      for (const number of topic.numbers) expect(await leadsTo(number)).toEqual([{ id: topic.id }]);
    }
  }
}

const act = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), topic: fc.nat(), post: fc.nat() }),
  fc.record({ do: fc.constant('delete' as const), topic: fc.nat(), post: fc.nat() }),
  fc.record({ do: fc.constant('restore' as const), topic: fc.nat(), post: fc.nat() }),
  fc.record({ do: fc.constant('merge' as const), topic: fc.nat(), into: fc.nat() }),
  fc.record({
    do: fc.constant('split' as const),
    topic: fc.nat(),
    posts: fc.array(fc.nat(), { minLength: 1 }),
  }),
  fc.record({
    do: fc.constant('move' as const),
    topic: fc.nat(),
    into: fc.nat(),
    posts: fc.array(fc.nat(), { minLength: 1 }),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const refused = (acting: Promise<unknown>, code: string): Promise<void> =>
  expect(acting).rejects.toMatchObject({ code });

async function run(model: Model, step: Act): Promise<void> {
  const topic = model.at(step.topic);
  const pick = (index: number) => topic.posts[index % topic.posts.length]!;
  switch (step.do) {
    case 'answer': {
      const target = pick(step.post);
      topic.posts.push(await reply(topic.id, model.deleted.has(target) ? null : target));
      return;
    }
    case 'delete': {
      const postId = pick(step.post);
      const acting = forum.get(DeletePost).execute({ actor: staff, postId, reason: null });
      if (postId === topic.posts[0]) return refused(acting, 'community.opening-post-stays');
      if (model.deleted.has(postId)) return refused(acting, 'community.already-deleted');
      await acting;
      model.deleted.add(postId);
      return;
    }
    case 'restore': {
      const postId = pick(step.post);
      const acting = forum.get(RestorePost).execute({ actor: staff, postId });
      if (!model.deleted.has(postId)) return refused(acting, 'access.not-allowed');
      await acting;
      model.deleted.delete(postId);
      return;
    }
    case 'merge': {
      const into = model.at(step.into);
      const acting = merge(topic.id, into.number);
      if (into === topic) return refused(acting, 'community.merge-with-itself');
      await acting;
      into.posts.push(...topic.posts);
      into.numbers.push(...topic.numbers);
      model.topics.splice(model.topics.indexOf(topic), 1);
      return;
    }
    case 'move': {
      const into = model.at(step.into);
      const chosen = new Set(step.posts.map(pick));
      const leaving = topic.posts.filter((id) => chosen.has(id));
      const acting = moveReplies(topic.id, leaving, into.number);
      if (into === topic) return refused(acting, 'community.replies-into-their-own');
      const why = model.whyNotLeaving(topic, leaving);
      if (why) return refused(acting, why);
      await acting;
      topic.posts = topic.posts.filter((post) => !chosen.has(post));
      into.posts.push(...leaving);
      return;
    }
    case 'split': {
      const chosen = new Set(step.posts.map(pick));
      const leaving = topic.posts.filter((id) => chosen.has(id));
      const acting = split(topic.id, leaving);
      const why = model.whyNotLeaving(topic, leaving);
      if (why) return refused(acting, why);
      const { id, number } = await acting;
      topic.posts = topic.posts.filter((post) => !chosen.has(post));
      model.topics.push({ id, number, numbers: [number], posts: leaving });
    }
  }
}

describe('merging, splitting and moving replies', () => {
  it('keeps every post in exactly one topic, in order and counted, whatever is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (steps) => {
        const model = new Model();
        for (const replies of [3, 2, 1]) {
          const { id, number, posts } = await open(replies);
          model.topics.push({ id, number, numbers: [number], posts });
        }
        for (const step of steps) await run(model, step);
        await model.check();
      }),
      { numRuns: 30 },
    );
  });

  it('takes followers and readers along', async () => {
    const absorbed = await open(2);
    const into = await open(3);
    const [both, half, muted] = await forum.members(3);
    await forum.get(MarkTopicRead).execute({ actor: both!, topicId: into.id, position: 4 });
    await forum.get(MarkTopicRead).execute({ actor: both!, topicId: absorbed.id, position: 2 });
    await forum.get(MarkTopicRead).execute({ actor: half!, topicId: into.id, position: 2 });
    await forum.get(MarkTopicRead).execute({ actor: half!, topicId: absorbed.id, position: 3 });
    await forum.get(FollowTopic).execute({ actor: both!, topicId: absorbed.id, level: 'watching' });
    await forum.get(FollowTopic).execute({ actor: muted!, topicId: absorbed.id, level: 'watching' });
    await forum.get(FollowTopic).execute({ actor: muted!, topicId: into.id, level: 'muted' });
    await merge(absorbed.id, into.number);
    const position = (actor: typeof both) =>
      forum.row(`select position from community.read_position where topic_id = $1 and member_id = $2`, [
        into.id,
        actor!.memberId,
      ]);
    expect(await position(both)).toEqual({ position: 6 });
    expect(await position(half)).toEqual({ position: 2 });
    const level = (actor: typeof both) =>
      forum.row(`select level from community.topic_follow where topic_id = $1 and member_id = $2`, [
        into.id,
        actor!.memberId,
      ]);
    expect(await level(both)).toEqual({ level: 'watching' });
    expect(await level(muted)).toEqual({ level: 'muted' });
    expect(
      await forum.rows(`select 1 from community.topic_follow where topic_id = $1`, [absorbed.id]),
    ).toEqual([]);
  });

  it.each(['merged', 'moved'])(
    'takes readers along who read all that they were shown of where it is %s, be the last of it deleted',
    async (how) => {
      const [from, into] = [await open(2), await open(2)];
      await forum
        .get(DeletePost)
        .execute({ actor: staff, postId: into.posts[2]!, reason: 'It says nothing.' });
      const [end, begun] = await forum.members(2);
      const read = (actor: typeof end, topicId: TopicId, position: number) =>
        forum.get(MarkTopicRead).execute({ actor: actor!, topicId, position });
      await read(end, into.id, 2);
      await read(begun, into.id, 1);
      for (const actor of [end, begun]) await read(actor, from.id, 2);
      if (how === 'merged') await merge(from.id, into.number);
      else await moveReplies(from.id, from.posts.slice(1), into.number);
      const positions = await forum.rows<{ member_id: string; position: number }>(
        `select member_id, position from community.read_position where topic_id = $1`,
        [into.id],
      );
      expect(new Map(positions.map(({ member_id: id, position }) => [id, position]))).toEqual(
        new Map([
          [staff.memberId, how === 'merged' ? 6 : 5],
          [end!.memberId, how === 'merged' ? 5 : 4],
          [begun!.memberId, 1],
        ]),
      );
    },
  );

  it('takes readers along to replies that were moved, and those who wrote them', async () => {
    const [from, into] = [await open(3), await open(1)];
    const [end, begun, helper] = await forum.members(3);
    const { id: late } = await forum
      .get(PostAnswer)
      .execute({ actor: helper!, topicId: from.id, body: another('A reply'), replyTo: null });
    const read = (actor: typeof end, topicId: TopicId, position: number) =>
      forum.get(MarkTopicRead).execute({ actor: actor!, topicId, position });
    await read(end, into.id, 2);
    await read(end, from.id, 3);
    await read(begun, into.id, 1);
    await read(begun, from.id, 5);
    await moveReplies(from.id, [from.posts[1]!, from.posts[2]!, late], into.number);
    const readTo = async (actor: typeof end, topicId: TopicId) =>
      (
        await forum.row<{ position: number }>(
          `select position from community.read_position where topic_id = $1 and member_id = $2`,
          [topicId, actor!.memberId],
        )
      ).position;
    expect([await readTo(end, into.id), await readTo(begun, into.id)]).toEqual([4, 1]);
    expect([await readTo(end, from.id), await readTo(begun, from.id)]).toEqual([3, 5]);
    expect(
      await forum.row(`select level from community.topic_follow where topic_id = $1 and member_id = $2`, [
        into.id,
        helper!.memberId,
      ]),
    ).toEqual({ level: 'watching' });
  });

  it('leads from the address of a reply that was moved to where it stands', async () => {
    const [from, into] = [await open(1), await open()];
    await moveReplies(from.id, [from.posts[1]!], into.number);
    expect(await new SqlPostPermalink(forum.database.sql).execute(staff, from.posts[1]!)).toMatchObject({
      found: 'page',
      number: into.number,
      position: 2,
    });
  });

  it('two moderators who move replies between two topics at once lose none', async () => {
    const [first, second] = [await open(2), await open(2)];
    const outcomes = await Promise.allSettled([
      moveReplies(first.id, [first.posts[1]!], second.number),
      moveReplies(second.id, [second.posts[1]!], first.number),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(
      await forum.rows(`select id from community.post where topic_id = any($1)`, [[first.id, second.id]]),
    ).toHaveLength(6);
  });

  it('takes what was being answered along, unless something was begun there too', async () => {
    const [absorbed, into] = [await open(1), await open()];
    const [writing, both] = await forum.members(2);
    const save = (actor: typeof writing, topicId: TopicId, body: string) =>
      forum.get(SaveDraft).execute({
        actor: actor!,
        place: `topic:${topicId}`,
        title: '',
        body,
        fields: {},
        version: 0,
      });
    await save(writing, absorbed.id, 'On its way');
    await save(both, absorbed.id, 'Begun first');
    await save(both, into.id, 'Begun there');
    await merge(absorbed.id, into.number);
    const drafts = async (actor: typeof writing) =>
      Object.fromEntries(
        (
          await forum.rows<{ place: string; body: string }>(
            `select place, body from community.draft where member_id = $1`,
            [actor!.memberId],
          )
        ).map(({ place, body }) => [place, body]),
      );
    expect(await drafts(writing)).toEqual({ [`topic:${into.id}`]: 'On its way' });
    expect(await drafts(both)).toEqual({
      [`topic:${absorbed.id}`]: 'Begun first',
      [`topic:${into.id}`]: 'Begun there',
    });
  });

  it('cuts the thread between a reply that leaves and one that stays', async () => {
    const { id, posts } = await open(1);
    const leaving = await reply(id, posts[1]!);
    const alongside = await reply(id, leaving);
    const staying = await reply(id, leaving);
    await split(id, [leaving, alongside]);
    const target = async (post: PostId) =>
      (
        await forum.row<{ reply_to: string | null }>(`select reply_to from community.post where id = $1`, [
          post,
        ])
      ).reply_to;
    expect(await target(leaving)).toBeNull();
    expect(await target(alongside)).toBe(leaving);
    expect(await target(staying)).toBeNull();
  });

  it('moves texts without reading them', async () => {
    const topic = await open(1);
    const posts = new PostgresPosts(forum.database.orm.em as EntityManager, forum.database.sql);
    const read = await forum.unitOfWork.run(() => posts.ofTopic(topic.id));
    expect(read.map((post) => JSON.stringify(post))).toEqual([
      expect.not.stringContaining('The opening'),
      expect.not.stringContaining('A reply'),
    ]);
    const into = await open();
    const texts = (id: TopicId) =>
      forum.rows<{ source: string; html: string }>(
        `select source, plain, html from community.post where topic_id = $1 order by position`,
        [id],
      );
    const written = [...(await texts(into.id)), ...(await texts(topic.id))];
    expect(written.map(({ source, html }) => html === `<p>${source}</p>`)).toEqual([true, true, true]);
    await merge(topic.id, into.number);
    expect(await texts(into.id)).toEqual(written);
  });

  it('what repeats an absorbed topic repeats the one that took it', async () => {
    const [repeated, repeating, into] = [await open(), await open(), await open()];
    await forum.get(CloseAsDuplicate).execute({
      reason: 'To keep order.',
      actor: staff,
      topicId: repeating.id,
      masterNumber: repeated.number,
    });
    await merge(repeated.id, into.number);
    expect(await forum.row(`select duplicate_of from community.topic where id = $1`, [repeating.id])).toEqual(
      { duplicate_of: into.id },
    );
  });

  it('says what cannot be merged before it asks why', async () => {
    const opener = await forum.member();
    const openOne = () =>
      forum.get(OpenTopic).execute({
        actor: opener,
        kind: 'discussion',
        categoryId,
        title: 'A topic of somebody else',
        body: another('The opening'),
        tags: [],
        branches: [],
      });
    const [topic, repeating, third] = [await openOne(), await openOne(), await openOne()];
    await forum.get(CloseAsDuplicate).execute({
      reason: 'To keep order.',
      actor: staff,
      topicId: repeating.id,
      masterNumber: third.number,
    });
    const into = (intoNumber: number) =>
      forum.get(MergeTopics).execute({ actor: staff, topicId: topic.id, intoNumber, reason: null });
    await refused(into(topic.number), 'community.merge-with-itself');
    await refused(into(repeating.number), 'community.merge-into-duplicate');
    await expect(into(third.number)).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('two moderators who merge two topics into each other leave one topic', async () => {
    const [first, second] = [await open(1), await open(1)];
    const outcomes = await Promise.allSettled([
      merge(first.id, second.number),
      merge(second.id, first.number),
    ]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(
      await forum.rows(`select 1 from community.topic where id in ($1, $2) and deleted_at is null`, [
        first.id,
        second.id,
      ]),
    ).toHaveLength(1);
  });
});
