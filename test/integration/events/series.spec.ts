import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { outcome } from '../engagement/poll-house.ts';
import { EventHouse, inHours } from './event-house.ts';

jest.setTimeout(180_000);
let house: EventHouse;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

/** Drafts of three weeks. @returns their ids, the first first */
async function series(times = 3): Promise<readonly GatheringId[]> {
  const { id } = await house.planned({ repeat: { every: 'week', times } });
  return (await house.events.series.execute(house.manager, id)).map((date) => date.id);
}
const publish = (gatheringId: GatheringId, count = 3, actor = house.manager) =>
  house.events.publishSeries.execute({ actor, gatheringId, count });
const announced = async (ids: readonly GatheringId[]) =>
  (
    await house.rows<{ id: string }>(
      `select payload ->> 'gatheringId' as id from platform.outbox
       where name = 'events.gathering-published.v1' and payload ->> 'gatheringId' = any($1::text[])`,
      [ids],
    )
  ).map(({ id }) => id);
const stagesOf = async (ids: readonly GatheringId[]) =>
  (
    await house.rows<{ state: string }>(
      `select g.state from unnest($1::uuid[]) with ordinality one(id, nth) left join events.gathering g using (id) order by nth`,
      [ids],
    )
  ).map(({ state }) => state);

describe('all dates of a series that are to come', () => {
  it('are published at once, and announced once', async () => {
    const ids = await series();
    await publish(ids[1]!);
    expect(await stagesOf(ids)).toEqual(['published', 'published', 'published']);
    expect(await announced(ids)).toEqual([ids[0]]);
    expect(await outcome(publish(ids[0]!))).toBe('events.not-a-series');
  });

  it('are as many as was told, or nothing is done', async () => {
    const ids = await series();
    expect(await outcome(publish(ids[0]!, 2))).toBe('events.series-changed-meanwhile');
    expect(await stagesOf(ids)).toEqual(['draft', 'draft', 'draft']);
    const one = await house.planned();
    expect(await outcome(publish(one.id, 1))).toBe('events.not-a-series');
    const [agent, member] = [house.organiser(), house.member()];
    expect(await outcome(publish(ids[0]!, 3, agent))).toBe('events.gathering-not-found');
    expect(await outcome(publish(ids[0]!, 3, member))).toBe('events.gathering-not-found');
    expect(await outcome(house.events.series.execute(member, ids[0]!))).toBe('access.not-allowed');
    expect(await house.events.series.execute(agent, ids[0]!)).toEqual([]);
  });

  it('say what one of them says, each telling who is registered to it; days and seats stay', async () => {
    const ids = await series();
    await publish(ids[0]!);
    const [first, second] = [house.member(), house.member()];
    await house.register(ids[0]!, first);
    await house.register(ids[1]!, second);
    const plan = await house.events.gatheringPlan.execute(house.manager, ids[0]!);
    const before = await house.events.gatheringPlan.execute(house.manager, ids[1]!);
    await house.events.changeGathering.execute({
      actor: house.manager,
      gatheringId: ids[0]!,
      version: plan.version,
      body: 'Bring a letter.',
      kind: 'meetup',
      title: 'How to read a letter',
      summary: 'We read one together.',
      audience: 'public',
      branches: [],
      hosts: [],
      startsAt: plan.startsAt,
      endsAt: plan.endsAt,
      zone: plan.zone,
      place: 'Arles',
      link: '',
      capacity: 5,
      reserved: [],
      agenda: [],
      speakers: ['Ada'],
    });
    expect(await house.told(ids[1]!)).not.toContainEqual(expect.stringContaining('moved'));
    const change = (count: number) =>
      house.events.changeSeries.execute({ actor: house.manager, gatheringId: ids[0]!, count });
    expect(await outcome(change(3))).toBe('events.series-changed-meanwhile');
    await change(2);
    const after = await house.events.gatheringPlan.execute(house.manager, ids[1]!);
    expect(after).toMatchObject({
      title: 'How to read a letter',
      place: 'Arles',
      capacity: 5,
      speakers: ['Ada'],
      source: 'Bring a letter.',
      startsAt: before.startsAt,
      endsAt: before.endsAt,
    });
    const number = (actor: typeof first) => Number(actor.memberId!.slice(-12));
    expect(await house.told(ids[1]!)).toEqual([`${number(second)} confirmed`, `${number(second)} moved`]);
    expect(await house.told(ids[2]!)).toEqual([]);
  });

  it('change together or not at all', async () => {
    const ids = await series();
    await publish(ids[0]!);
    for (const actor of [house.member(), house.member()]) await house.register(ids[2]!, actor);
    await house.rows(`update events.gathering set capacity = 1, title = 'Another title' where id = $1`, [
      ids[0],
    ]);
    const change = house.events.changeSeries.execute({
      actor: house.manager,
      gatheringId: ids[0]!,
      count: 2,
    });
    expect(await outcome(change)).toBe('events.capacity-below-seats-taken');
    expect((await house.events.gatheringPlan.execute(house.manager, ids[1]!)).title).not.toBe(
      'Another title',
    );
  });

  it('are cancelled at once, each telling its own; what is over stays, and drafts go', async () => {
    const ids = await series(4);
    await publish(ids[0]!, 4);
    const member = house.member();
    await house.register(ids[1]!, member);
    await house.rows(`update events.gathering set starts_at = $2, ends_at = $3 where id = $1`, [
      ids[0],
      inHours(-3),
      inHours(-2),
    ]);
    await house.rows(`update events.gathering set state = 'draft' where id = $1`, [ids[3]]);
    const cancel = (because: string) =>
      house.events.cancelSeries.execute({ actor: house.manager, gatheringId: ids[0]!, count: 3, because });
    expect(await outcome(cancel('No'))).toBe('text.too-short');
    await cancel('The room is closed.');
    expect(await stagesOf(ids)).toEqual(['published', 'cancelled', 'cancelled', null]);
    const told = await house.told(ids[1]!);
    expect(told.at(-1)).toBe(`${Number(member.memberId!.slice(-12))} cancelled`);
    expect(await house.told(ids[0]!)).toEqual([]);
  });
});

it('who runs events sees a month of them, drafts too; others what is theirs', async () => {
  const { id } = await house.planned({ startsAt: inHours(24 * 400), endsAt: inHours(24 * 400 + 1) });
  const month = (actor = house.manager) =>
    house.events.runMonth.execute(actor, inHours(24 * 399), inHours(24 * 401));
  expect((await month()).map((one) => [one.id, one.stage])).toEqual([[id, 'draft']]);
  expect(await month(house.organiser())).toEqual([]);
  expect(await outcome(month(house.member()))).toBe('access.not-allowed');
});

it('a month holds what goes on in it, whenever it began, and not what ended at its first moment', async () => {
  const at = (day: number, hour = 0) => inHours(24 * (600 + day) + hour);
  const lasting = async (from: Date, until: Date) =>
    (await house.published({ startsAt: from, endsAt: until, title: `From ${from.toISOString()}` })).id;
  const over = await lasting(at(-2), at(0));
  const [before, within, after] = [
    await lasting(at(-6), at(0, 1)),
    await lasting(at(3), at(3, 1)),
    await lasting(at(29, 23), at(35)),
  ];
  const later = await lasting(at(30), at(30, 1));
  for (const month of [house.events.gatheringMonth, house.events.runMonth]) {
    const found = (await month.execute(house.manager, at(0), at(30))).map(({ id }) => id);
    expect(found).toEqual([before, within, after]);
    expect([found.includes(over), found.includes(later)]).toEqual([false, false]);
  }
});

it('a month is narrowed as the list is: by kind, by branch, to what is one’s own', async () => {
  const at = (day: number) => inHours(24 * (700 + day));
  const on = async (day: number, more: object) =>
    (await house.published({ startsAt: at(day), endsAt: inHours(24 * (700 + day) + 1), ...more })).id;
  const [forAll, forWriters, talk] = [
    await on(1, { title: 'A workshop for all' }),
    await on(2, { title: 'A workshop of writers', branches: ['writing'] }),
    await on(3, { title: 'Office hours', kind: 'office_hours' }),
  ];
  const who = house.member();
  await house.register(talk, who);
  const found = async (more: object) =>
    (
      await house.events.gatheringMonth.execute(who, at(0), at(30), [], {
        kind: null,
        branch: null,
        mine: false,
        ...more,
      })
    ).map(({ id }) => id);
  expect(await found({})).toEqual([forAll, forWriters, talk]);
  expect(await found({ kind: 'workshop' })).toEqual([forAll, forWriters]);
  expect(await found({ kind: 'workshop', branch: 'photography' })).toEqual([forAll]);
  expect(await found({ mine: true })).toEqual([talk]);
});

describe('what somebody prepares', () => {
  it('is among their drafts, and of nobody else, until it is published', async () => {
    const [one, other] = [house.organiser(), house.organiser()];
    const { id } = await house.planned({ actor: one });
    const drafts = async (who: typeof one) =>
      (await house.events.gatheringDrafts.execute(who)).map((row) => row.id);
    expect([await drafts(one), await drafts(other), await drafts(house.member())]).toEqual([[id], [], []]);
    await house.events.publishGathering.execute({ actor: one, gatheringId: id });
    expect(await drafts(one)).toEqual([]);
  });
});
