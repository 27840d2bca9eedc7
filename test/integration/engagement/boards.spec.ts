import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { SetChoices } from '#application/engagement/choices/set-choices';
import type { BoardAsked } from '#application/engagement/boards/board.query';
import { SqlContributions } from '#infrastructure/community/contributions/contributions.sql';
import { SqlMemberCards } from '#infrastructure/community/moderated/member-cards.sql';
import { SqlBadgeBook } from '#infrastructure/engagement/badges/sql-badge-book';
import { SqlBadges } from '#infrastructure/engagement/badges/badges.sql';
import { SqlBoard } from '#infrastructure/engagement/boards/board.sql';
import { SqlThanks } from '#infrastructure/engagement/boards/thanks.sql';
import { SqlChoiceBook } from '#infrastructure/engagement/choices/sql-choice-book';
import { visitor } from '../../support/actors.ts';
import { LedgerHouse, type Member } from './ledger-house.ts';

jest.setTimeout(60_000);
let house: LedgerHouse;
beforeAll(async () => {
  house = await LedgerHouse.open();
});
afterAll(() => house.forum.close());

const answered = async () => {
  const reply = await house.official.replied();
  await house.forum.get(AcceptAnswer).execute({ actor: reply.asker, postId: reply.replyId });
  await house.relay();
  return reply;
};
/** As if its topic were in a place that only some may read. */
const answeredInHiding = async () => {
  const reply = await house.official.replied();
  await house.forum.get(AcceptAnswer).execute({ actor: reply.asker, postId: reply.replyId });
  await house.forum.rows(
    `update community.topic set audience = 'group:works-council'
     where id = (select topic_id from community.post where id = $1)`,
    [reply.replyId],
  );
  await house.relay();
  return reply;
};
const board = (actor: Member, asked: BoardAsked = { period: 'month' }) =>
  new SqlBoard(house.forum.sql, new SqlMemberCards(house.forum.sql), { now: () => house.forum.now }).execute(
    actor,
    asked,
  );
const ranked = async (actor: Member, asked?: BoardAsked) =>
  (await board(actor, asked)).rows.map(({ memberId }) => memberId);
const choose = (actor: Member, choices: { ranked: boolean; showsBadges: boolean; celebrates?: boolean }) =>
  new SetChoices(new SqlChoiceBook(house.forum.sql), house.forum.unitOfWork).execute({
    actor,
    celebrates: true,
    ...choices,
  });
const badgesSeen = async (by: Member, of: Member) =>
  (
    await new SqlBadges(house.forum.sql, new SqlBadgeBook(house.forum.sql), house.ledger).of(by, of.memberId)
  ).map(({ key }) => key);

describe('thanks', () => {
  const helped = async (count: number) => {
    const reply = await house.official.replied();
    const readers = await house.forum.members(count);
    for (const actor of readers) await house.forum.get(MarkHelpful).execute({ actor, postId: reply.replyId });
    await house.relay();
    return { ...reply, readers };
  };
  const feed = () => {
    const { sql } = house.forum;
    const clock = { now: () => house.forum.now };
    return new SqlThanks(sql, new SqlMemberCards(sql), new SqlContributions(sql), clock);
  };
  const thanked = async (actor: Member) =>
    (await feed().execute(actor)).map(({ postId, people }) => [postId, people]);
  const thankedOf = async (actor: Member, { memberId }: Member) =>
    (await feed().of(actor, memberId)).map(({ postId, people }) => [postId, people]);

  it('tell which replies helped how many of late, never whom, and no longer once it is taken back', async () => {
    const first = await helped(3);
    house.later();
    const second = await helped(1);
    const reader = second.asker;
    expect((await thanked(reader)).slice(0, 2)).toEqual([
      [second.replyId, 1],
      [first.replyId, 3],
    ]);
    house.later();
    await house.forum.get(UnmarkHelpful).execute({ actor: first.readers[0]!, postId: first.replyId });
    await house.relay();
    expect(await thanked(reader)).toContainEqual([first.replyId, 2]);
    const staff = await house.forum.member('moderator');
    await house.forum.get(DeletePost).execute({ actor: staff, postId: second.replyId, reason: 'Wrong' });
    expect(await thanked(reader)).not.toContainEqual([second.replyId, 1]);
    const now = house.forum.now;
    house.forum.now = new Date(now.getTime() + 40 * 86_400_000);
    expect(await thanked(reader)).toEqual([]);
    house.forum.now = now;
  });

  it('leave out who left the rankings, and what was moved to where only some may read', async () => {
    const [left, hidden, stays] = [await helped(1), await helped(1), await helped(1)];
    await choose(left.author, { ranked: false, showsBadges: true });
    await house.forum.rows(
      `update community.topic set audience = 'group:works-council'
       where id = (select topic_id from community.post where id = $1)`,
      [hidden.replyId],
    );
    const seen = (await thanked(stays.asker)).map(([postId]) => postId);
    expect(seen).toContain(stays.replyId);
    for (const { replyId } of [left, hidden]) expect(seen).not.toContain(replyId);
    await expect(thanked(visitor() as Member)).rejects.toMatchObject({ code: 'access.sign-in-needed' });
  });

  it('are read on the profile of whom they are for, for members alone, unless they left the rankings', async () => {
    const [first, other] = [await helped(2), await helped(1)];
    expect(await thankedOf(other.asker, first.author)).toEqual([[first.replyId, 2]]);
    expect(await thankedOf(other.asker, other.author)).toEqual([[other.replyId, 1]]);
    await expect(thankedOf(visitor() as Member, first.author)).rejects.toMatchObject({
      code: 'access.sign-in-needed',
    });
    await choose(first.author, { ranked: false, showsBadges: true });
    expect(await thankedOf(other.asker, first.author)).toEqual([]);
  });
});

describe('rankings', () => {
  it('hold what was earned in their period and category, until it is taken back', async () => {
    const { author, asker, categoryId, replyId: postId } = await answered();
    for (const period of ['week', 'month', 'year', 'ever'] as const)
      expect(await ranked(asker, { period })).toContain(author.memberId);
    expect(await ranked(asker, { period: 'month', categoryId })).toEqual([author.memberId]);
    expect(await ranked(asker, { period: 'month', categoryId: author.memberId })).toEqual([]);
    const now = house.forum.now;
    house.forum.now = new Date(now.getTime() + 40 * 86_400_000);
    expect(await ranked(asker, { period: 'month' })).not.toContain(author.memberId);
    const staff = await house.forum.member('moderator');
    await house.forum.get(DeletePost).execute({ actor: staff, postId, reason: 'Wrong' });
    await house.relay();
    house.forum.now = now;
    expect(await ranked(asker, { period: 'month', categoryId })).toEqual([]);
  });

  it('do not tell of what was done in hidden places, which points and badges count all the same', async () => {
    const { author, asker, categoryId } = await answeredInHiding();
    for (const more of [{}, { branch: 'music' as const }, { categoryId }])
      expect(await ranked(asker, { period: 'ever', ...more })).not.toContain(author.memberId);
    expect((await board(author)).mine).toEqual({ points: 0, ranked: true });
    expect(await house.pointsOf(author)).toBe(15);
    expect(await badgesSeen(author, author)).toEqual(['reponse-acceptee']);
  });

  it('leave out who left them, who is suspended and who works for the organisation', async () => {
    const [left, banned, staff, stays] = [
      await answered(),
      await answered(),
      await answered(),
      await answered(),
    ];
    await choose(left.author, { ranked: false, showsBadges: true });
    const set = (column: string, value: string, { memberId }: Member) =>
      house.forum.rows(`update community.member set ${column} = $1 where id = $2`, [value, memberId]);
    await set('status', 'banned', banned.author);
    await set('role', 'agent', staff.author);
    const seen = await ranked(stays.asker);
    expect(seen).toContain(stays.author.memberId);
    for (const { author } of [left, banned, staff]) expect(seen).not.toContain(author.memberId);
    expect((await board(left.author)).mine).toEqual({ points: 15, ranked: false });
    expect(await house.pointsOf(left.author)).toBe(15);
  });
});

describe('badges on a profile', () => {
  it('are for everybody, or for their owner alone who hides them', async () => {
    const { author, asker } = await answered();
    expect(await badgesSeen(asker, author)).toEqual(['reponse-acceptee']);
    await choose(author, { ranked: true, showsBadges: false });
    expect([await badgesSeen(asker, author), await badgesSeen(author, author)]).toEqual([
      [],
      ['reponse-acceptee'],
    ]);
  });

  it('go with the answer that gave them', async () => {
    const { author, replyId: postId } = await answered();
    const staff = await house.forum.member('moderator');
    house.later();
    await house.forum.get(DeletePost).execute({ actor: staff, postId, reason: 'Wrong' });
    await house.relay();
    expect(await badgesSeen(author, author)).toEqual([]);
  });
});
