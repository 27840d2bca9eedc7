import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { CloseAsDuplicate } from '#application/community/topics/close-as-duplicate';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { SplitTopic } from '#application/community/topics/split-topic';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { ReactToPost } from '#application/community/topics/react-to-post';
import { RestorePost } from '#application/community/topics/restore-post';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { migration373MovesKnownBefore } from '#infrastructure/platform/persistence/migrations/373-moves-known-before';
import { Forum } from './forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
let asker: Actor & { memberId: string };
let helper: typeof asker;
let reader: typeof asker;
let moderator: typeof asker;
beforeAll(async () => {
  forum = await Forum.open();
  [asker, helper, reader] = (await forum.members(3)) as [typeof asker, typeof asker, typeof asker];
  moderator = await forum.member('moderator');
});
afterAll(() => forum.close());

interface Scene {
  topicId: TopicId;
  number: number;
  openingId: PostId;
  answerId: PostId;
}

/** A question with two replies, one of which is accepted, helpful and thanked for. */
async function scene(): Promise<Scene> {
  const categoryId = await forum.category();
  const {
    id: topicId,
    number,
    postId: openingId,
  } = await forum.get(OpenTopic).execute({
    actor: asker,
    kind: 'question',
    categoryId,
    title: 'How do I declare royalties?',
    body: 'In which box?',
    tags: [],
    branches: [],
  });
  const { id: answerId } = await answer(helper, topicId, 'Box 5HQ of the form.');
  await answer(reader, topicId, 'The same for me.');
  await forum.get(AcceptAnswer).execute({ actor: asker, postId: answerId });
  await forum.get(MarkHelpful).execute({ actor: reader, postId: answerId });
  await forum.get(ReactToPost).execute({ actor: asker, postId: answerId, kind: 'thanks' });
  await forum.relay();
  return { topicId, number, openingId, answerId };
}

const answer = (actor: Actor, topicId: TopicId, body: string) =>
  forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null });

type Target = { kind: 'topic' | 'post'; id: string };
const made = (action: string, target: Target, more: { path?: string; by?: string | null } = {}) => ({
  name: 'moderation.decision-made.v1' as const,
  at: forum.now.toISOString(),
  decisionId: uuidv7(),
  action,
  targetKind: target.kind,
  targetId: target.id,
  subjectId: helper.memberId,
  by: more.by === undefined ? moderator.memberId : more.by,
  path: more.path ?? 'review',
  until: null,
  explanation: 'It insults somebody.',
});
type Made = ReturnType<typeof made>;

const enforce = (fact: Made) =>
  forum.unitOfWork.run(() => forum.get(EnforceDecisions).on(fact)).then(() => forum.relay());
const overturn = ({ decisionId, action, targetKind, targetId, subjectId }: Made) =>
  forum.unitOfWork
    .run(() =>
      forum.get(EnforceDecisions).on({
        name: 'moderation.decision-overturned.v1',
        at: forum.now.toISOString(),
        decisionId,
        action,
        targetKind,
        targetId,
        subjectId,
        by: moderator.memberId,
      }),
    )
    .then(() => forum.relay());

const page = (actor: Actor, { number }: Scene) =>
  new SqlTopicPage(forum.database.sql, { now: () => forum.now }).execute(actor, number, 1);
const seenBy = async (actor: Actor, asked: Scene) => {
  const outcome = await page(actor, asked);
  return outcome.found === 'page' ? outcome.page.replies.map((post) => post.plain) : outcome.found;
};

/** Everything that a restriction touches, but for the number of the row's version. */
async function snapshot(asked: Scene) {
  const [topic, posts, members, category, votes, found, list, pages] = await Promise.all([
    forum.rows(`select to_jsonb(t) - 'version' - 'edition' as all from community.topic t where id = $1`, [
      asked.topicId,
    ]),
    forum.rows(
      `select to_jsonb(p) - 'version' as all from community.post p where topic_id = $1 order by position`,
      [asked.topicId],
    ),
    forum.rows(
      `select id, post_count, helpful_count, accepted_count from community.member where id = any($1) order by id`,
      [[asker.memberId, helper.memberId, reader.memberId]],
    ),
    forum.rows(
      `select c.topic_count from community.category c join community.topic t on t.category_id = c.id where t.id = $1`,
      [asked.topicId],
    ),
    forum.rows(`select h.member_id from community.helpful_vote h where post_id = $1`, [asked.answerId]),
    forum.rows(
      `select id from community.post where topic_id = $1 and deleted_at is null
       and search @@ websearch_to_tsquery('platform.fr', '5HQ') order by id`,
      [asked.topicId],
    ),
    new SqlTopicList(forum.database.sql, UNHEARD).execute(reader, { view: 'latest' }),
    Promise.all([asker, reader, moderator].map((actor) => page(actor, asked))),
  ]);
  return JSON.parse(
    JSON.stringify({ topic, posts, members, category, votes, found, list, pages }, (key, value: unknown) =>
      key === 'version' ? undefined : value,
    ),
  ) as unknown;
}

describe('what Moderation decides of a reply', () => {
  it.each(['hide', 'delete', 'hold'])(
    '%s takes it away, and overturned gives everything back',
    async (action) => {
      const asked = await scene();
      const before = await snapshot(asked);
      const decision = made(action, { kind: 'post', id: asked.answerId });
      await enforce(decision);
      expect(await seenBy(reader, asked)).toEqual(['The same for me.']);
      expect(
        await forum.row(`select reply_count, solved from community.topic where id = $1`, [asked.topicId]),
      ).toEqual({
        reply_count: 1,
        solved: false,
      });
      await enforce(decision);
      expect(
        await forum.row(`select reply_count from community.topic where id = $1`, [asked.topicId]),
      ).toEqual({
        reply_count: 1,
      });
      await overturn(decision);
      await overturn(decision);
      expect(await snapshot(asked)).toEqual(before);
    },
  );

  it('is still seen by its author when it is only hidden, and by the moderators, marked', async () => {
    const asked = await scene();
    const decision = made('hide', { kind: 'post', id: asked.answerId });
    await enforce(decision);
    expect(await seenBy(helper, asked)).toEqual(['Box 5HQ of the form.', 'The same for me.']);
    expect(await seenBy(moderator, asked)).toEqual(['Box 5HQ of the form.', 'The same for me.']);
    const outcome = await page(helper, asked);
    expect(outcome.found === 'page' && outcome.page.replies[0]!.removal).toEqual({
      decisionId: decision.decisionId,
      hidden: true,
    });
    expect(outcome.found === 'page' && outcome.page.rights.posts[asked.answerId]!.restore).toBe(false);
    await expect(
      forum.get(RestorePost).execute({ actor: helper, postId: asked.answerId }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('is gone for its author too when it is deleted', async () => {
    const asked = await scene();
    await enforce(made('delete', { kind: 'post', id: asked.answerId }));
    expect(await seenBy(helper, asked)).toEqual(['The same for me.']);
  });

  it('tells its author also when a machine decided', async () => {
    const asked = await scene();
    await enforce(made('hide', { kind: 'post', id: asked.answerId }, { by: null, path: 'word-rule' }));
    expect(
      await forum.rows(
        `select kind from community.notification where member_id = $1 and post_id = $2 and kind = 'removed'`,
        [helper.memberId, asked.answerId],
      ),
    ).toHaveLength(1);
  });

  it('brings back nothing that its author had deleted', async () => {
    const asked = await scene();
    await forum.get(DeletePost).execute({ actor: helper, postId: asked.answerId, reason: null });
    const decision = made('delete', { kind: 'post', id: asked.answerId });
    await enforce(decision);
    await expect(
      forum.get(RestorePost).execute({ actor: helper, postId: asked.answerId }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await overturn(decision);
    expect(await seenBy(reader, asked)).toEqual(['The same for me.']);
    await forum.get(RestorePost).execute({ actor: helper, postId: asked.answerId });
    expect(await seenBy(reader, asked)).toEqual(['Box 5HQ of the form.', 'The same for me.']);
  });

  it('leaves alone what was done in the place itself, and what another decision took away since', async () => {
    const asked = await scene();
    const recorded = made('delete', { kind: 'post', id: asked.answerId }, { path: 'page' });
    await enforce(recorded);
    expect(await seenBy(reader, asked)).toHaveLength(2);
    const [first, second] = [1, 2].map(() => made('hide', { kind: 'post', id: asked.answerId }));
    await enforce(first!);
    await enforce(second!);
    await overturn(first!);
    expect(await seenBy(reader, asked)).toHaveLength(1);
    await overturn(second!);
    expect(await seenBy(reader, asked)).toHaveLength(2);
  });
});

describe('what was decided twice', () => {
  const undoings = (decisionId: string) =>
    forum.rows<{ outcome: string }>(
      `select payload->>'outcome' as outcome from platform.outbox
       where payload->>'decisionId' = $1 and payload->>'outcome' is not null`,
      [decisionId],
    );

  it.each(['post', 'topic'] as const)(
    'a %s hidden by one decision and deleted by a later one that is overturned is hidden as before',
    async (kind) => {
      const asked = await scene();
      const before = await snapshot(asked);
      const target = { kind, id: kind === 'post' ? asked.answerId : asked.topicId };
      const hidden = { ...made('hide', target), explanation: 'It names a neighbour.' };
      await enforce(hidden);
      const whileHidden = await snapshot(asked);
      const deleted = made('delete', target, { by: null });
      await enforce(deleted);
      expect(await snapshot(asked)).not.toEqual(whileHidden);
      await overturn(deleted);
      expect(await snapshot(asked)).toEqual(whileHidden);
      expect(await undoings(deleted.decisionId)).toEqual([{ outcome: 'restored' }]);
      await overturn(hidden);
      expect(await snapshot(asked)).toEqual(before);
    },
  );

  it('the first one may fall first: the later one goes on, and nothing is left once it falls too', async () => {
    const asked = await scene();
    const before = await snapshot(asked);
    const target = { kind: 'post', id: asked.answerId } as const;
    const [hidden, deleted] = [made('hide', target), made('delete', target)];
    await enforce(hidden);
    await enforce(deleted);
    await overturn(hidden);
    expect(await undoings(hidden.decisionId)).toEqual([{ outcome: 'changed-since' }]);
    expect(await seenBy(helper, asked)).toEqual(['The same for me.']);
    await overturn(deleted);
    expect(await snapshot(asked)).toEqual(before);
  });
});

describe('what a merge, a split or a move took along', () => {
  const restrictionOf = async (name: string, topicId: TopicId) =>
    (
      await forum.row<{ id: string }>(
        `select payload->'restriction'->>'decisionId' as id from platform.outbox
         where name = $1 and payload->>'topicId' = $2 and payload->'restriction'->>'decisionId' is not null`,
        [name, topicId],
      )
    ).id;
  const outcomeOf = async (decisionId: string) =>
    (
      await forum.row<{ outcome: string }>(
        `select payload->>'outcome' as outcome from platform.outbox
         where payload->>'decisionId' = $1 and payload->>'outcome' is not null`,
        [decisionId],
      )
    ).outcome;
  const fallen = (decisionId: string, target: Target) => overturn({ ...made('move', target), decisionId });
  const duplicate = (topicId: TopicId, of: number, actor: Actor = moderator) =>
    forum.get(CloseAsDuplicate).execute({ reason: 'To keep order.', actor, topicId, masterNumber: of });
  /** Without what was read and who watches, which nobody can tell apart any more. */
  const standing = async (topicId: TopicId) => ({
    topic: await forum.row(
      `select merged_into, deleted_at, reply_count, last_position, last_activity_at, solved, acceptances, carriage
       from community.topic where id = $1`,
      [topicId],
    ),
    posts: await forum.rows(
      `select id, position, reply_to, deleted_at from community.post where topic_id = $1 order by position`,
      [topicId],
    ),
  });
  const merge = async (topicId: TopicId, into: number) => {
    const reason = 'The same question.';
    await forum.get(MergeTopics).execute({ actor: moderator, topicId, intoNumber: into, reason });
    return restrictionOf('community.topic-changed.v1', topicId);
  };

  it('a merge that falls makes two topics again, with their replies, choices and addresses', async () => {
    const [into, absorbed, same] = [await scene(), await scene(), await scene()];
    await duplicate(same.topicId, absorbed.number);
    const before = [await standing(absorbed.topicId), await standing(into.topicId)];
    const decisionId = await merge(absorbed.topicId, into.number);
    expect((await standing(into.topicId)).posts).toHaveLength(6);
    await fallen(decisionId, { kind: 'topic', id: absorbed.topicId });
    expect([await standing(absorbed.topicId), await standing(into.topicId)]).toEqual([
      before[0],
      { ...before[1]!, topic: { ...(before[1]!.topic as object), last_position: 6 } },
    ]);
    expect(await outcomeOf(decisionId)).toBe('restored');
    expect(await seenBy(reader, absorbed)).toEqual(['Box 5HQ of the form.', 'The same for me.']);
    expect(await forum.row(`select duplicate_of from community.topic where id = $1`, [same.topicId])).toEqual(
      { duplicate_of: absorbed.topicId },
    );
  });

  it('of a topic that repeats both, a merge that falls leads back what repeated the one that is parted, and nothing else', async () => {
    const [into, absorbed, both, turned] = [await scene(), await scene(), await scene(), await scene()];
    const second = await forum.member('moderator');
    await duplicate(both.topicId, into.number);
    await duplicate(both.topicId, absorbed.number, second);
    await duplicate(turned.topicId, absorbed.number);
    await duplicate(turned.topicId, into.number, second);
    const leads = async ({ topicId }: { topicId: TopicId }) =>
      forum.row(
        `select duplicate_of as now, closed_before #>> '{0,duplicateOf}' as beneath from community.topic where id = $1`,
        [topicId],
      );
    const before = [await leads(both), await leads(turned)];
    expect(before).toEqual([
      { now: absorbed.topicId, beneath: into.topicId },
      { now: into.topicId, beneath: absorbed.topicId },
    ]);
    const merged = await merge(absorbed.topicId, into.number);
    const led = { now: into.topicId, beneath: into.topicId };
    expect([await leads(both), await leads(turned)]).toEqual([led, led]);
    await fallen(merged, { kind: 'topic', id: absorbed.topicId });
    expect([await leads(both), await leads(turned)]).toEqual(before);
  });

  it('a repetition beneath another one leads where a merge took what it repeats, and back', async () => {
    const [into, absorbed, third, same] = [await scene(), await scene(), await scene(), await scene()];
    await duplicate(same.topicId, absorbed.number);
    await duplicate(same.topicId, third.number, await forum.member('moderator'));
    const closings = await forum.rows<{ id: string }>(
      `select payload->'restriction'->>'decisionId' as id from platform.outbox
       where payload->>'topicId' = $1 and payload->>'change' = 'closed-as-duplicate' order by position`,
      [same.topicId],
    );
    const leads = () =>
      forum.row(
        `select duplicate_of as now, closed_before #>> '{0,duplicateOf}' as beneath from community.topic where id = $1`,
        [same.topicId],
      );
    expect(await leads()).toEqual({ now: third.topicId, beneath: absorbed.topicId });
    const merged = await merge(absorbed.topicId, into.number);
    expect(await leads()).toEqual({ now: third.topicId, beneath: into.topicId });
    await fallen(merged, { kind: 'topic', id: absorbed.topicId });
    expect(await leads()).toEqual({ now: third.topicId, beneath: absorbed.topicId });
    await merge(absorbed.topicId, into.number);
    await overturn({
      ...made('lock', { kind: 'topic', id: same.topicId }),
      decisionId: closings.at(-1)!.id,
    });
    expect(await leads()).toEqual({ now: into.topicId, beneath: null });
  });

  it('what was written in between stays where it was written, and what was taken elsewhere is told of', async () => {
    const [into, absorbed] = [await scene(), await scene()];
    const decisionId = await merge(absorbed.topicId, into.number);
    await answer(reader, into.topicId, 'Written in between.');
    const split = await forum.get(SplitTopic).execute({
      reason: 'To keep order.',
      actor: moderator,
      topicId: into.topicId,
      categoryId: await forum.category(),
      title: 'A matter of its own',
      postIds: [absorbed.answerId],
    });
    await fallen(decisionId, { kind: 'topic', id: absorbed.topicId });
    expect(await outcomeOf(decisionId)).toBe('changed-since');
    expect(await seenBy(reader, absorbed)).toEqual(['The same for me.']);
    expect(await seenBy(reader, into)).toEqual([
      'Box 5HQ of the form.',
      'The same for me.',
      'Written in between.',
    ]);
    expect((await standing(split.id)).posts).toHaveLength(1);
  });

  it('a split that falls puts the replies back, with what they answered and the choice of them', async () => {
    const asked = await scene();
    const before = await standing(asked.topicId);
    const { id, number } = await forum.get(SplitTopic).execute({
      actor: moderator,
      topicId: asked.topicId,
      categoryId: await forum.category(),
      title: 'A matter of its own',
      postIds: [asked.answerId],
      reason: 'Another matter.',
    });
    expect((await standing(asked.topicId)).topic).toMatchObject({ solved: false, reply_count: 1 });
    const decisionId = await restrictionOf('community.replies-carried.v1', asked.topicId);
    await fallen(decisionId, { kind: 'post', id: asked.answerId });
    expect(await standing(asked.topicId)).toEqual(before);
    expect(await outcomeOf(decisionId)).toBe('restored');
    expect(
      await forum.row(`select topic_id from community.topic_redirect where number = $1`, [number]),
    ).toEqual({ topic_id: asked.topicId });
    expect((await standing(id)).posts).toEqual([]);
  });

  describe('replies that were moved', () => {
    const moved = async (asked: Scene, into: Scene, postIds: readonly PostId[] = [asked.answerId]) => {
      await forum.get(MoveReplies).execute({
        actor: moderator,
        topicId: asked.topicId,
        postIds,
        intoNumber: into.number,
        reason: 'Another matter.',
      });
      const { id } = await forum.row<{ id: string }>(
        `select payload->'restriction'->>'decisionId' as id from platform.outbox
         where name = 'community.replies-carried.v1' and payload->>'postId' = $1 order by position desc limit 1`,
        [postIds[0]],
      );
      return id;
    };
    const placeOf = async (id: PostId) =>
      (await forum.row<{ topic_id: TopicId }>(`select topic_id from community.post where id = $1`, [id]))
        .topic_id;

    it('go back where the decision falls, with what they answered and the choice of them', async () => {
      const [asked, into] = [await scene(), await scene()];
      const before = [await standing(asked.topicId), await standing(into.topicId)];
      const decisionId = await moved(asked, into);
      expect(await seenBy(reader, into)).toHaveLength(3);
      expect((await standing(asked.topicId)).topic).toMatchObject({ solved: false, reply_count: 1 });
      await answer(reader, into.topicId, 'Written in between.');
      await fallen(decisionId, { kind: 'post', id: asked.answerId });
      expect(await standing(asked.topicId)).toEqual(before[0]);
      expect(await outcomeOf(decisionId)).toBe('restored');
      expect(await seenBy(reader, into)).toEqual([
        'Box 5HQ of the form.',
        'The same for me.',
        'Written in between.',
      ]);
    });

    it('stay where a later decision put them, and go home with the last that holds', async () => {
      const [asked, into] = [await scene(), await scene()];
      const target = { kind: 'post', id: asked.answerId } as const;
      const decisions = [await moved(asked, into)];
      decisions.push(await moved({ ...into, answerId: asked.answerId }, asked), await moved(asked, into));
      await fallen(decisions[0]!, target);
      expect([await placeOf(asked.answerId), await outcomeOf(decisions[0]!)]).toEqual([
        into.topicId,
        'changed-since',
      ]);
      await fallen(decisions[2]!, target);
      expect([await placeOf(asked.answerId), await outcomeOf(decisions[2]!)]).toEqual([
        asked.topicId,
        'restored',
      ]);
    });

    it('go back but for those that another decision moved on, the first of them too', async () => {
      const [asked, into, third] = [await scene(), await scene(), await scene()];
      const { id: later } = await answer(helper, asked.topicId, 'And box 5TE.');
      const decisionId = await moved(asked, into, [asked.answerId, later]);
      const onward = await moved({ ...into, answerId: asked.answerId }, third);
      await fallen(decisionId, { kind: 'post', id: asked.answerId });
      expect(await outcomeOf(decisionId)).toBe('changed-since');
      expect([await placeOf(asked.answerId), await placeOf(later)]).toEqual([third.topicId, asked.topicId]);
      await fallen(onward, { kind: 'post', id: asked.answerId });
      expect([await placeOf(asked.answerId), await outcomeOf(onward)]).toEqual([asked.topicId, 'restored']);
    });

    it('know their ways back as the topic that took them in knew them before', async () => {
      const [asked, into] = [await scene(), await scene()];
      const decisionId = await moved(asked, into);
      const ways = () =>
        forum.row<{ moves: object[] }>(`select moves from community.post where id = $1`, [asked.answerId]);
      const before = await ways();
      const [{ links, acceptances, position, from: other }] = before.moves as [Record<string, unknown>];
      const places = [{ id: asked.answerId, position }];
      const known = [{ decisionId, other, places, links, acceptances, duplicates: [] }];
      await forum.rows(`update community.topic set taken_in = $2 where id = $1`, [
        into.topicId,
        JSON.stringify(known),
      ]);
      await forum.rows(`update community.post set moves = '[]' where id = $1`, [asked.answerId]);
      await forum.rows(migration373MovesKnownBefore.sql);
      expect(await ways()).toEqual(before);
      // The release before reads it there, as long as it serves.
      expect(await forum.row(`select taken_in from community.topic where id = $1`, [into.topicId])).toEqual({
        taken_in: known,
      });
      await fallen(decisionId, { kind: 'post', id: asked.answerId });
      expect(await placeOf(asked.answerId)).toBe(asked.topicId);
    });

    it('stay where the topic that they left went into a third one', async () => {
      const [asked, into, third] = [await scene(), await scene(), await scene()];
      const decisionId = await moved(asked, into);
      await merge(asked.topicId, third.number);
      await fallen(decisionId, { kind: 'post', id: asked.answerId });
      expect(await outcomeOf(decisionId)).toBe('changed-since');
      expect(await seenBy(reader, into)).toHaveLength(3);
    });
  });

  it('a split stays where somebody wrote there since, and says so', async () => {
    const asked = await scene();
    const { id } = await forum.get(SplitTopic).execute({
      actor: moderator,
      topicId: asked.topicId,
      categoryId: await forum.category(),
      title: 'A matter of its own',
      postIds: [asked.answerId],
      reason: 'Another matter.',
    });
    await answer(reader, id, 'Written since.');
    const decisionId = await restrictionOf('community.replies-carried.v1', asked.topicId);
    await fallen(decisionId, { kind: 'post', id: asked.answerId });
    expect(await outcomeOf(decisionId)).toBe('changed-since');
    expect((await standing(id)).posts).toHaveLength(2);
  });
});

describe('what Moderation decides of a topic', () => {
  it.each(['hide', 'delete'] as const)(
    '%s, through its opening post or itself, is undone exactly',
    async (action) => {
      const asked = await scene();
      const before = await snapshot(asked);
      for (const target of [
        { kind: 'post', id: asked.openingId },
        { kind: 'topic', id: asked.topicId },
      ] as const) {
        const decision = made(action, target);
        await enforce(decision);
        expect(await seenBy(reader, asked)).toBe('gone');
        expect(await seenBy(asker, asked)).toEqual(action === 'hide' ? expect.any(Array) : 'gone');
        expect(await seenBy(moderator, asked)).toHaveLength(2);
        await overturn(decision);
        expect(await snapshot(asked)).toEqual(before);
      }
    },
  );

  it('locks it, and opens it again when that is overturned', async () => {
    const asked = await scene();
    const before = await snapshot(asked);
    const decision = made('lock', { kind: 'topic', id: asked.topicId });
    await enforce(decision);
    await enforce(decision);
    await expect(answer(reader, asked.topicId, 'Too late.')).rejects.toMatchObject({
      code: 'community.topic-closed',
    });
    await overturn(decision);
    expect(await snapshot(asked)).toEqual(before);
  });
});
