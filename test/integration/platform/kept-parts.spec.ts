import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SqlNextStaleSupport } from '#infrastructure/engagement/ideas/idea-list.sql';
import { SqlNextPollEnd } from '#infrastructure/engagement/polls/poll-list.sql';
import { SqlNextSurveyEnd } from '#infrastructure/engagement/surveys/survey-list.sql';
import { SqlNextGatheringTurn } from '#infrastructure/events/gatherings/gathering-list.sql';
import { makePartRows, type PartRows } from '../../proofs/cache/part-rows.ts';
import { makePieces, type Pieces } from '../../proofs/cache/pieces.ts';
import { type ForumDatabase, forumDatabase } from '../../support/forum-database.ts';
import type { MemberRow } from '../../support/forum-rows.ts';

let database: ForumDatabase;
let ear: pg.Client;
let member: MemberRow;
let pieces: Pieces;
let parts: PartRows;
let topicId: string;
let heard: string[] = [];

beforeAll(async () => {
  database = await forumDatabase();
  const { rows, pool } = database;
  member = await rows.member('Lea');
  topicId = (await rows.topic(await rows.category('art'), member, { title: 'A topic' })).id;
  const site = { rows: <T>(text: string, params?: readonly unknown[]) => query<T>(text, params) };
  pieces = await makePieces(site, member, () => rows.id());
  parts = await makePartRows(site, member, () => rows.id());
  const { connectionString } = pool.options;
  ear = new pg.Client({ connectionString });
  await ear.connect();
  ear.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await ear.query('listen changes');
});
afterAll(async () => {
  await ear.end();
  await database.close();
});

const query = async <T>(text: string, params: readonly unknown[] = []): Promise<T[]> =>
  (await database.pool.query(text, [...params])).rows as T[];

/** What is told of it. */
async function toldOf(text: string, params: readonly unknown[]): Promise<string[]> {
  heard = [];
  const { rowCount } = await database.pool.query(text, [...params]);
  expect(rowCount).toBeGreaterThan(0);
  await ear.query('select 1');
  for (let tries = 0; tries < 40 && heard.length === 0; tries++) await sleep(5);
  return heard.toSorted();
}

describe('what pages of the parts show is told as it changes', () => {
  it.each<[string, string[], string, () => readonly unknown[]]>([
    [
      'who voted in a poll',
      ['polls'],
      `insert into engagement.turnout (poll_id, member_id, secret) values ($1, $2, true)`,
      () => [pieces.pollId, member.id],
    ],
    [
      'an answer to an idea',
      ['ideas'],
      `insert into engagement.idea_answer (id, idea_id, from_status, status, source, html, plain, author_id, answered_at)
       values (gen_random_uuid(), $1, 'proposed', 'planned', '', '', '', $2, now())`,
      () => [pieces.ideaId, member.id],
    ],
    [
      'a survey',
      ['surveys'],
      `update engagement.survey set title = 'Another' where id = $1`,
      () => [parts.surveyId],
    ],
    [
      'answers to a survey',
      ['surveys'],
      `update engagement.survey_box set responses = 60 where survey_id = $1`,
      () => [parts.surveyId],
    ],
    [
      'words of a survey',
      ['surveys'],
      `insert into engagement.survey_words (survey_id, question, answers) values ($1, 'essai', '{Oui}')`,
      () => [parts.surveyId],
    ],
    [
      'the population',
      ['polls', 'surveys'],
      `insert into engagement.population (counted_on, branch, people) values ('2026-01-01', $1, 10)`,
      () => ['music'],
    ],
    [
      'a service',
      ['services'],
      `update engagement.service set name = 'Another' where id = $1`,
      () => [parts.serviceId],
    ],
    [
      'a review',
      ['services'],
      `update engagement.service_review set standing = 'hidden' where id = $1`,
      () => [parts.reviewId],
    ],
    [
      'an answer to a review',
      ['services'],
      `insert into engagement.review_answer (id, review_id, source, html, plain, author_id, answered_at)
       values (gen_random_uuid(), $1, '', '', '', $2, now())`,
      () => [parts.reviewId, member.id],
    ],
    [
      'the report of a year',
      ['transparency'],
      `update moderation.transparency_report set comment = $1`,
      () => ['Another'],
    ],
  ])('%s', async (_what, tags, text, params) => {
    expect(await toldOf(text, params())).toEqual(tags);
  });

  it('of questions of a session those alone that became topics', async () => {
    const ask = `insert into events.question (id, gathering_id, author_id, asked_at, body, topic_id)
      values (gen_random_uuid(), $1, $2, now(), 'A question?', $3)`;
    const vote = 'update events.question set votes = votes + 1 where topic_id is not distinct from $1';
    expect(await toldOf(ask, [pieces.eventId, member.id, null])).toEqual([]);
    expect(await toldOf(vote, [null])).toEqual([]);
    expect(await toldOf(ask, [pieces.eventId, member.id, topicId])).toEqual(['events']);
    expect(await toldOf(vote, [topicId])).toEqual(['events']);
  });
});

describe('the next moment at which the clock alone changes a part', () => {
  const at = (day: number, hour = 12) => new Date(Date.UTC(2040, 0, day, hour));

  it('an event begins, then is over', async () => {
    const next = new SqlNextGatheringTurn(database.sql);
    await query(`update events.gathering set starts_at = $1, ends_at = $2`, [at(2), at(3)]);
    expect(await next.after(at(1))).toEqual(at(2));
    expect(await next.after(at(2))).toEqual(at(3));
    expect(await next.after(at(3))).toBeNull();
    await query(`update events.gathering set state = 'cancelled'`);
    expect(await next.after(at(2))).toEqual(at(3));
    await query(`update events.gathering set state = 'draft'`);
    expect(await next.after(at(1))).toBeNull();
  });

  it('a poll ends that nobody has ended', async () => {
    const next = new SqlNextPollEnd(database.sql);
    await query(`update engagement.poll set closes_at = case when id = $1 then $2::timestamptz else $3 end`, [
      pieces.pollId,
      at(2),
      at(4),
    ]);
    expect(await next.after(at(1))).toEqual(at(2));
    await query(`update engagement.poll set closed_at = now() where id = $1`, [pieces.pollId]);
    expect(await next.after(at(1))).toEqual(at(4));
    expect(await next.after(at(4))).toBeNull();
  });

  it('a survey ends', async () => {
    const next = new SqlNextSurveyEnd(database.sql);
    await query(`update engagement.survey set closes_at = $1`, [at(2)]);
    expect(await next.after(at(1))).toEqual(at(2));
    expect(await next.after(at(2))).toBeNull();
  });

  it('support is thirty days old', async () => {
    const next = new SqlNextStaleSupport(database.sql);
    expect(await next.after(at(1))).toBeNull();
    await query(
      `insert into engagement.idea_vote (idea_id, member_id, place, cast_at) values ($1, $2, 1, $3)`,
      [pieces.ideaId, member.id, at(1)],
    );
    expect(await next.after(at(2))).toEqual(at(31));
    expect(await next.after(at(31))).toBeNull();
  });
});
