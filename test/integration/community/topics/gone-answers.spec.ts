import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RestorePost } from '#application/community/topics/restore-post';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { memberAudiences, stillTold, TOLD_FROM } from '#infrastructure/community/notifications/told.sql';
import { visitor } from '../../../support/actors.ts';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
let categoryId: CategoryId;
let staff: Actor;
beforeAll(async () => {
  forum = await Forum.open();
  categoryId = await forum.category();
  staff = await forum.member('moderator');
});
afterAll(() => forum.close());

const answer = async (actor: Actor, topicId: TopicId) =>
  (await forum.get(PostAnswer).execute({ actor, topicId, body: another('In that one.'), replyTo: null })).id;
const accept = (actor: Actor, postId: PostId) =>
  forum.get(AcceptAnswer).execute({ actor, postId, reason: 'It answers this.' });
const remove = (actor: Actor, postId: PostId) =>
  forum.get(DeletePost).execute({ actor, postId, reason: 'To keep order.' });
const told = async ({ memberId }: Actor) => {
  await forum.relay(2);
  return forum.rows(
    `select topic_id, post_id, actor_id from community.notification where member_id = $1 and kind = 'answer-gone'`,
    [memberId],
  );
};

/** A question whose reply is accepted. */
async function answered(chooser?: Actor) {
  const [asker, helper] = (await forum.members(2)) as [Actor, Actor];
  const question = await forum.get(OpenTopic).execute({
    actor: asker,
    kind: 'question',
    categoryId,
    title: 'How is this declared?',
    body: another('In which box?'),
    tags: [],
    branches: [],
  });
  const postId = await answer(helper, question.id);
  await accept(chooser ?? asker, postId);
  const shown = async (actor: Actor = visitor()) => {
    const outcome = await new SqlTopicPage(forum.database.sql, { now: () => forum.now }).execute(
      actor,
      question.number,
      1,
    );
    if (outcome.found !== 'page') throw new Error('The question stands');
    const { lostChoice, topic, accepted } = outcome.page;
    return { lostChoice, solved: topic.solved, accepted: accepted.length };
  };
  return { asker, helper, question, postId, shown };
}

describe('an accepted answer that is taken out of sight', () => {
  it('is told to who asked where somebody of the team chose it too', async () => {
    const { asker, question, postId, shown } = await answered(staff);
    await remove(staff, postId);
    expect(await shown()).toEqual({ lostChoice: true, solved: false, accepted: 0 });
    expect(await told(asker)).toEqual([{ topic_id: question.id, post_id: null, actor_id: null }]);
  });

  it('is told of in letters and on the site until it is back, and again where it goes once more', async () => {
    const { asker, postId } = await answered();
    await remove(staff, postId);
    await told(asker);
    const row = await forum.row<{ id: string }>(
      `select id from community.notification where member_id = $1 and kind = 'answer-gone'`,
      [asker.memberId],
    );
    const isTold = async () =>
      (
        await forum.rows(
          `select n.id from ${TOLD_FROM} join community.member m on m.id = n.member_id
           where n.id = $1 and ${stillTold((place) => memberAudiences('m', place))}`,
          [row.id],
        )
      ).length > 0;
    expect(await isTold()).toBe(true);
    await forum.get(RestorePost).execute({ actor: staff, postId });
    expect(await isTold()).toBe(false);
    await remove(staff, postId);
    expect(await isTold()).toBe(true);
  });

  it('leaves a line where it stood and the question open, and who asked is told, once and of nobody', async () => {
    const { asker, helper, question, postId, shown } = await answered();
    expect(await shown()).toEqual({ lostChoice: false, solved: true, accepted: 1 });
    await remove(staff, postId);
    const gone = { lostChoice: true, solved: false, accepted: 0 };
    expect([await shown(), await shown(asker)]).toEqual([gone, gone]);
    expect(await told(asker)).toEqual([{ topic_id: question.id, post_id: null, actor_id: null }]);
    expect([await told(helper), await told(staff)]).toEqual([[], []]);
  });

  it('says so beside another one that answers still, and no more once it is back', async () => {
    const { asker, helper, question, postId, shown } = await answered();
    await accept(asker, await answer(helper, question.id));
    await remove(staff, postId);
    expect(await shown()).toEqual({ lostChoice: true, solved: true, accepted: 1 });
    await forum.get(RestorePost).execute({ actor: staff, postId });
    expect(await shown()).toEqual({ lostChoice: false, solved: true, accepted: 2 });
    expect(await told(asker)).toEqual([]);
  });

  it('is nothing to tell of a reply that nobody chose', async () => {
    const { asker, helper, question, shown } = await answered();
    await remove(staff, await answer(helper, question.id));
    expect(await shown()).toEqual({ lostChoice: false, solved: true, accepted: 1 });
    expect(await told(asker)).toEqual([]);
  });
});
