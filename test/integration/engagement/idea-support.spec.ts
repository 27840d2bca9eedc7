import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdeaHouse } from './idea-house.ts';

let house: IdeaHouse;
beforeAll(async () => {
  house = await IdeaHouse.open();
});
afterAll(() => house.house.close());

const rows = <T>(text: string, params: readonly unknown[] = []) => house.house.rows<T>(text, params);
/** Where what is kept is not what a count says. */
const wrong = () =>
  rows(`
    select i.title, coalesce(s.votes, 0) as kept, (select count(*)::int from engagement.idea_vote v where v.idea_id = i.id) as counted
    from engagement.idea i left join engagement.idea_support s on s.idea_id = i.id
    where coalesce(s.votes, 0) <> (select count(*) from engagement.idea_vote v where v.idea_id = i.id)`);
const kept = async (id: string) =>
  (await rows<{ votes: number }>(`select votes from engagement.idea_support where idea_id = $1`, [id]))[0]
    ?.votes ?? 0;

describe('the support of an idea, as it is kept', () => {
  it('is what a count of its votes says, whatever becomes of them', async () => {
    const ideas: string[] = [];
    for (const title of ['Reminders in my calendar', 'One form for everything', 'A letter that explains'])
      ideas.push((await house.propose(title)).id);
    const [one, other, third] = ideas as [string, string, string];
    const give = (ids: readonly string[], many: number) =>
      rows(
        `insert into engagement.idea_vote (idea_id, member_id, cast_at)
         select id, gen_random_uuid(), now() from unnest($1::uuid[]) id, generate_series(1, $2::int)`,
        [ids, many],
      );
    const before = await kept(one);
    await give([one, other, third], 5);
    await give([one], 3);
    expect(await kept(one)).toBe(before + 8);
    // One of them goes over to another idea, all of a third at once, and some are taken back of two together.
    await rows(
      `update engagement.idea_vote set idea_id = $2 where ctid = (
         select ctid from engagement.idea_vote where idea_id = $1 limit 1)`,
      [one, other],
    );
    await rows(`update engagement.idea_vote set idea_id = $2 where idea_id = $1`, [third, other]);
    await rows(
      `update engagement.idea_vote set place = null, member_id = gen_random_uuid() where idea_id = $1`,
      [other],
    );
    expect(await kept(third)).toBe(0);
    await rows(
      `delete from engagement.idea_vote where ctid in (
         select ctid from engagement.idea_vote where idea_id = any($1::uuid[]) order by member_id limit 4)`,
      [[one, other]],
    );
    expect(await wrong()).toEqual([]);
  });

  it('adds up where many vote at once, and take back', async () => {
    const { id } = await house.propose('A calendar of due dates');
    const before = await kept(id);
    const members = house.members(12);
    await Promise.all(members.map((member) => house.vote(id, member)));
    await Promise.all(
      members.slice(0, 5).map((actor) => house.ideas.withdrawVote.execute({ actor, ideaId: id })),
    );
    expect(await kept(id)).toBe(before + 7);
    expect(await wrong()).toEqual([]);
  });

  it('is what lists are ordered by', async () => {
    const actor = house.member();
    const { items } = await house.ideas.ideaList.execute(actor, {
      order: 'votes',
      status: null,
      theme: null,
      branch: null,
      mine: null,
      cursor: null,
    } as never);
    const votes = items.map((idea) => idea.votes);
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
    expect(Math.max(...votes)).toBeGreaterThan(3);
  });
});
