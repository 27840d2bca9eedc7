import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { MergeCategory } from '#application/community/categories/merge-category';
import { CloseAsDuplicate } from '#application/community/topics/close-as-duplicate';
import { MarkTopicRead } from '#application/community/topics/mark-topic-read';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { SplitTopic } from '#application/community/topics/split-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { Actor } from '#domain/shared/actor';
import { knownId, type MemberId } from '#domain/shared/id';
import { SqlFeed } from '#infrastructure/community/feeds/feed.sql';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import { SqlPostPermalink } from '#infrastructure/community/topics/post-permalink.sql';
import { SqlTopicItem } from '#infrastructure/community/topics/topic-item.sql';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { holdWayBack } from '#infrastructure/community/topics/way-back.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { SqlPostItem } from '#infrastructure/community/topics/topic-posts.sql';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { codeOf } from '../../../support/refusal.ts';
import { until } from '../../../support/until.ts';
import { waitingForLock } from '../accounts/accounts-house.ts';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
let asker: Actor & { memberId: MemberId };
let helper: typeof asker;
let moderator: typeof asker;
beforeAll(async () => {
  forum = await Forum.open();
  [asker, helper] = (await forum.members(2)) as [typeof asker, typeof asker];
  moderator = await forum.member('moderator');
});
afterAll(() => forum.close());

const reason = 'Another matter.';

async function topicIn(categoryId: CategoryId, kind: 'question' | 'discussion' = 'question') {
  const opened = await forum.get(OpenTopic).execute({
    actor: asker,
    kind,
    categoryId,
    title: 'How do I declare royalties?',
    body: another('In which box?'),
    tags: [],
    branches: [],
  });
  return { ...opened, kind: 'topic' as const };
}

const answer = (topicId: TopicId, actor: Actor = helper) =>
  forum.get(PostAnswer).execute({ actor, topicId, body: another('Box 5HQ.'), replyTo: null });

/** Which decision told last that this was moved. */
const decisionOf = async ({ kind, id }: { kind: 'topic' | 'post'; id: string }): Promise<string> =>
  (
    await forum.row<{ id: string }>(
      `select payload->'restriction'->>'decisionId' as id from platform.outbox
       where name = $2 and payload->>$3 = $1 and payload->'restriction'->>'decisionId' is not null order by position desc limit 1`,
      kind === 'topic'
        ? [id, 'community.topic-changed.v1', 'topicId']
        : [id, 'community.replies-carried.v1', 'postId'],
    )
  ).id;

const outcomeOf = async (decisionId: string): Promise<string> =>
  (
    await forum.row<{ outcome: string }>(
      `select payload->>'outcome' as outcome from platform.outbox
       where name = 'community.decision-undone.v1' and payload->>'decisionId' = $1`,
      [decisionId],
    )
  ).outcome;

/** The decision that moved it last does. @returns what became of it */
async function falls(
  target: { kind: 'topic' | 'post'; id: string },
  which: string | null = null,
): Promise<string> {
  const decisionId = which ?? (await decisionOf(target));
  await forum.unitOfWork.run(() =>
    forum.get(EnforceDecisions).on({
      name: 'moderation.decision-overturned.v1',
      at: forum.now.toISOString(),
      decisionId,
      action: 'move',
      targetKind: target.kind,
      targetId: target.id,
      subjectId: helper.memberId,
      by: moderator.memberId,
    }),
  );
  return outcomeOf(decisionId);
}

describe('a way back', () => {
  it('is gone while others move between the same two topics, and nobody waits for each other', async () => {
    const categoryId = await forum.category();
    const [one, other] = [await topicIn(categoryId), await topicIn(categoryId)];
    const move = (postId: PostId) =>
      forum.get(MoveReplies).execute({
        actor: moderator,
        topicId: one.id,
        intoNumber: other.number,
        postIds: [postId],
        reason,
      });
    for (let round = 0; round < 25; round++) {
      const [{ id: first }, { id: second }] = [await answer(one.id), await answer(one.id)];
      await move(first);
      const outcomes = await Promise.allSettled([falls({ kind: 'post', id: first }), move(second)]);
      expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : 'done'))).toEqual([
        'done',
        'done',
      ]);
    }
  });
});

describe('a way back of what was split off', () => {
  it('is gone by those who read it, and what is written after it is new to them', async () => {
    const categoryId = await forum.category();
    const topic = await topicIn(categoryId);
    const { id: stays } = await answer(topic.id);
    const { id: goes } = await answer(topic.id);
    const [before, since, neither] = await forum.members(3);
    const read = (actor: typeof before, topicId: TopicId, position: number) =>
      forum.get(MarkTopicRead).execute({ actor: actor!, topicId, position });
    await read(before, topic.id, 3);
    await read(since, topic.id, 2);
    await read(neither, topic.id, 2);
    const title = 'A matter of its own';
    const split = await forum
      .get(SplitTopic)
      .execute({ actor: moderator, topicId: topic.id, categoryId, title, postIds: [goes], reason });
    for (const actor of [before, since]) await read(actor, split.id, 1);
    expect(await falls({ kind: 'post', id: goes })).toBe('restored');
    await answer(topic.id);
    const positions = await forum.rows<{ member_id: string; position: number }>(
      `select member_id, position from community.read_position where topic_id = $1 and member_id = any($2::uuid[])`,
      [topic.id, [before, since, neither].map((actor) => actor!.memberId)],
    );
    expect(new Map(positions.map(({ member_id: id, position }) => [id, position]))).toEqual(
      new Map([
        [before!.memberId, 3],
        [since!.memberId, 3],
        [neither!.memberId, 2],
      ]),
    );
    expect(
      await forum.rows(
        `select id from community.post where topic_id = $1 and position in (2, 3) order by position`,
        [topic.id],
      ),
    ).toEqual([{ id: stays }, { id: goes }]);
  });
});

describe('a way back to a category that went into another one', () => {
  it('leads there, whether its topics have followed or not', async () => {
    const [former, elsewhere, target] = [
      await forum.category(),
      await forum.category(),
      await forum.category(),
    ];
    const topic = await topicIn(former);
    await forum
      .get(MoveTopic)
      .execute({ actor: moderator, topicId: topic.id, categoryId: elsewhere, reason });
    const actor = await forum.member('administrator');
    await forum.get(MergeCategory).execute({ actor, categoryId: former, into: target });
    await falls(topic);
    expect(await forum.row(`select category_id from community.topic where id = $1`, [topic.id])).toEqual({
      category_id: target,
    });
  });
});

function door() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

describe('what a way back holds', () => {
  const decisionId = knownId<'Decision'>(randomUUID());

  it('lets others refer to its topics meanwhile', async () => {
    const topic = await topicIn(await forum.category());
    const [begun, free] = [door(), door()];
    const way = forum.unitOfWork.run(async () => {
      await holdWayBack(forum.sql, topic.id, decisionId);
      begun.open();
      await free.opened;
    });
    await begun.opened;
    const read = forum.rows(
      'select id from community.topic where id = $1 for key share skip locked', // as a foreign key does
      [topic.id],
    );
    expect(await read.finally(() => free.open())).toHaveLength(1);
    await way;
  });

  it('is refused where the other topic was put into another category before it was held', async () => {
    const from = await topicIn(await forum.category());
    const { id: reply } = await answer(from.id);
    const split = await forum.get(SplitTopic).execute({
      actor: moderator,
      topicId: from.id,
      categoryId: await forum.category(),
      title: 'A matter of its own',
      postIds: [reply],
      reason,
    });
    const splitFor = knownId<'Decision'>(await decisionOf({ kind: 'post', id: reply }));
    const elsewhere = await forum.category();
    const [begun, free] = [door(), door()];
    const moving = forum.unitOfWork.run(async () => {
      await forum.sql.rows('update community.topic set category_id = $2 where id = $1', [from.id, elsewhere]);
      begun.open();
      await free.opened;
    });
    await begun.opened;
    const way = codeOf(forum.unitOfWork.run(() => holdWayBack(forum.sql, split.id, splitFor)));
    await until(async () => {
      const waiting = await forum.rows(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    free.open();
    await moving;
    expect(await way).toBe('shared.changed-meanwhile');
  });
});

describe('a chain of two merges', () => {
  it.each([
    [['the second', 'the first'], { repeatsFirst: 'first', repeatsSecond: 'second' }],
    // The messages of the first are elsewhere when its decision falls: it stays in the second.
    [['the first', 'the second'], { repeatsFirst: 'second', repeatsSecond: 'second' }],
  ])('leads back what repeats one of its topics, where %j fall', async (order, expected) => {
    const categoryId = await forum.category();
    const [first, second, third] = [
      await topicIn(categoryId),
      await topicIn(categoryId),
      await topicIn(categoryId),
    ];
    const [repeatsFirst, repeatsSecond] = [await topicIn(categoryId), await topicIn(categoryId)];
    const act = { actor: moderator, reason };
    for (const [topic, master] of [
      [repeatsFirst, first],
      [repeatsSecond, second],
    ] as const)
      await forum.get(CloseAsDuplicate).execute({ ...act, topicId: topic.id, masterNumber: master.number });
    await forum.get(MergeTopics).execute({ ...act, topicId: first.id, intoNumber: second.number });
    await forum.get(MergeTopics).execute({ ...act, topicId: second.id, intoNumber: third.number });
    const names = new Map<string, string>(
      Object.entries({ first, second, third }).map(([name, { id }]) => [id, name]),
    );
    const leads = async ({ id }: { id: string }) => {
      const row = await forum.row<{ to: string }>(
        `select duplicate_of as to from community.topic where id = $1`,
        [id],
      );
      return names.get(row.to);
    };
    const leading = async () => ({
      repeatsFirst: await leads(repeatsFirst),
      repeatsSecond: await leads(repeatsSecond),
    });
    expect(await leading()).toEqual({ repeatsFirst: 'third', repeatsSecond: 'third' });
    for (const which of order) await falls(which === 'the first' ? first : second);
    expect(await leading()).toEqual(expected);
  });
});

/** Where somebody meets a message and its topic: on pages, in lists, feeds and search, and through the adapter. */
async function meets(actor: Actor, at: { id: TopicId; number: number }, postId: PostId) {
  const { sql } = forum;
  const clock = { now: () => forum.now };
  const spelling = new SqlSpelling(sql);
  const [page, item, post, link, list, feed, found] = await Promise.all([
    new SqlTopicPage(sql, clock).execute(actor, at.number, 1),
    new SqlTopicItem(sql).execute(actor, at.id),
    new SqlPostItem(sql, clock).execute(actor, postId),
    new SqlPostPermalink(sql).execute(actor, postId),
    new SqlTopicList(sql, UNHEARD).execute(actor, { view: 'latest' }),
    new SqlFeed(sql).execute({}),
    new SqlSearch(sql, clock, spelling).execute(actor, { text: '5HQ' }),
  ]);
  return {
    page: page.found,
    item: item.found,
    post: post.found,
    link: link.found,
    list: list.items.some(({ id }) => id === at.id),
    feed: feed.some(({ id }) => id === at.id),
    search: JSON.stringify(found).includes(`"number":${at.number},`),
  };
}
const NOWHERE = {
  page: 'nothing',
  item: 'nothing',
  post: 'nothing',
  link: 'nothing',
  list: false,
  feed: false,
  search: false,
};
const EVERYWHERE = {
  page: 'page',
  item: 'topic',
  post: 'post',
  link: 'page',
  list: true,
  feed: true,
  search: true,
};

describe('what was opened to more people by a decision that falls', () => {
  const visitor = Actor.visitor(new Map());
  const opened = { reason, widens: true };
  let inside: CategoryId;
  let outside: CategoryId;
  let manager: Actor;
  beforeAll(async () => {
    manager = await forum.member('community_manager');
    [inside, outside] = [await forum.category({ audience: 'members' }), await forum.category()];
  });
  type Place = { id: TopicId; number: number };
  const isOpen = async (at: Place, posts: readonly PostId[]) => {
    for (const id of posts) expect(await meets(visitor, at, id)).toEqual(EVERYWHERE);
  };
  const isBack = async (at: Place, posts: readonly PostId[]) => {
    for (const id of posts) {
      expect(await meets(visitor, at, id)).toEqual(NOWHERE);
      expect(await meets(asker, at, id)).toEqual({ ...EVERYWHERE, feed: false });
    }
  };
  const toldOf = async (at: { kind: 'topic'; id: string }): Promise<string> => {
    await forum.relay();
    const { facts } = await forum.row<{ facts: string }>(
      `select statement->>'facts' as facts from moderation.decision where id = $1`,
      [await decisionOf(at)],
    );
    return facts;
  };
  const moveOut = (topicId: TopicId) =>
    forum.get(MoveTopic).execute({ actor: moderator, topicId, categoryId: outside, ...opened });

  it('a topic is read by those alone who read it before, with all that was written in it meanwhile', async () => {
    const topic = await topicIn(inside);
    const { id: before } = await answer(topic.id);
    await moveOut(topic.id);
    const { id: since } = await answer(topic.id);
    const posts = [topic.postId, before, since];
    await isOpen(topic, posts);
    expect(await falls(topic)).toBe('restored');
    await isBack(topic, posts);
  });

  it('whoever opened a topic is told who reads it from then on, moved or merged; not where the same people do', async () => {
    const [moved, merged, other] = [await topicIn(inside), await topicIn(inside), await topicIn(inside)];
    const into = await topicIn(outside);
    const act = { actor: moderator, ...opened };
    await moveOut(moved.id);
    await forum.get(MergeTopics).execute({ ...act, topicId: merged.id, intoNumber: into.number });
    const beside = await forum.category({ audience: 'members' });
    await forum.get(MoveTopic).execute({ ...act, topicId: other.id, categoryId: beside });
    for (const topic of [moved, merged])
      expect(await toldOf(topic)).toMatch(
        /Jusque-là pouvaient lire .*\s: tous les membres\. Désormais, le peuvent\s: tout le monde/,
      );
    expect(await toldOf(other)).not.toContain('Désormais, le peuvent');
  });

  it('a topic goes back also where such topics are not opened any more; others stay where they are', async () => {
    const only = await forum.category({ audience: 'members' });
    const [topic, other] = [await topicIn(only), await topicIn(only)];
    const { id: before } = await answer(topic.id);
    await moveOut(topic.id);
    const beside = await forum.category({ audience: 'members' });
    await forum.get(MoveTopic).execute({ actor: moderator, topicId: other.id, categoryId: beside, reason });
    await forum.rows(`update community.category set kinds = '{announcement}' where id = $1`, [only]);
    expect(await falls(topic)).toBe('restored');
    await isBack(topic, [topic.postId, before]);
    expect(await falls(other)).toBe('changed-since');
  });

  it('replies are, where they stood', async () => {
    const [from, into] = [await topicIn(inside), await topicIn(outside)];
    const { id: reply } = await answer(from.id);
    await forum.get(MoveReplies).execute({
      actor: moderator,
      topicId: from.id,
      intoNumber: into.number,
      postIds: [reply],
      ...opened,
    });
    await answer(into.id);
    await isOpen(into, [reply]);
    expect(await falls({ kind: 'post', id: reply })).toBe('restored');
    await isBack(from, [reply]);
  });

  it('a topic that went into another is, and what was written there stays there', async () => {
    const [from, into] = [await topicIn(inside), await topicIn(outside)];
    const { id: reply } = await answer(from.id);
    await forum
      .get(MergeTopics)
      .execute({ actor: moderator, topicId: from.id, intoNumber: into.number, ...opened });
    const { id: since } = await answer(into.id);
    await isOpen(into, [reply, since]);
    expect(await falls(from)).toBe('restored');
    await isBack(from, [from.postId, reply]);
    await isOpen(into, [since]);
  });

  describe('what was split off', () => {
    const split = async (writer: Actor = helper) => {
      const from = await topicIn(inside);
      const { id: reply } = await answer(from.id, writer);
      const split = await forum.get(SplitTopic).execute({
        actor: manager,
        topicId: from.id,
        categoryId: outside,
        title: 'A matter of its own',
        postIds: [reply],
        ...opened,
      });
      const { id: since } = await answer(split.id);
      await isOpen(split, [reply, since]);
      return { split, reply, since };
    };

    it('stays by itself where somebody wrote in it since, for those alone who read it before', async () => {
      const { split: topic, reply, since } = await split();
      expect(await falls({ kind: 'post', id: reply })).toBe('changed-since');
      await isBack(topic, [reply, since]);
    });

    it('stays where another decision moved it since', async () => {
      const { split: topic, reply } = await split();
      const categoryId = await forum.category();
      await forum.get(MoveTopic).execute({ actor: moderator, topicId: topic.id, categoryId, reason });
      expect(await falls({ kind: 'post', id: reply })).toBe('changed-since');
      await isOpen(topic, [reply]);
    });

    it('is not read again by that decision once what moved it on falls too', async () => {
      const { split: topic, reply, since } = await split();
      const categoryId = await forum.category();
      await forum.get(MoveTopic).execute({ actor: moderator, topicId: topic.id, categoryId, reason });
      const movedOn = await decisionOf({ kind: 'topic', id: topic.id });
      expect(await falls({ kind: 'post', id: reply })).toBe('changed-since');
      expect(await falls({ kind: 'topic', id: topic.id }, movedOn)).toBe('restored');
      await isBack(topic, [reply, since]);
    });

    it('waits for the category where it was put before it holds a topic', async () => {
      const { split: topic, reply } = await split();
      const categoryId = await forum.category();
      await forum.get(MoveTopic).execute({ actor: moderator, topicId: topic.id, categoryId, reason });
      const [isHeld, isAsked] = [door(), door()];
      // As an edit of that category goes on to its topics: whoever held one of these would wait for it, and it for them.
      const editing = forum.unitOfWork.run(async () => {
        await forum.sql.rows('select id from community.category where id = $1 for update', [outside]);
        isHeld.open();
        await isAsked.opened;
        return forum.sql.rows('select id from community.topic where id = $1 for no key update skip locked', [
          topic.id,
        ]);
      });
      await isHeld.opened;
      const falling = falls({ kind: 'post', id: reply });
      await waitingForLock(forum);
      isAsked.open();
      const free = await editing;
      expect(await falling).toBe('changed-since');
      expect(free).toEqual([{ id: topic.id }]);
    });

    it('stays where whoever opened it put it since', async () => {
      const { split: topic, reply } = await split(moderator);
      const categoryId = await forum.category();
      await forum.get(MoveTopic).execute({ actor: moderator, topicId: topic.id, categoryId });
      expect(await falls({ kind: 'post', id: reply })).toBe('changed-since');
      await isOpen(topic, [reply]);
    });

    it('goes back where fewer read it, once what moved it on falls', async () => {
      const from = await topicIn(outside);
      const { id: reply } = await answer(from.id);
      const { id } = await forum.get(SplitTopic).execute({
        actor: moderator,
        topicId: from.id,
        categoryId: inside,
        title: 'A matter of its own',
        postIds: [reply],
        reason,
      });
      await answer(id);
      const topic = { kind: 'topic' as const, id };
      const categoryId = await forum.category({ audience: 'members' });
      await forum.get(MoveTopic).execute({ actor: moderator, topicId: id, categoryId, reason });
      const movedOn = await decisionOf(topic);
      expect(await falls({ kind: 'post', id: reply })).toBe('changed-since');
      expect(await falls(topic, movedOn)).toBe('restored');
      const at = await forum.row<{ category: CategoryId }>(
        'select category_id as category from community.topic where id = $1',
        [id],
      );
      expect(at.category).toBe(inside);
    });
  });
});
