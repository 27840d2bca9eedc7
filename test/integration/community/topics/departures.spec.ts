import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { SplitTopic } from '#application/community/topics/split-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import { Actor } from '#domain/shared/actor';
import { SqlDepartures } from '#infrastructure/community/topics/departures.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
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

const reason = 'To keep order.';
const ask = (actor: Actor) =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    title: 'How is this declared?',
    body: another('In which box?'),
    tags: [],
    branches: [],
  });
const answer = async (actor: Actor, topicId: TopicId) =>
  (await forum.get(PostAnswer).execute({ actor, topicId, body: another('In that one.'), replyTo: null })).id;
const split = (topicId: TopicId, postIds: PostId[], into = categoryId) =>
  forum
    .get(SplitTopic)
    .execute({ reason, actor: staff, topicId, categoryId: into, title: 'A question of its own', postIds });
const away = (actor: Actor, topicId: TopicId) =>
  new SqlDepartures(forum.database.sql).execute(actor, topicId);
const told = async ({ memberId }: Actor) =>
  forum.rows(
    `select topic_id, post_id from community.notification where member_id = $1 and kind = 'replies-moved'`,
    [memberId],
  );

/** A question whose only reply is accepted. */
async function answered() {
  const [asker, helper] = await forum.members(2);
  const question = await ask(asker!);
  const postId = await answer(helper!, question.id);
  await forum.get(AcceptAnswer).execute({ actor: asker!, postId });
  return { asker: asker!, helper: helper!, question, postId };
}

describe('replies that leave a topic', () => {
  it('leave a line with the way to them, and who asked and who wrote them are told, once', async () => {
    const { asker, helper, question, postId } = await answered();
    const other = await split(question.id, [postId]);
    expect(await away(asker, question.id)).toEqual([
      {
        count: 1,
        into: { id: other.id, number: other.number, slug: other.slug, title: 'A question of its own' },
      },
    ]);
    await forum.relay(2);
    const telling = [{ topic_id: other.id, post_id: postId }];
    expect([await told(asker), await told(helper), await told(staff)]).toEqual([telling, telling, []]);
  });

  it('say so also where they join a topic that is there already', async () => {
    const { asker, helper, question, postId } = await answered();
    const into = await ask(helper);
    await forum
      .get(MoveReplies)
      .execute({ reason, actor: staff, topicId: question.id, postIds: [postId], intoNumber: into.number });
    expect(await away(asker, question.id)).toMatchObject([{ count: 1, into: { number: into.number } }]);
    await forum.relay();
    expect([await told(asker), await told(helper)]).toEqual([
      [{ topic_id: into.id, post_id: postId }],
      [{ topic_id: into.id, post_id: postId }],
    ]);
  });

  it('say nothing of a topic to who may not know of it', async () => {
    const { asker, question, postId } = await answered();
    await split(question.id, [postId], await forum.category({ audience: 'staff' }));
    expect(await away(asker, question.id)).toEqual([{ count: 1, into: null }]);
    await forum.relay();
    expect(await told(asker)).toEqual([]);
  });

  it('are looked for only where some left', async () => {
    const { asker, question, postId } = await answered();
    const page = async () => {
      const outcome = await new SqlTopicPage(forum.database.sql, { now: () => forum.now }).execute(
        asker,
        question.number,
        1,
      );
      return outcome.found === 'page' && outcome.page.lostReplies;
    };
    expect(await page()).toBe(false);
    await split(question.id, [postId]);
    expect(await page()).toBe(true);
  });

  it('come back with the choice of who asked, and without the line', async () => {
    const { asker, question, postId } = await answered();
    const other = await split(question.id, [postId]);
    const accepted = async () =>
      (
        await forum.row<{ solved: boolean }>(`select solved from community.topic where id = $1`, [
          question.id,
        ])
      ).solved;
    expect(await accepted()).toBe(false);
    await forum
      .get(MergeTopics)
      .execute({ reason, actor: staff, topicId: other.id, intoNumber: question.number });
    expect(await away(asker, question.id)).toEqual([]);
    expect(await accepted()).toBe(true);
  });
});
