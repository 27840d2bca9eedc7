import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { MoveReplies } from '#application/community/topics/move-replies';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
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

/** Which decision told somebody last that their words were moved. */
const decisionOn = async (key: 'topicId' | 'postId', id: string): Promise<string> =>
  (
    await forum.row<{ id: string }>(
      `select payload->'restriction'->>'decisionId' as id from platform.outbox
       where payload->>'${key}' = $1 and payload->'restriction'->>'decisionId' is not null order by position desc limit 1`,
      [id],
    )
  ).id;

const falls = (decisionId: string, target: { kind: 'topic' | 'post'; id: string }) =>
  forum.unitOfWork.run(() =>
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
      const decisionId = await decisionOn('postId', first);
      const outcomes = await Promise.allSettled([
        falls(decisionId, { kind: 'post', id: first }),
        move(second),
      ]);
      expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : 'done'))).toEqual([
        'done',
        'done',
      ]);
    }
  });
});
