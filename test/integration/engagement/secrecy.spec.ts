import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tablesOf } from '../../support/tables.ts';
import { outcome, PollHouse } from './poll-house.ts';

jest.setTimeout(60_000);
let house: PollHouse;
beforeAll(async () => {
  house = await PollHouse.open();
});
afterAll(() => house.close());

describe('200 votes at once', () => {
  it.each([true, false])('of one member are one, secret: %s', async (secret) => {
    const { id, slug } = await house.ask({ secret });
    const voter = house.member();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, at) => outcome(house.vote(id, voter, { choices: [at % 3] }))),
    );
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'engagement.already-voted']));
    for (const other of house.members(4)) await house.vote(id, other);
    await house.end(id);
    const { votes, count } = await house.polls.pollPage.execute(voter, slug);
    expect([votes, count?.votes]).toEqual([5, 5]);
  });

  it('of as many members are all counted, each where it was made', async () => {
    const { id, slug } = await house.ask();
    const voters = [...house.members(100, ['music']), ...house.members(100, ['film'])];
    await Promise.all(voters.map((voter, at) => house.vote(id, voter, { choices: [at % 3] })));
    await house.end(id);
    const { count } = await house.polls.pollPage.execute(voters[0]!, slug);
    expect(count?.options.map(({ votes }) => votes)).toEqual([67, 67, 66]);
    expect(count?.branches.map(({ votes }) => votes)).toEqual([100, 100]);
  });
});

describe('a secret ballot', () => {
  it('is in the box with nothing that leads to who cast it: no key, no moment, no order', async () => {
    const choices = [2, 0, 1, 1, 2, 0, 0, 2, 1, 0];
    const { id } = await house.ask({ kind: 'multiple' });
    const { id: inWords } = await house.ask({ kind: 'open_text', options: [] });
    const voters = house.members(choices.length);
    for (const [at, voter] of voters.entries()) {
      await house.vote(id, voter, { choices: [choices[at]!] });
      await house.vote(inWords, voter, { text: `Word ${9 - at}` });
    }
    const columns = await house.rows<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'engagement' and table_name in ('turnout', 'ballot_box', 'poll_release') order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'ballot_box.answers',
      'ballot_box.branch',
      'ballot_box.marks',
      'ballot_box.poll_id',
      'poll_release.next_answers',
      'poll_release.next_ballots',
      'poll_release.next_marks',
      'poll_release.poll_id',
      'poll_release.shown_answers',
      'poll_release.shown_ballots',
      'poll_release.shown_marks',
      'turnout.member_id',
      'turnout.poll_id',
      'turnout.secret',
    ]);
    const boxes = await house.rows<{ marks: object; answers: string[] }>(
      'select marks, answers from engagement.ballot_box where poll_id = any($1)',
      [[id, inWords]],
    );
    expect(boxes).toHaveLength(2);
    expect(boxes.find(({ answers }) => answers.length === 0)?.marks).toEqual({ 0: 4, 1: 3, 2: 3 });
    expect(boxes.find(({ answers }) => answers.length > 0)?.answers).toEqual(
      voters.map((_, at) => `Word ${at}`),
    );
  });

  it('leaves no trace of its voter anywhere but in the turnout', async () => {
    const { id } = await house.ask();
    const voters = house.members(6);
    for (const voter of voters) await house.vote(id, voter);
    const naming: string[] = [];
    for (const name of await tablesOf(house)) {
      const rows = await house.rows(`select 1 from ${name} t where to_jsonb(t)::text like any($1) limit 1`, [
        voters.map(({ actor }) => `%${actor.memberId}%`),
      ]);
      if (rows.length > 0) naming.push(name);
    }
    expect(naming).toEqual(['engagement.turnout']);
  });

  it('shares no transaction with its voter once another of its branch has voted', async () => {
    const { id } = await house.ask();
    const voters = house.members(5);
    for (const [at, voter] of voters.entries()) await house.vote(id, voter, { choices: [at % 3] });
    const linked = await house.rows<{ member: string }>(
      `select t.member_id as member from engagement.turnout t join engagement.ballot_box b
         on b.poll_id = t.poll_id and b.xmin = t.xmin where t.poll_id = $1`,
      [id],
    );
    // The last one of a branch shares its transaction with the row of the whole box, which says what all voted together.
    expect(linked.map(({ member }) => member)).toEqual([voters.at(-1)!.actor.memberId]);
    expect(await house.rows('select 1 from engagement.ballot_box where poll_id = $1', [id])).toHaveLength(1);
  });

  it('cannot be changed, for nobody finds it again', async () => {
    const { id } = await house.ask();
    const voter = house.member();
    await house.vote(id, voter);
    expect(await outcome(house.vote(id, voter, { choices: [1], change: true }))).toBe(
      'engagement.secret-ballot-stays',
    );
  });
});
