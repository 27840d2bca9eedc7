import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForgetBallots } from '#application/engagement/polls/forget-ballots';
import { MEMBER_CARDS, type MemberCards } from '#application/moderation/published/member-cards.api';
import type { UnitOfWork } from '#application/shared/ports';
import type { PollId } from '#domain/engagement/polls/poll';
import { SqlBallots } from '#infrastructure/engagement/polls/sql-ballots';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { outcome, PollHouse, terms } from './poll-house.ts';

jest.setTimeout(60_000);
let house: PollHouse;
beforeAll(async () => {
  house = await PollHouse.open();
  await house.rows(
    `insert into engagement.population (counted_on, branch, people)
     values ('2020-01-01', 'music', 9000), ('2020-01-01', 'film', 3000), ('2020-01-01', 'writing', 60000)`,
  );
});
afterAll(() => house.close());

const DAY = 86_400_000;
const END = new Date('2023-02-28T17:30:00Z');
const A_YEAR_LATER = new Date('2024-02-28T17:30:00Z');

const forgetAt = (now: Date): Promise<void> =>
  new ForgetBallots(
    new SqlBallots(house.house.database.sql),
    house.house.container.get<MemberCards>(MEMBER_CARDS),
    { now: () => now },
    house.house.container.get<UnitOfWork>(UNIT_OF_WORK),
  ).execute();

const BRANCHES = ['music', 'film', 'writing'];
type Voter = ReturnType<PollHouse['member']>;

/** Polls of each kind, named and secret, in which all of these voted. */
async function polls(voters: readonly Voter[]): Promise<readonly PollId[]> {
  const asked = [
    { more: { kind: 'single' }, vote: (at: number) => ({ choices: [at % 3] }) },
    { more: { kind: 'multiple' }, vote: (at: number) => ({ choices: at % 2 ? [0, 2] : [1] }) },
    { more: { kind: 'ranked' }, vote: (at: number) => ({ choices: [at % 3, (at + 1) % 3] }) },
    { more: { kind: 'rating', options: [] }, vote: (at: number) => ({ choices: [at % 5] }) },
    { more: { kind: 'open_text', options: [] }, vote: (at: number) => ({ text: `Answer ${at % 7}` }) },
  ].flatMap((one) => [true, false].map((secret) => ({ ...one, more: { ...one.more, secret } })));
  const ids: PollId[] = [];
  for (const { more, vote } of asked) {
    const { id } = await house.ask(more);
    for (const [at, voter] of voters.entries()) await house.vote(id, voter, vote(at));
    ids.push(id);
  }
  return ids;
}

const known = (id: PollId) =>
  house.rows<{ id: string }>(
    `select member_id as id from engagement.turnout where poll_id = $1
     union all select member_id from engagement.named_ballot where poll_id = $1`,
    [id],
  );

/** Everything that the page tells of what was counted, to who runs polls. */
async function told(id: PollId) {
  const reader = house.member(['music'], ['poll.manage', 'poll.read-staff-results']);
  const { count, answers, votes, withheld, populationOn } = await house.polls.pollPage.execute(reader, id);
  return { count, answers, votes, withheld, populationOn };
}

describe('twelve months after a poll is over', () => {
  it('nobody knows who voted, and all that was counted stays as it was', async () => {
    const voters = Array.from({ length: 30 }, (_, at) => house.member([BRANCHES[at % 3]!]));
    await house.known(voters);
    const ids = await polls(voters);
    await house.rows('update engagement.poll set closes_at = $2 where id = any($1::uuid[])', [ids, END]);
    const before = await Promise.all(ids.map(told));
    expect(before[0]?.count?.options.map(({ weighted }) => typeof weighted)).not.toContain('object');
    const rows = async () => (await Promise.all(ids.map(known))).map(({ length }) => length);

    const everybody = ids.map((_, at) => (at % 2 === 0 ? 30 : 60));
    await forgetAt(new Date(A_YEAR_LATER.getTime() - DAY));
    expect(await rows()).toEqual(everybody);
    await forgetAt(new Date(A_YEAR_LATER.getTime() - 1));
    expect(await rows()).toEqual(everybody);
    await forgetAt(A_YEAR_LATER);
    expect(await rows()).toEqual(ids.map(() => 0));
    expect(await Promise.all(ids.map(told))).toEqual(before);
    await forgetAt(new Date(A_YEAR_LATER.getTime() + DAY));
    expect(await Promise.all(ids.map(told))).toEqual(before);
  });

  it('counts from the moment it was closed before its time', async () => {
    const voter = house.member();
    await house.known([voter]);
    const { id } = await house.ask({ secret: false });
    await house.vote(id, voter);
    await house.rows(`update engagement.poll set closes_at = $2, closed_at = $3 where id = $1`, [
      id,
      new Date(END.getTime() + 90 * DAY),
      END,
    ]);
    await forgetAt(new Date(A_YEAR_LATER.getTime() - 1));
    expect(await known(id)).toHaveLength(2);
    await forgetAt(A_YEAR_LATER);
    expect(await known(id)).toHaveLength(0);
  });
});

describe('of who left', () => {
  it('votes are figures the night after, others keep theirs, and the terms still stand', async () => {
    const voters = Array.from({ length: 12 }, (_, at) => house.member([BRANCHES[at % 3]!]));
    await house.known(voters);
    const ids = await polls(voters);
    const { id: alone } = await house.ask({ secret: false }, voters[1]!.actor);
    await house.vote(alone, voters[0]!);
    const before = await Promise.all(ids.map(told));
    await house.rows(`update community.member set status = 'deleted' where id = any($1::uuid[])`, [
      [voters[0]!.actor.memberId, voters[4]!.actor.memberId],
    ]);
    await forgetAt(new Date());
    const left = new Set([voters[0]!.actor.memberId as string, voters[4]!.actor.memberId as string]);
    for (const id of ids) expect((await known(id)).filter((one) => left.has(one.id))).toEqual([]);
    expect((await known(ids[1]!)).length).toBe(20);
    expect(await Promise.all(ids.map(told))).toEqual(before);
    const change = house.polls.changePoll.execute({
      actor: voters[1]!.actor,
      pollId: alone,
      ...terms({ secret: true }),
    });
    expect(await outcome(change)).toBe('engagement.votes-are-in');
    expect(await told(alone)).toMatchObject({ votes: 1, count: { votes: 1 } });
    await house.vote(ids[1]!, voters[1]!, { choices: [2], change: true });
    expect((await told(ids[1]!)).votes).toBe(12);
  });
});
