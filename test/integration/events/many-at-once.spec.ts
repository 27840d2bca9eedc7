import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Actor } from '#domain/shared/actor';
import { signedIn } from '../../support/actors.ts';
import { IdeaHouse } from '../engagement/idea-house.ts';
import { EventHouse } from './event-house.ts';

jest.setTimeout(60_000);
const MANY = 40;
let events: EventHouse;
beforeAll(async () => {
  events = await EventHouse.open();
});
afterAll(() => events.close());

async function writer(): Promise<Actor> {
  const id = randomUUID();
  await events.rows(
    `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, trust_level)
     values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now(), 2)`,
    [id],
  );
  const rights = ['topic.read', 'topic.open', 'topic.answer'] as const;
  return signedIn(id, { role: 'member', grants: rights.map((right) => [right, 'everywhere'] as const) });
}

/** Somebody else’s topic, which anybody may answer. */
async function topic(): Promise<string> {
  const id = randomUUID();
  await events.rows(
    `insert into community.category (id, slug, name, kinds, audience) values ($1::uuid, $1::text, 'Space', '{question}', 'public')`,
    [id],
  );
  const { id: topicId } = await events.house.app.community.openTopic.execute({
    actor: await writer(),
    kind: 'question',
    categoryId: id as never,
    title: 'How do I declare royalties?',
    body: 'In which box, and until when?',
    tags: [],
    branches: [],
  });
  return topicId;
}

/** As long as `row` is held by somebody, whether a reply of somebody else is written within a second. */
async function whileHeld(row: string, id: string, begin: () => readonly Promise<unknown>[]) {
  const [topicId, author] = [await topic(), await writer()];
  const holder = await events.house.database.pool.connect();
  await holder.query('begin');
  await holder.query(`select 1 from ${row} where id = $1 for update`, [id]);
  const all = begin();
  await sleep(100);
  const reply = events.house.app.community.postAnswer.execute({
    actor: author,
    topicId: topicId as never,
    body: 'In box 5HQ, before the end of May.',
    replyTo: null,
  });
  const inTime = await Promise.race([reply.then(() => true), sleep(1_000, false, { ref: false })]);
  await holder.query('commit');
  holder.release();
  return { inTime, ends: await Promise.allSettled([...all, reply]) };
}

it('those who register for one event at once leave connections to everybody else, and all of them are heard', async () => {
  const { id } = await events.published({ capacity: 10 });
  const people = Array.from({ length: MANY }, () => events.member());
  const begin = () => people.map((actor) => events.register(id, actor));
  const { inTime, ends } = await whileHeld('events.gathering', id, begin);
  expect([inTime, ends.filter(({ status }) => status === 'rejected')]).toEqual([true, []]);
  const seats = (await events.list(id)).filter((line) => line.endsWith('confirmed'));
  expect([seats.length, (await events.list(id)).length]).toEqual([10, MANY]);
});

it('so do those who vote for one idea', async () => {
  const ideas = new (IdeaHouse as never as new (h: EventHouse['house']) => IdeaHouse)(events.house);
  const { id } = await ideas.propose('A form that remembers', ideas.agent());
  const people = Array.from({ length: MANY }, () => ideas.member());
  const vote = events.house.app.engagement.voteForIdea;
  const begin = () => people.map((actor) => vote.execute({ actor, ideaId: id }));
  const { inTime, ends } = await whileHeld('engagement.idea', id, begin);
  expect([inTime, ends.filter(({ status }) => status === 'rejected')]).toEqual([true, []]);
  const [votes] = await events.rows<{ n: number }>(
    'select count(*)::int as n from engagement.idea_vote where idea_id = $1',
    [id],
  );
  expect(votes!.n).toBe(MANY);
});
