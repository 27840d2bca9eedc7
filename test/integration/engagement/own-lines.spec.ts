import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import type { LinesAsked } from '#application/engagement/points/points.query';
import { SqlPoints } from '#infrastructure/engagement/points/points.sql';
import { LedgerHouse, type Member } from './ledger-house.ts';

let house: LedgerHouse;
beforeAll(async () => void (house = await LedgerHouse.open()));
afterAll(async () => house.forum.close());

const points = () => new SqlPoints(house.forum.sql, { now: () => house.forum.now }, house.abouts);
const linesOf = async (member: Member, asked: LinesAsked = {}) =>
  (await points().lines(member, null, asked)).items.map(({ rule, points: sum, about }) => ({
    rule,
    sum,
    about,
  }));

describe('the lines of a member’s own points', () => {
  let author: Member;
  let title: string;

  beforeAll(async () => {
    const reply = await house.official.replied();
    author = reply.author;
    await house.forum.get(AcceptAnswer).execute({ actor: reply.asker, postId: reply.replyId });
    await house.relay();
    [{ title }] = (await house.forum.rows<{ title: string }>(
      `select t.title from community.topic t join community.post p on p.topic_id = t.id where p.id = $1`,
      [reply.replyId],
    )) as [{ title: string }];
    await house.forum.rows(
      `insert into engagement.line (member_id, rule, source, turn, version, points, worth, full_points, limited_by, why, at, earned_on, fact_id)
       select member_id, rule, 'capped', 1, version, 0, 0, full_points, 'month', 'done', at - interval '1 year', earned_on, fact_id
       from engagement.line where member_id = $1 limit 1`,
      [author.memberId],
    );
  });

  it('name what they were for, and lead to it', async () => {
    expect(await linesOf(author, { onlyWhatCounts: true })).toEqual([
      { rule: 'reponse-acceptee', sum: 15, about: { of: 'post', key: expect.any(String), title } },
    ]);
  });

  it('leave out what gave nothing where they are asked to, and count it', async () => {
    expect((await linesOf(author)).map(({ sum }) => sum)).toEqual([15, 0]);
    expect(await points().sum(author, {})).toEqual({ points: 15, idle: 1 });
  });

  it('are those of one rule, or since a day', async () => {
    expect(await linesOf(author, { rule: 'reponse-validee' })).toEqual([]);
    expect(await points().sum(author, { rule: 'reponse-validee' })).toEqual({ points: 0, idle: 0 });
    const today = house.forum.now.toISOString().slice(0, 10) as NonNullable<LinesAsked['since']>;
    expect((await linesOf(author, { since: today })).map(({ sum }) => sum)).toEqual([15]);
    expect(await points().sum(author, { since: today })).toEqual({ points: 15, idle: 0 });
  });

  it('name nothing that is out of sight', async () => {
    await house.forum.rows(`update community.topic set deleted_at = now() where title = $1`, [title]);
    expect((await linesOf(author, { onlyWhatCounts: true })).map(({ about }) => about)).toEqual([null]);
  });
});
