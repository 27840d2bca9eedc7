import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import type { IdeaRestrainedV1 } from '#application/engagement/published/engagement.facts';
import type { UnitOfWork } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import type { IdeaId } from '#domain/engagement/ideas/ids';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
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
        ...{ action: 'move', path: 'page', subject: author.memberId },
        facts: expect.stringContaining('Both ask for the same, so we follow them together.'),
      }),
    ]);
    expect(made[0]!.facts).toContain('Reminders by e-mail');
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
});
