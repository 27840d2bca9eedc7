import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { Forum } from './forum.ts';

let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

/** What PostgreSQL is sent while `work` runs. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  await work();
  const sent = query.mock.calls.map(([first]) => {
    const text = (first as unknown as { text?: string }).text ?? String(first);
    return text.trim().split(/\s+/).slice(0, 3).join(' ');
  });
  query.mockRestore();
  return sent;
}

it('an answer costs six statements, and seven more for those who count and tell', async () => {
  const actor = await forum.member();
  const { id: topicId } = await forum.get(OpenTopic).execute({
    actor,
    kind: 'discussion',
    categoryId: await forum.category(),
    title: 'A talk among artists',
    body: 'What is it like?',
    tags: [],
    branches: [],
  });
  const answer = () => forum.get(PostAnswer).execute({ actor, topicId, body: 'An answer', replyTo: null });
  await forum.relay();
  // Of the same moment as what is counted, it would be counted with all the rest, by a statement more.
  forum.now = new Date(forum.now.getTime() + 1000);
  expect(await statementsOf(answer)).toEqual([
    'select trust_level as',
    'begin',
    'with held as',
    'select m.trust_level as',
    'with w0 as',
    'commit',
  ]);
  const [outbox, ...consumers] = await statementsOf(() => forum.relay());
  expect(outbox).toBe('select id, payload');
  expect(consumers).toEqual([
    'begin',
    'select id from',
    'with told as',
    'commit',
    'begin',
    'insert into community.notification',
    'commit',
  ]);
});

it('who is known to be no newcomer is not looked up for each text', async () => {
  const actor = await forum.member();
  await forum.rows(`update community.member set trust_level = 1 where id = $1`, [actor.memberId]);
  const open = () =>
    forum.get(OpenTopic).execute({
      actor,
      kind: 'discussion',
      categoryId,
      title: 'A talk among artists',
      body: 'What is it like?',
      tags: [],
      branches: [],
    });
  const categoryId = await forum.category();
  const lookUps = (sent: string[]) => sent.filter((text) => text === 'select trust_level as').length;
  expect(lookUps(await statementsOf(open))).toBe(1);
  expect(lookUps(await statementsOf(open))).toBe(0);
});
