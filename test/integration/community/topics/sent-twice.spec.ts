import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EditPost } from '#application/community/topics/edit-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId } from '#domain/community/topics/post';
import { SENT_TWICE_MINUTES } from '#domain/shared/sent-twice';
import type { TopicId } from '#domain/community/topics/topic';
import type { Actor } from '#domain/shared/actor';
import { Forum } from './forum.ts';

jest.setTimeout(60_000);
const QUESTION = 'Where do I declare what a gallery paid me?';
let forum: Forum;
let categoryId: CategoryId;
beforeAll(async () => {
  forum = await Forum.open();
  categoryId = await forum.category();
});
afterAll(() => forum.close());

const open = (actor: Actor, given: { title?: string; body?: string; categoryId?: CategoryId } = {}) =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    title: 'Where do I declare it?',
    body: QUESTION,
    tags: [],
    branches: [],
    ...given,
  });
const answer = (actor: Actor, topicId: TopicId, body: string, replyTo: PostId | null = null) =>
  forum.get(PostAnswer).execute({ actor, topicId, body, replyTo });
const later = async <T>(minutes: number, deed: () => Promise<T>): Promise<T> => {
  const before = forum.now;
  forum.now = new Date(before.getTime() + minutes * 60_000);
  return deed().finally(() => void (forum.now = before));
};
const answersIn = async (topicId: TopicId) =>
  (await forum.rows(`select id from community.post where topic_id = $1 and position > 1`, [topicId])).length;

describe('an answer that is sent twice', () => {
  it('stands once, and both are told where, also when both arrive at once', async () => {
    const [asker, actor] = [await forum.member(), await forum.member()];
    const { id } = await open(asker);
    const many = await Promise.all(Array.from({ length: 8 }, () => answer(actor, id, 'In box 5HQ.')));
    const again = await later(SENT_TWICE_MINUTES - 1, () => answer(actor, id, 'In box 5HQ.'));
    expect(new Set([...many, again].map((told) => `${told.id} ${told.position}`)).size).toBe(1);
    expect(await answersIn(id)).toBe(1);
    expect(forum.countedOf('community.posts', actor.memberId)).toBe(1);
  });

  it('counts for nothing where it is refused', async () => {
    const actor = await forum.member();
    const { id } = await open(await forum.member());
    await forum.rows(`update community.topic set status = 'closed' where id = $1`, [id]);
    await expect(answer(actor, id, 'In box 5HQ.')).rejects.toMatchObject({ code: 'community.topic-closed' });
    expect(forum.countedOf('community.posts', actor.memberId)).toBe(0);
    expect(forum.countedOf('community.write', actor.memberId)).toBe(1);
  });

  it('is another one in other words, to another message, elsewhere, by somebody else, or much later', async () => {
    const [asker, actor, other] = [await forum.member(), await forum.member(), await forum.member()];
    const [{ id }, { id: elsewhere }] = [await open(asker), await open(asker, { title: 'Another question' })];
    const first = await answer(actor, id, 'In box 5HQ.');
    await answer(actor, id, 'In box 5HQ!');
    await answer(actor, id, 'In box 5HQ.', first.id);
    await answer(other, id, 'In box 5HQ.');
    await later(SENT_TWICE_MINUTES + 1, () => answer(actor, id, 'In box 5HQ.'));
    await answer(actor, elsewhere, 'In box 5HQ.');
    expect(await answersIn(id)).toBe(5);
    expect(await answersIn(elsewhere)).toBe(1);
  });

  it('is written anew where the first one was taken away', async () => {
    const actor = await forum.member();
    const { id } = await open(await forum.member());
    const first = await answer(actor, id, 'In box 5HQ.');
    await forum.rows(`update community.post set deleted_at = now() where id = $1`, [first.id]);
    expect((await answer(actor, id, 'In box 5HQ.')).id).not.toBe(first.id);
  });
});

it('a question that is sent twice stands once, also when both arrive at once; in another category it is another', async () => {
  const [actor, other] = [await forum.member(), await forum.member()];
  const opened = await Promise.all(Array.from({ length: 5 }, () => open(actor)));
  expect(new Set(opened.map(({ number, postId }) => `${number} ${postId}`)).size).toBe(1);
  expect(forum.countedOf('community.posts', actor.memberId)).toBe(1);
  const others = [
    await open(other),
    await open(actor, { title: 'Where do I declare this?' }),
    await open(actor, { body: `${QUESTION} In March?` }),
    await open(actor, { categoryId: await forum.category() }),
    await later(SENT_TWICE_MINUTES + 1, () => open(actor)),
  ];
  expect(new Set([...opened, ...others].map(({ number }) => number)).size).toBe(6);
});

it('an author leaves no trace in the first hour, as long as nobody marked the text or wrote after it', async () => {
  const [asker, author] = [await forum.member(), await forum.member()];
  const { id } = await open(asker);
  const edit = async (postId: PostId, body: string) => {
    const { version } = await forum.row<{ version: number }>(
      `select version from community.post where id = $1`,
      [postId],
    );
    await forum.get(EditPost).execute({ actor: author, postId, body, reason: null, version });
    return (await forum.rows(`select from community.post_revision where post_id = $1`, [postId])).length;
  };
  const marked = await answer(author, id, 'In box 5HQ.');
  expect(await edit(marked.id, 'In box 5HQ or so.')).toBe(0);
  await forum.get(MarkHelpful).execute({ actor: asker, postId: marked.id });
  expect(await edit(marked.id, 'Nowhere at all.')).toBe(1);
  const followed = await answer(author, id, 'And in March.');
  expect(await edit(followed.id, 'And in April.')).toBe(0);
  await answer(asker, id, 'Thank you, I do as you say.');
  expect(await edit(followed.id, 'Never mind.')).toBe(1);
});
