import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { Body } from '#domain/community/topics/body';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { PostgresPosts, PostgresTopics } from '#infrastructure/community/topics/postgres-topics';
import { SqlFollows } from '#infrastructure/community/topics/sql-follows';
import { Forum } from './forum.ts';

let forum: Forum;
let actor: Awaited<ReturnType<Forum['member']>>;
let topicId: TopicId;
beforeAll(async () => {
  forum = await Forum.open();
  actor = await forum.member();
  const opened = await forum.get(OpenTopic).execute({
    actor,
    kind: 'discussion',
    categoryId: await forum.category(),
    title: 'A talk among artists',
    body: 'What is it like?',
    tags: [],
    branches: [],
  });
  topicId = opened.id;
});
afterAll(() => forum.close());

const written = async () => ({
  facts: await forum.rows(`select name from platform.outbox order by position`),
  posts: await forum.rows(`select id, position, version from community.post order by position`),
  topics: await forum.rows(`select last_position, reply_count, version from community.topic`),
  read: await forum.rows(`select member_id, position from community.read_position order by 1, 2`),
  follows: await forum.rows(`select member_id from community.topic_follow order by 1`),
});
const body = Body.of('An answer', (source) => ({ html: source, text: source, version: 1 }) as never);

/** Answers, while `meanwhile` happens to the topic. */
async function answerWhile(meanwhile: () => Promise<unknown>): Promise<void> {
  const author = (await forum.member()).memberId;
  const [id, at] = [uuidv7() as PostId, forum.now];
  const before = await written();
  const answering = forum.unitOfWork.run(async () => {
    const topic = await new PostgresTopics(forum.em, forum.sql).getForChange(topicId);
    await meanwhile();
    const what = { body, mentions: [], quotes: [] };
    const answer = topic.answer({ id, authorId: author, replyTo: null, at, written: what });
    new PostgresPosts(forum.em, forum.sql).add(answer);
    const { place: position } = answer;
    await new SqlFollows(forum.sql).wrote({ member: author, topic: topicId, position, place: null, at });
  });
  await answering.finally(async () => expect(await written()).toEqual(before));
}

it('a reply, its topic, its marks and its fact are written together', async () => {
  const before = await written();
  await forum.get(PostAnswer).execute({ actor, topicId, body: 'An answer', replyTo: null });
  const after = await written();
  expect(after.posts).toHaveLength(before.posts.length + 1);
  expect(after.posts.at(-1)).toMatchObject({ position: 2, version: 1 });
  expect(after.topics).toEqual([{ last_position: 2, reply_count: 1, version: 2 }]);
  expect(after.facts).toEqual([...before.facts, { name: 'community.answer-posted.v1' }]);
  expect(after.read).toEqual([{ member_id: actor.memberId, position: 2 }]);
});

it('where the topic has another version by then, nothing of it is written', async () => {
  const moved = answerWhile(() =>
    forum.rows(`update community.topic set version = version + 1 where id = $1`, [topicId]),
  );
  await expect(moved).rejects.toBeInstanceOf(ChangedMeanwhile);
});

it('where one of the rows is refused, nothing of the others is written', async () => {
  const taken = answerWhile(() =>
    forum.rows(`update community.post set position = 3 where topic_id = $1 and position = 2`, [topicId]),
  );
  await expect(taken).rejects.toMatchObject({ code: 'shared.already-taken' });
  // Nobody outside is told how a rule of the database is called.
  await expect(taken).rejects.toHaveProperty('details', {});
});

it('what waits to be written is seen by the next question of the same unit of work', async () => {
  const { memberId: member } = await forum.member();
  const place = { topic: topicId, position: 1, place: null };
  const seen = await forum.unitOfWork.run(async () => {
    await new SqlFollows(forum.sql).wrote({ member, ...place, at: forum.now });
    return forum.rows(`select level from community.topic_follow where member_id = $1`, [member]);
  });
  expect(seen).toEqual([{ level: 'watching' }]);
  const kept = await forum.rows(`select position from community.read_position where member_id = $1`, [
    member,
  ]);
  expect(kept).toEqual([{ position: 1 }]);
});
