import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { React } from '#application/community/topics/react';
import { RestorePost } from '#application/community/topics/restore-post';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
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
  await forum.get(React).execute({ actor: asker, postId: answerId, kind: 'thanks' });
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
        ...{ decisionId, action, targetKind, targetId, subjectId },
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
    new SqlTopicList(forum.database.sql).execute(reader, { view: 'latest' }),
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
