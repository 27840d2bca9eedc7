import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { KeepActivities } from '#application/insights/consumers/keep-activities';
import type { CountedFact } from '#application/insights/consumers/told-activities';
import { lifeOf } from '#domain/insights/counting/question-life';
import { addDays, beginningOf, parisDay } from '#domain/shared/day';
import { SqlActivityLog } from '#infrastructure/insights/activity/sql-activity-log';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

const DAY = parisDay(new Date());
const END = beginningOf(addDays(DAY, 1));
const hour = (n: number) => new Date(beginningOf(DAY).getTime() + n * 3_600_000).toISOString();
const [ada, bob, carol] = [uuidv7(), uuidv7(), uuidv7()];

let fresh: FreshDatabase;
let pool: pg.Pool;
let log: SqlActivityLog;
beforeAll(async () => {
  fresh = await freshDatabase();
  pool = new pg.Pool({ connectionString: fresh.url });
  pool.on('error', () => {}); // the server may end a connection before it has said goodbye
  log = new SqlActivityLog(new Sql(pool));
});
afterAll(async () => {
  await pool.end();
  await fresh.drop();
});

const tell = (...facts: CountedFact[]) =>
  new KeepActivities({ look: async () => new Map() }, log).onAll(
    facts.map((fact) => ({ fact, factId: uuidv7() })),
  );
const opened = (topicId: string, authorId: string, openingPostId: string, isSplit = false): CountedFact => ({
  name: 'community.topic-opened.v1',
  at: hour(1),
  topicId,
  number: 1,
  kind: 'question',
  categoryId: uuidv7(),
  authorId,
  openingPostId,
  mentions: [],
  isSplit,
});
const moved = (postId: string, fromTopicId: string, topicId: string, at: string): CountedFact => ({
  name: 'community.posts-moved.v1',
  at,
  postIds: [postId],
  fromTopicId,
  topicId,
});
const livesOf = async () =>
  new Map(
    (await log.aboutQuestionsOf(DAY, END)).flatMap((facts) => {
      const life = lifeOf(facts, END);
      return life ? [[life.topicId, life] as const] : [];
    }),
  );
const waiting = async () =>
  (await log.aboutWaiting(END)).flatMap((facts) => {
    const life = lifeOf(facts, END);
    return life?.firstReplyAt === null ? [life.topicId] : [];
  });

it('replies that move together are each counted, once however often the fact is told', async () => {
  const [from, to, ...postIds] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const fact = { ...moved('', from!, to!, hour(1)), postIds } as CountedFact;
  const factId = uuidv7();
  const keeping = new KeepActivities({ look: async () => new Map() }, log);
  for (let time = 0; time < 2; time += 1) await keeping.on(fact, { factId });
  const before = { ...fact, name: 'community.post-moved.v1', postId: uuidv7() } as CountedFact;
  for (let time = 0; time < 2; time += 1) await keeping.on(before, { factId: uuidv7() });
  const { rows } = await pool.query<{ post: string }>(
    `select post_id as post from insights.activity where kind = 'post.moved' and topic_id = $1 and fact_id = $2`,
    [to, factId],
  );
  expect(rows.map(({ post }) => post).sort()).toEqual([...postIds].sort());
});

describe('an accepted reply that moves', () => {
  const [question, other, split, postId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const isAccepted = async () => {
    const lives = await livesOf();
    return [question, other].map((id) => lives.get(id)?.isAccepted);
  };

  it('is what its new question has, and no longer what it had before', async () => {
    const reply = { postId, topicId: question, authorId: bob };
    await tell(
      opened(question, ada, uuidv7()),
      opened(other, carol, uuidv7()),
      {
        name: 'community.answer-posted.v1',
        at: hour(2),
        ...reply,
        position: 2,
        replyTo: null,
        mentions: [],
        quotes: [],
      } as CountedFact,
      { name: 'community.answer-accepted.v1', at: hour(3), ...reply, acceptedBy: ada } as CountedFact,
    );
    expect([await isAccepted(), await waiting()]).toEqual([[true, false], [other]]);
    await tell(moved(postId, question, other, hour(4)));
    expect([await isAccepted(), await waiting()]).toEqual([[false, true], [question]]);
  });

  it('is neither asked nor written anew where it is split off, and goes on through it', async () => {
    const written = async () =>
      (await log.ofDay(DAY)).filter(({ kind }) => ['question.asked', 'reply.posted'].includes(kind)).length;
    const before = await written();
    await tell(opened(split, bob, postId, true), moved(postId, other, split, hour(5)));
    expect(await written()).toBe(before);
    expect([...(await livesOf()).keys()].sort()).toEqual([question, other].sort());
    expect((await waiting()).sort()).toEqual([question, other].sort());
    await tell(moved(postId, split, question, hour(6)));
    expect([await isAccepted(), await waiting()]).toEqual([[true, false], [other]]);
  });
});
