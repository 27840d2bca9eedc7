import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ForgetMergedVotes } from '#application/engagement/ideas/forget-merged-votes';
import {
  CONTESTABLE_DECISIONS,
  type ContestableDecisions,
} from '#application/moderation/published/contestable-decisions.api';
import { SqlIdeaVotes } from '#infrastructure/engagement/ideas/sql-idea-votes';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import type { IdeaRestrainedV1 } from '#application/engagement/published/engagement.facts';
import type { UnitOfWork } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import type { IdeaId } from '#domain/engagement/ideas/ids';
import { SqlPersonStore } from '#infrastructure/platform/persistence/sql-person-store';
import { PERSON_COLUMNS } from '#interfaces/composition/person-store';
import { SQL, UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { IdeaHouse } from './idea-house.ts';

jest.setTimeout(60_000);
let house: IdeaHouse;
beforeAll(async () => {
  house = await IdeaHouse.open();
});
afterAll(() => house.close());

/** What Moderation hears of a merge, twice. */
async function recorded(ideaId: string) {
  const facts = await house.rows<{ factId: string; fact: IdeaRestrainedV1 }>(
    `select id as "factId", payload as fact from platform.outbox
     where name = 'engagement.idea-restrained.v1' and payload->>'targetId' = $1`,
    [ideaId],
  );
  for (const { fact, factId } of [...facts, ...facts])
    await house.house.container
      .get<UnitOfWork>(UNIT_OF_WORK)
      .run(() => house.house.container.get(RecordActs).on(fact, { factId }));
  return house.rows<{ id: string; action: string; subject: string; facts: string; path: string }>(
    `select id, action, path, subject_id as subject, statement->>'facts' as facts from moderation.decision
     where target_id = $1`,
    [ideaId],
  );
}
const rowsOf = (ids: readonly IdeaId[]) =>
  Promise.all([
    house.rows(
      `select to_jsonb(i) - 'version' as all from engagement.idea i where id = any($1) order by id`,
      [ids],
    ),
    house.rows(
      'select idea_id, member_id, place, cast_at from engagement.idea_vote where idea_id = any($1) order by 1, 2',
      [ids],
    ),
    house.rows('select id from engagement.idea_answer where idea_id = any($1)', [ids]),
  ]);
const votersOf = async (ideaId: IdeaId) =>
  (
    await house.rows<{ id: string }>(
      'select member_id as id from engagement.idea_vote where idea_id = $1 order by 1',
      [ideaId],
    )
  ).map(({ id }) => id);
const ids = (actors: readonly Actor[]) => actors.map(({ memberId }) => memberId as string).sort();
const undo = (ideaId: IdeaId, decisionId: string) =>
  house.overturned('move', { kind: 'idea', id: ideaId }, decisionId);

async function two() {
  const author = house.member();
  await house.known([author]);
  const one = await house.propose('Reminders by e-mail', author);
  const other = await house.propose('Reminders by post');
  const [first, second, both] = house.members(3) as [Actor, Actor, Actor];
  await house.vote(one.id, first);
  await house.vote(other.id, second);
  for (const { id } of [one, other]) await house.vote(id, both);
  return { author, one: one.id, other: other.id, first, second, both };
}

describe('an idea that somebody else merged', () => {
  it('has one decision with its reasons, told to who proposed it', async () => {
    const { author, one, other } = await two();
    await house.merge(one, other);
    const made = await recorded(one);
    expect(made).toEqual([
      expect.objectContaining({
        action: 'move',
        path: 'page',
        subject: author.memberId,
        facts: expect.stringContaining('Both ask for the same, so we follow them together.'),
      }),
    ]);
    expect(made[0]!.facts).toContain('Reminders by e-mail');
  });

  it('is heard of by those who support it where its author takes it back', async () => {
    const { author, one, first, both } = await two();
    await house.ideas.withdrawIdea.execute({ actor: author, ideaId: one });
    const told = (await house.told()).filter(({ fact }) => fact.ideaId === one);
    expect(told.map(({ fact: { status, memberIds } }) => [status, memberIds.toSorted()])).toEqual([
      ['withdrawn', ids([first, both])],
    ]);
  });

  it('is as before, with its votes, where that decision falls', async () => {
    const { one, other } = await two();
    const before = await rowsOf([one, other]);
    await house.merge(one, other);
    const [decision] = await recorded(one);
    expect(await rowsOf([one, other])).not.toEqual(before);
    for (let time = 0; time < 2; time += 1) await undo(one, decision!.id);
    expect(await rowsOf([one, other])).toEqual(before);
    const told = await house.rows<{ outcome: string }>(
      `select payload->>'outcome' as outcome from platform.outbox
       where name = 'engagement.merge-undone.v1' and payload->>'decisionId' = $1`,
      [decision!.id],
    );
    expect(told).toEqual([{ outcome: 'restored' }]);
  });

  it('keeps what members chose since: who left the other is not brought back, and no vote is given twice', async () => {
    const { one, other, first, second, both } = await two();
    await house.merge(one, other);
    const [decision] = await recorded(one);
    await house.ideas.withdrawVote.execute({ actor: first, ideaId: other });
    const late = house.member();
    await house.vote(other, late);
    for (let n = 0; n < 9; n += 1) await house.vote((await house.propose(`Another idea ${n}`)).id, both);
    const third = await house.propose('Reminders of every kind');
    await house.merge(other, third.id);
    await undo(one, decision!.id);
    expect(await votersOf(one)).toEqual(ids([both]));
    expect(await votersOf(third.id)).toEqual(ids([second, both, late]));
    const [spent] = await house.rows<{ n: number }>(
      'select count(*)::int as n from engagement.idea_vote where member_id = $1 and place is not null',
      [both.memberId],
    );
    expect(spent!.n).toBe(10);
  });

  it('is nobody’s decision where they proposed it themselves', async () => {
    const agent = house.agent();
    const own = await house.propose('A desk of our own', agent);
    const other = await house.propose('A desk for all');
    await house.merge(own.id, other.id, agent);
    expect(await recorded(own.id)).toEqual([]);
  });

  it('is of a lower rank than who merges it, and no page offers the others', async () => {
    const colleague = house.agent();
    await house.known([colleague]);
    await house.rows(`update community.member set role = 'community_manager' where id = $1`, [
      colleague.memberId,
    ]);
    const theirs = await house.propose('A desk for the team', colleague);
    const other = await house.propose('A desk for everybody');
    const agent = house.agent();
    const may = (actor: Actor, authorId: string) => house.ideas.mergeRights.holds(actor, { authorId });
    await expect(house.merge(theirs.id, other.id, agent)).rejects.toMatchObject({
      code: 'engagement.idea-of-rank',
    });
    const authorOf = async (id: IdeaId) => (await house.ideas.ideaPage.execute(agent, id)).authorId;
    expect(await may(agent, await authorOf(theirs.id))).toBe(false);
    expect(await may(colleague, await authorOf(theirs.id))).toBe(true);
    expect(await may(agent, await authorOf(other.id))).toBe(true);
    await house.merge(theirs.id, other.id, colleague);
  });

  it('is parted while its supporters vote: none has more votes than members have, and nothing fails', async () => {
    for (let round = 0; round < 3; round += 1) {
      const author = house.member();
      await house.known([author]);
      const [one, other, last] = [
        await house.propose(`Trains at night ${round}`, author),
        await house.propose(`Trains by day ${round}`),
        await house.propose(`Trains at dawn ${round}`),
      ];
      const supporters = house.members(4);
      for (const actor of supporters) for (const { id } of [one, other]) await house.vote(id, actor);
      await house.rows(
        `insert into engagement.idea_vote (idea_id, member_id, place, cast_at)
         select i.id, m.id, 2 + i.turn, now() from unnest($1::uuid[]) m(id)
         cross join (select id, row_number() over (order by id) as turn from engagement.idea
           where id <> all($2::uuid[]) limit 8) i`,
        [ids(supporters), [one.id, other.id, last.id]],
      );
      await house.merge(one.id, other.id);
      const [decision] = await recorded(one.id);
      const done = await Promise.allSettled([
        ...supporters.map((actor) => house.vote(last.id, actor)),
        undo(one.id, decision!.id),
      ]);
      const failures = done.flatMap((each) =>
        each.status === 'rejected' && each.reason.code !== 'engagement.votes-spent' ? [each.reason] : [],
      );
      expect(failures).toEqual([]);
      expect(await votersOf(one.id)).toEqual(ids(supporters));
    }
  });

  it('leads votes back as those of one stranger once a supporter left', async () => {
    const { one, other, first, both } = await two();
    await house.merge(one, other);
    const [decision] = await recorded(one);
    for (const { memberId } of [first, both])
      await house.house.container.get<UnitOfWork>(UNIT_OF_WORK).run(() =>
        new SqlPersonStore(house.house.container.get(SQL), PERSON_COLUMNS).forget({
          memberId: memberId!,
          handles: [],
          instead: null,
          spared: async () => [],
        }),
      );
    const left = await votersOf(other);
    await undo(one, decision!.id);
    const again = await votersOf(one);
    expect(again).toHaveLength(2);
    expect(again.filter((id) => ids([first, both]).includes(id))).toEqual([]);
    expect(left).toEqual(expect.arrayContaining(again));
  });

  it('is forgotten by who takes their vote back, and once nobody can contest it any more', async () => {
    const { one, other, first } = await two();
    await house.merge(one, other);
    const [decision] = await recorded(one);
    const kept = async () =>
      (
        await house.rows<{ id: string }>(
          'select member_id as id from engagement.merged_vote where decision_id = $1',
          [decision!.id],
        )
      ).map(({ id }) => id);
    expect(await kept()).toContain(first.memberId);
    await house.ideas.withdrawVote.execute({ actor: first, ideaId: other });
    expect(await kept()).toHaveLength(1);
    const { container } = house.house;
    const forgetIn = (days: number) =>
      new ForgetMergedVotes(
        new SqlIdeaVotes(container.get(SQL)),
        container.get<ContestableDecisions>(CONTESTABLE_DECISIONS),
        { now: () => new Date(Date.now() + days * 86_400_000) },
      ).execute();
    await container.get(ForgetMergedVotes).execute();
    await forgetIn(150);
    expect(await kept()).toHaveLength(1);
    await house.rows(`update engagement.idea set status_at = now() - interval '7 months' where id = $1`, [
      one,
    ]);
    await forgetIn(150);
    expect(await kept()).toHaveLength(1);
    await forgetIn(190);
    expect(await kept()).toEqual([]);
  });
});
