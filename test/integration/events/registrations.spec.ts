import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { FollowExclusions } from '#application/events/consumers/follow-exclusions';
import { FreeSeats } from '#application/events/registrations/free-seats';
import { ForgetParticipants } from '#application/events/registrations/forget-participants';
import { GiveTurns } from '#application/events/registrations/give-turns';
import { RemindOfGatherings } from '#application/events/registrations/remind-of-gatherings';
import type { UnitOfWork } from '#application/shared/ports';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import { UNIT_OF_WORK } from '#infrastructure/platform/platform.tokens';
import { visitor } from '../../support/actors.ts';
import { outcome } from '../engagement/poll-house.ts';
import { EventHouse, inHours } from './event-house.ts';

jest.setTimeout(180_000);
let house: EventHouse;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

const nameOf = (actor: { memberId: string | null }) => Number(actor.memberId!.slice(-12));

describe('registering', () => {
  it('has no bound where none is set, and says of no number that so many are free', async () => {
    const { id } = await house.published({ capacity: null });
    const member = house.member();
    expect(await house.register(id, member)).toEqual({ hasSeat: true });
    const { stage, free } = await house.events.gatheringPage.execute(member, id);
    expect({ stage, free }).toEqual({ stage: 'open', free: null });
  });

  it('gives a seat as long as there are, then a turn; who does it twice has one', async () => {
    const { id } = await house.published();
    const [one, two, three] = [house.member(), house.member(), house.member()];
    expect(await house.register(id, one)).toEqual({ hasSeat: true });
    expect(await house.register(id, one)).toEqual({ hasSeat: true });
    expect(await house.register(id, two)).toEqual({ hasSeat: true });
    expect(await house.register(id, three)).toEqual({ hasSeat: false });
    const page = await house.events.gatheringPage.execute(three, id);
    expect([page.stage, page.free, page.waiting, page.own]).toEqual([
      'full',
      0,
      1,
      { state: 'waiting', offeredUntil: null, attended: false, turn: 1, answers: [] },
    ]);
    expect(await house.told(id)).toEqual([
      `${nameOf(one)} confirmed`,
      `${nameOf(two)} confirmed`,
      `${nameOf(three)} waiting`,
    ]);
  });

  it('offers nobody the free seats that are kept for branches which are not theirs, until they are everybody’s', async () => {
    const { id } = await house.published({
      capacity: 3,
      branches: ['music', 'film', 'writing'],
      reserved: [
        { branch: 'music', seats: 1 },
        { branch: 'writing', seats: 2 },
      ],
    });
    const shown = async (branches: readonly string[], actor = house.member()) => {
      const { free, kept, stage } = await house.events.gatheringPage.execute(actor, id, branches);
      return [free, kept, stage];
    };
    expect(await shown(['film'])).toEqual([0, 3, 'full']);
    expect(await shown(['music', 'film'])).toEqual([1, 2, 'open']);
    expect(await shown(['writing'])).toEqual([2, 1, 'open']);
    expect(await shown([], visitor())).toEqual([0, 3, 'open']);
    expect(await house.register(id, house.member(), ['film'])).toEqual({ hasSeat: false });
    expect(await house.register(id, house.member(), ['writing'])).toEqual({ hasSeat: true });
    expect(await shown(['writing'])).toEqual([1, 1, 'open']);
    const { items } = await house.events.gatheringList.execute(house.member(), {
      when: 'to-come',
      kind: null,
      branch: null,
      mine: false,
      cursor: null,
      branches: ['film'],
    });
    expect(items.find((one) => one.id === id)).toMatchObject({ free: 0, kept: 2, stage: 'full' });
    const run = await house.events.runGatherings.execute(house.manager, null);
    expect(run.items.find((one) => one.id === id)).toMatchObject({ free: 2, kept: 0, stage: 'open' });
    await house.rows(`update events.gathering set starts_at = now() + interval '23 hours' where id = $1`, [
      id,
    ]);
    expect(await shown(['film'])).toEqual([2, 0, 'open']);
  });

  it('is refused to visitors, for drafts, for other branches, and once it is over', async () => {
    const draft = await house.planned();
    expect(await outcome(house.register(draft.id))).toBe('events.gathering-not-found');
    const music = await house.published({ branches: ['music'] });
    expect(await outcome(house.register(music.id, house.member(), ['film']))).toBe(
      'events.not-for-this-branch',
    );
    expect(await outcome(house.register(music.id, visitor()))).toBe('access.sign-in-needed');
    const over = await house.published({ startsAt: inHours(-3), endsAt: inHours(-2) });
    expect(await outcome(house.register(over.id))).toBe('events.registration-closed');
    const members = await house.published({ audience: 'members' });
    expect(await outcome(house.events.gatheringPage.execute(visitor(), members.id))).toBe(
      'events.gathering-not-found',
    );
  });

  it('never gives one seat too many to 500 who come at once, and keeps the others in order', async () => {
    const { id } = await house.published({ capacity: 50 });
    const members = Array.from({ length: 500 }, () => house.member());
    const answers = await Promise.all(members.map((actor) => house.register(id, actor)));
    expect(answers.filter(({ hasSeat }) => hasSeat)).toHaveLength(50);
    const list = await house.list(id);
    expect(list.slice(0, 50).every((one) => one.endsWith('confirmed'))).toBe(true);
    expect(list.slice(50).every((one) => one.endsWith('waiting'))).toBe(true);
    expect(await house.told(id)).toHaveLength(500);
  });
});

describe('whoever cancels', () => {
  it('has it confirmed once, for a seat or for a turn; who leaves the community is told nothing', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [one, two, three] = [house.member(), house.member(), house.member()];
    for (const each of [one, two, three]) await house.register(id, each);
    await house.cancel(id, two);
    expect(await outcome(house.cancel(id, two))).toBe('events.not-registered');
    await house.cancel(id, one);
    await house.house.container.get(FreeSeats).of(three.memberId!);
    const told = await house.told(id);
    expect(told.filter((each) => /given-up|off-list/.test(each))).toEqual([
      `${nameOf(two)} off-list`,
      `${nameOf(one)} given-up`,
    ]);
  });
});

describe('whoever is kept out of the community', () => {
  const exclude = async (memberId: string, days: number | null) => {
    await house.rows(
      `insert into moderation.sanction (id, member_id, step, action, status, proposed_at, begun_at, until)
       values (gen_random_uuid(), $1, 'exclusion', case when $2::int is null then 'ban' else 'suspend' end, 'standing',
         now(), now(), now() + make_interval(days => $2::int))`,
      [memberId, days],
    );
    await tellStanding(memberId, 'banned');
  };
  const tellStanding = (memberId: string, standing: 'free' | 'silenced' | 'banned') => {
    const at = new Date().toISOString();
    const { container } = house.house;
    return container
      .get<UnitOfWork>(UNIT_OF_WORK)
      .run(() =>
        container
          .get(FollowExclusions)
          .on({ name: 'moderation.standing-changed.v1', memberId, standing, at }),
      );
  };

  it('gives up what begins meanwhile, and keeps what begins once they are back', async () => {
    const [soon, later] = [
      await house.published({ capacity: 1 }),
      await house.published({ capacity: 1, startsAt: inHours(24 * 20), endsAt: inHours(24 * 20 + 1) }),
    ];
    const [one, two] = [house.member(), house.member()];
    for (const { id } of [soon, later]) for (const each of [one, two]) await house.register(id, each);
    await exclude(one.memberId!, 10);
    expect(await house.list(soon.id)).toEqual([`${nameOf(one)} cancelled`, `${nameOf(two)} offered`]);
    expect(await house.list(later.id)).toEqual([`${nameOf(one)} confirmed`, `${nameOf(two)} waiting`]);
    // For good, and told twice.
    for (let turn = 0; turn < 2; turn += 1) await exclude(one.memberId!, null);
    expect(await house.list(later.id)).toEqual([`${nameOf(one)} cancelled`, `${nameOf(two)} offered`]);
  });

  it('leaves the list, and is offered nothing', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [one, two, three] = [house.member(), house.member(), house.member()];
    for (const each of [one, two, three]) await house.register(id, each);
    await exclude(two.memberId!, 30);
    await house.cancel(id, one);
    expect(await house.list(id)).toEqual([
      `${nameOf(one)} cancelled`,
      `${nameOf(two)} cancelled`,
      `${nameOf(three)} offered`,
    ]);
  });

  const lift = async (memberId: string) => {
    await house.rows(
      `update moderation.sanction set status = 'lifted', ended_at = now() where member_id = $1 and status = 'standing'`,
      [memberId],
    );
    await tellStanding(memberId, 'free');
  };
  const toldTo = async (id: GatheringId, { memberId }: Actor) =>
    (await house.told(id)).filter((one) => one.startsWith(`${Number(memberId!.slice(-12))} `));

  it('has their seat again where the exclusion falls while it is free, with all that they had said, and hears of it', async () => {
    const { id } = await house.published({ capacity: 2 });
    const one = house.member();
    const attendee = { actor: one, branches: [] };
    await house.events.register.execute({ attendee, gatheringId: id, note: 'I come with my dog.' });
    await exclude(one.memberId!, null);
    expect(await house.list(id)).toEqual([`${nameOf(one)} cancelled`]);
    for (let time = 0; time < 2; time += 1) await lift(one.memberId!);
    expect(await house.list(id)).toEqual([`${nameOf(one)} confirmed`]);
    expect(await toldTo(id, one)).toEqual([`${nameOf(one)} confirmed`, `${nameOf(one)} confirmed`]);
    const { items } = await house.events.participants.execute(house.manager, id, null);
    expect(items.map(({ note }) => note)).toEqual(['I come with my dog.']);
  });

  it('is the first of the list where their seat is another’s by then, and has the next one', async () => {
    const { id } = await house.published({
      capacity: 2,
      branches: ['music', 'film'],
      reserved: [{ branch: 'music', seats: 1 }],
    });
    const [filmed, waits, musician, other] = Array.from({ length: 4 }, () => house.member());
    await house.register(id, filmed!, ['film']);
    await house.register(id, waits!, ['film']);
    await house.register(id, musician!, ['music']);
    await house.register(id, other!, ['music']);
    await exclude(musician!.memberId!, null);
    await house.events.takeOfferedSeat.execute({ actor: other!, gatheringId: id });
    await lift(musician!.memberId!);
    expect(await house.list(id)).toEqual([
      `${nameOf(musician!)} waiting`,
      `${nameOf(filmed!)} confirmed`,
      `${nameOf(waits!)} waiting`,
      `${nameOf(other!)} confirmed`,
    ]);
    expect((await toldTo(id, musician!)).at(-1)).toBe(`${nameOf(musician!)} waiting`);
    expect((await house.events.gatheringPage.execute(musician!, id)).own).toMatchObject({ turn: 1 });
    const { items } = await house.events.participants.execute(house.manager, id, null);
    expect(items).toHaveLength(4);
    const ranks = await house.events.participants.ranks(
      house.manager,
      id,
      items.map((item) => item.id),
    );
    expect(items.map((item) => ranks.get(item.id))).toEqual([1, undefined, 2, undefined]);
    await house.cancel(id, filmed!);
    expect((await house.list(id))[0]).toBe(`${nameOf(musician!)} offered`);
    expect((await house.list(id))[2]).toBe(`${nameOf(waits!)} waiting`);
  });

  it('has their own turn again where they waited, and nothing of what has begun or was called off', async () => {
    const [waited, begun, off] = [
      await house.published({ capacity: 1 }),
      await house.published({ capacity: 3 }),
      await house.published({ capacity: 3 }),
    ];
    const [one, two, three] = [house.member(), house.member(), house.member()];
    for (const each of [one, two, three]) await house.register(waited.id, each);
    for (const { id } of [begun, off]) await house.register(id, two);
    await exclude(two.memberId!, null);
    await house.rows(`update events.gathering set starts_at = now() - interval '1 minute' where id = $1`, [
      begun.id,
    ]);
    await house.events.cancelGathering.execute({
      actor: house.manager,
      gatheringId: off.id,
      because: 'The speaker is ill.',
    });
    await lift(two.memberId!);
    expect(await house.list(waited.id)).toEqual([
      `${nameOf(one)} confirmed`,
      `${nameOf(two)} waiting`,
      `${nameOf(three)} waiting`,
    ]);
    expect(await house.list(begun.id)).toEqual([`${nameOf(two)} cancelled`]);
    expect(await house.list(off.id)).toEqual([`${nameOf(two)} cancelled`]);
  });

  it('has what begins later again where the exclusion becomes a shorter one, and what another still takes not', async () => {
    const [soon, later] = [
      await house.published(),
      await house.published({ startsAt: inHours(24 * 20), endsAt: inHours(24 * 20 + 1) }),
    ];
    const one = house.member();
    for (const { id } of [soon, later]) await house.register(id, one);
    await exclude(one.memberId!, null);
    expect(await house.list(later.id)).toEqual([`${nameOf(one)} cancelled`]);
    await house.rows(`update moderation.sanction set status = 'lifted' where member_id = $1`, [one.memberId]);
    await exclude(one.memberId!, 10);
    expect(await house.list(soon.id)).toEqual([`${nameOf(one)} cancelled`]);
    expect(await house.list(later.id)).toEqual([`${nameOf(one)} confirmed`]);
  });

  it('has nothing to come back to once they left', async () => {
    const { id } = await house.published();
    const one = house.member();
    const attendee = { actor: one, branches: [] };
    await house.events.register.execute({ attendee, gatheringId: id, note: 'I come with my dog.' });
    await exclude(one.memberId!, null);
    for (let time = 0; time < 2; time += 1) await house.house.container.get(FreeSeats).of(one.memberId!);
    await lift(one.memberId!);
    expect(
      await house.rows('select state, note, lost from events.registration where gathering_id = $1', [id]),
    ).toEqual([{ state: 'cancelled', note: '', lost: null }]);
  });

  it('leaves nothing of what they told the organisers of an event that is over', async () => {
    const { id } = await house.published();
    const one = house.member();
    const attendee = { actor: one, branches: [] };
    await house.events.register.execute({ attendee, gatheringId: id, note: 'I come in a wheelchair.' });
    await house.rows(
      `update events.gathering set starts_at = now() - interval '3 days', ends_at = now() - interval '2 days' where id = $1`,
      [id],
    );
    await house.house.container.get(FreeSeats).of(one.memberId!);
    expect(
      await house.rows('select state, note, answers from events.registration where gathering_id = $1', [id]),
    ).toEqual([{ state: 'confirmed', note: '', answers: [] }]);
  });

  it('keeps their seat where it fell before it was told of, and where they may not write alone', async () => {
    const { id } = await house.published({ capacity: 2 });
    const [fell, silenced] = [house.member(), house.member()];
    for (const each of [fell, silenced]) await house.register(id, each);
    await tellStanding(fell.memberId!, 'banned');
    await tellStanding(silenced.memberId!, 'silenced');
    expect(await house.list(id)).toEqual([`${nameOf(fell)} confirmed`, `${nameOf(silenced)} confirmed`]);
  });
});

describe('the waiting list', () => {
  it('passes a seat that is given up to who came first, who is told once and says yes', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [one, two, three] = [house.member(), house.member(), house.member()];
    for (const each of [one, two, three]) await house.register(id, each);
    await house.cancel(id, one);
    expect(await house.list(id)).toEqual([
      `${nameOf(one)} cancelled`,
      `${nameOf(two)} offered`,
      `${nameOf(three)} waiting`,
    ]);
    const { own } = await house.events.gatheringPage.execute(two, id);
    const hours = (own!.offeredUntil!.getTime() - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(48);
    await house.events.takeOfferedSeat.execute({ actor: two, gatheringId: id });
    expect((await house.list(id))[1]).toBe(`${nameOf(two)} confirmed`);
    expect((await house.told(id)).filter((one) => one.endsWith('offered'))).toEqual([
      `${nameOf(two)} offered`,
    ]);
    expect(await outcome(house.events.takeOfferedSeat.execute({ actor: three, gatheringId: id }))).toBe(
      'events.offer-over',
    );
  });

  it('passes an offer on that nobody took in time', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [one, two, three] = [house.member(), house.member(), house.member()];
    for (const each of [one, two, three]) await house.register(id, each);
    await house.cancel(id, one);
    await house.rows(
      `update events.registration set offered_until = now() - interval '1 second' where gathering_id = $1 and state = 'offered'`,
      [id],
    );
    expect(await outcome(house.events.takeOfferedSeat.execute({ actor: two, gatheringId: id }))).toBe(
      'events.offer-over',
    );
    await house.house.container.get(GiveTurns).execute();
    expect((await house.list(id)).slice(1)).toEqual([`${nameOf(two)} cancelled`, `${nameOf(three)} offered`]);
    expect(await house.told(id)).toContain(`${nameOf(two)} lapsed`);
  });

  it('keeps seats for a branch, and gives them to all a day before', async () => {
    const reserved = [{ branch: 'music', seats: 1 }];
    const { id } = await house.published({ capacity: 2, reserved });
    const [one, two, three] = [house.member(), house.member(), house.member()];
    expect(await house.register(id, one, ['film'])).toEqual({ hasSeat: true });
    expect(await house.register(id, two, ['film'])).toEqual({ hasSeat: false });
    expect(await house.register(id, three, ['music'])).toEqual({ hasSeat: true });
    await house.cancel(id, three);
    expect((await house.list(id))[1]).toBe(`${nameOf(two)} waiting`);
    await house.rows(
      `update events.gathering set starts_at = now() + interval '20 hours', ends_at = now() + interval '21 hours' where id = $1`,
      [id],
    );
    await house.house.container.get(GiveTurns).execute();
    expect((await house.list(id))[1]).toBe(`${nameOf(two)} offered`);
  });

  it('gives seats that are added to who waits, and takes none away from who has one', async () => {
    const { id } = await house.published({ capacity: 2 });
    const members = Array.from({ length: 5 }, () => house.member());
    for (const each of members) await house.register(id, each);
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    const change = (capacity: number, version: number) =>
      house.events.changeGathering.execute({
        ...plan,
        actor: house.manager,
        gatheringId: id,
        version,
        capacity,
        body: plan.source,
      });
    expect(await outcome(change(1, plan.version))).toBe('events.capacity-below-seats-taken');
    await change(4, plan.version);
    expect((await house.list(id)).map((one) => one.split(' ')[1])).toEqual([
      'confirmed',
      'confirmed',
      'offered',
      'offered',
      'waiting',
    ]);
    expect(await outcome(change(5, plan.version))).toBe('events.gathering-changed-meanwhile');
  });

  it('stays in order and never overfull while 300 come and go at once', async () => {
    const { id } = await house.published({ capacity: 20 });
    const members = Array.from({ length: 150 }, () => house.member());
    await Promise.all(
      members.map(async (actor, index) => {
        await house.register(id, actor);
        if (index % 3 === 0) await house.cancel(id, actor);
      }),
    );
    const rows = await house.rows<{ turn: number; state: string }>(
      `select turn, state from events.registration where gathering_id = $1 and state <> 'cancelled' order by turn`,
      [id],
    );
    const seated = rows.filter(({ state }) => state !== 'waiting');
    expect(seated).toHaveLength(20);
    expect(rows.slice(0, 20).every(({ state }) => state !== 'waiting')).toBe(true);
    const offers = (await house.told(id)).filter((one) => one.endsWith('offered'));
    expect(new Set(offers).size).toBe(offers.length);
  });
});

describe('an event that has begun', () => {
  const begin = (id: string) =>
    house.rows(
      `with begun as (update events.gathering set starts_at = now() - interval '10 minutes', ends_at = now() + interval '1 hour'
         where id = $1 returning id)
       update events.registration r set offered_until = now() - interval '10 minutes' from begun
         where r.gathering_id = begun.id and r.state = 'offered'`,
      [id],
    );
  const turns = () => house.house.container.get(GiveTurns).execute();

  it('loses no seat that was offered until it began: who waits next has it, and is told once', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [one, two, three] = [house.member(), house.member(), house.member()];
    for (const each of [one, two, three]) await house.register(id, each);
    await house.cancel(id, one);
    await begin(id);
    await turns();
    await turns();
    expect((await house.list(id)).slice(1)).toEqual([
      `${nameOf(two)} cancelled`,
      `${nameOf(three)} confirmed`,
    ]);
    const told = await house.told(id);
    expect(told.filter((each) => each.endsWith('lapsed'))).toEqual([`${nameOf(two)} lapsed`]);
    expect(told.filter((each) => each === `${nameOf(three)} confirmed`)).toHaveLength(1);
  });

  it('does not tell who comes again that the seat of an offer that is over is theirs', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [one, two, three] = [house.member(), house.member(), house.member()];
    for (const each of [one, two, three]) await house.register(id, each);
    await house.cancel(id, one);
    await begin(id);
    expect(await house.register(id, two)).toEqual({ hasSeat: false });
    expect((await house.list(id)).slice(1)).toEqual([`${nameOf(three)} confirmed`, `${nameOf(two)} waiting`]);
  });

  it('seats nobody who comes while somebody waits: a seat given up goes to the lowest turn', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [one, two, three, late] = [house.member(), house.member(), house.member(), house.member()];
    for (const each of [one, two, three]) await house.register(id, each);
    await begin(id);
    await house.cancel(id, one);
    expect(await house.register(id, late)).toEqual({ hasSeat: false });
    expect(await house.list(id)).toEqual([
      `${nameOf(one)} cancelled`,
      `${nameOf(two)} confirmed`,
      `${nameOf(three)} waiting`,
      `${nameOf(late)} waiting`,
    ]);
    const promoted = await house.rows<{ at: Date | null }>(
      `select promoted_at as at from events.registration where gathering_id = $1 and state = 'confirmed'`,
      [id],
    );
    expect(promoted.map(({ at }) => at instanceof Date)).toEqual([true]);
  });
});

describe('an event', () => {
  it('that is cancelled tells everybody who is registered, once', async () => {
    const { id } = await house.published();
    const [one, two] = [house.member(), house.member()];
    await house.register(id, one);
    await house.register(id, two);
    await house.events.cancelGathering.execute({
      actor: house.manager,
      gatheringId: id,
      because: 'The speaker is ill.',
    });
    const told = await house.told(id);
    expect(told.filter((each) => each.endsWith('cancelled'))).toEqual([
      `${nameOf(one)} cancelled`,
      `${nameOf(two)} cancelled`,
    ]);
    const page = await house.events.gatheringPage.execute(visitor(), id);
    expect([page.stage, page.cancelledBecause]).toEqual(['cancelled', 'The speaker is ill.']);
    expect(await outcome(house.register(id))).toBe('events.gathering-cancelled');
  });

  it('is told again when it takes place at another time, and not for another word', async () => {
    const { id } = await house.published();
    const one = house.member();
    await house.register(id, one);
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    const said = { ...plan, actor: house.manager, gatheringId: id, body: plan.source };
    await house.events.changeGathering.execute({ ...said, summary: 'We read two together.' });
    expect(await house.told(id)).not.toContain(`${nameOf(one)} moved`);
    const version = plan.version + 1;
    await house.events.changeGathering.execute({ ...said, version, startsAt: inHours(71) });
    expect(await house.told(id)).toContain(`${nameOf(one)} moved`);
    expect((await house.events.gatheringPage.execute(one, id)).sequence).toBe(1);
  });

  it('keeps of each change that it told what was planned before and since, until its words are erased', async () => {
    const { id, number } = await house.published();
    const one = house.member();
    await house.register(id, one);
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    const said = { ...plan, actor: house.manager, gatheringId: id, body: plan.source };
    await house.events.changeGathering.execute({ ...said, place: 'Lyon', capacity: 5 });
    const [told] = await house.rows<{ at: string }>(
      `select payload ->> 'at' as at from platform.outbox where name = 'events.gathering-told.v1'
         and payload ->> 'gatheringId' = $1 and payload ->> 'news' = 'moved'`,
      [id],
    );
    const changes = (at: Date) => house.events.gatheringChanges.execute(one, [{ number, at }]);
    const at = new Date(told!.at);
    expect(await changes(at)).toMatchObject([
      { before: { place: '', capacity: 2 }, now: { place: 'Lyon', capacity: 5 }, zone: 'Europe/Paris' },
    ]);
    expect(await changes(new Date(at.getTime() + 1))).toEqual([null]);
    const unseen = await house.events.gatheringChanges.execute(visitor(), [{ number: 999_999, at }]);
    expect(unseen).toEqual([null]);
  });

  it('that begins earlier keeps no seat for anybody longer than until then', async () => {
    const { id } = await house.published({ capacity: 1 });
    const [one, two] = [house.member(), house.member()];
    for (const each of [one, two]) await house.register(id, each);
    await house.cancel(id, one);
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    const startsAt = inHours(3);
    await house.events.changeGathering.execute({
      ...plan,
      actor: house.manager,
      gatheringId: id,
      body: plan.source,
      startsAt,
      endsAt: inHours(4),
    });
    const { own } = await house.events.gatheringPage.execute(two, id);
    expect(own).toMatchObject({ state: 'offered', offeredUntil: startsAt });
  });

  it('reminds who has a seat of each time once, and nobody who has just registered', async () => {
    const { id } = await house.published({ startsAt: inHours(26), endsAt: inHours(27) });
    const [one, late] = [house.member(), house.member()];
    await house.register(id, one);
    await house.rows(
      `update events.registration set registered_at = now() - interval '9 days' where gathering_id = $1`,
      [id],
    );
    const remind = () => house.house.container.get(RemindOfGatherings).execute();
    await remind();
    await remind();
    const reminders = async () =>
      (await house.told(id)).filter((each) => /in-a-week|in-a-day|at-once/.test(each));
    expect(await reminders()).toEqual([`${nameOf(one)} in-a-week`]);
    await house.rows(
      `update events.gathering set starts_at = now() + interval '23 hours', ends_at = now() + interval '24 hours' where id = $1`,
      [id],
    );
    await house.register(id, late);
    await remind();
    await remind();
    expect(await reminders()).toEqual([`${nameOf(one)} in-a-week`, `${nameOf(one)} in-a-day`]);
  });

  it('that is put off is reminded of again, and so is who comes again', async () => {
    const { id } = await house.published({ startsAt: inHours(26), endsAt: inHours(27) });
    const one = house.member();
    await house.register(id, one);
    const longAgo = () =>
      house.rows(
        `update events.registration set registered_at = now() - interval '30 days' where gathering_id = $1`,
        [id],
      );
    const begins = (hours: number) =>
      house.rows(
        `update events.gathering set starts_at = now() + make_interval(hours => $2::int),
           ends_at = now() + make_interval(hours => $2::int + 1) where id = $1`,
        [id, hours],
      );
    const reminders = async () => {
      await house.house.container.get(RemindOfGatherings).execute();
      return (await house.told(id)).flatMap((each) => /in-a-week|in-a-day|at-once/.exec(each) ?? []);
    };
    await longAgo();
    expect(await reminders()).toEqual(['in-a-week']);
    await begins(23);
    expect(await reminders()).toEqual(['in-a-week', 'in-a-day']);
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    await house.events.changeGathering.execute({
      ...plan,
      actor: house.manager,
      gatheringId: id,
      body: plan.source,
      startsAt: inHours(50),
      endsAt: inHours(51),
    });
    // They have just been told of the day.
    expect(await reminders()).toEqual(['in-a-week', 'in-a-day']);
    await begins(23);
    expect(await reminders()).toEqual(['in-a-week', 'in-a-day', 'in-a-day']);
    await house.cancel(id, one);
    await house.register(id, one);
    await longAgo();
    expect(await reminders()).toEqual(['in-a-week', 'in-a-day', 'in-a-day', 'in-a-day']);
  });

  it('is run beside its author by those alone who may run events', async () => {
    const people = [house.member(), house.member([], 'agent')];
    for (const { memberId, role } of people) {
      await house.rows(
        `insert into community.member (id, pseudonym, skeleton, handle, status, charter_version, joined_at, role)
         values ($1::uuid, $1::text, $1::text, $1::text, 'active', '1', now(), $2)`,
        [memberId, role],
      );
      if (role === 'agent')
        await house.rows(`insert into moderation.role_assignment (member_id, role) values ($1, 'agent')`, [
          memberId,
        ]);
    }
    const [member, agent] = people.map(({ memberId }) => memberId!);
    await expect(house.planned({ hosts: [agent!, member!] })).rejects.toMatchObject({
      fields: [{ field: 'hosts', code: 'events.host-may-not', details: { names: member } }],
    });
    const { id } = await house.planned({ hosts: [agent!] });
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    expect(plan.hosts).toEqual([agent]);
    const change = (hosts: readonly string[]) =>
      house.events.changeGathering.execute({
        ...plan,
        actor: house.manager,
        gatheringId: id,
        body: plan.source,
        hosts: hosts as typeof plan.hosts,
      });
    expect(await outcome(change([member!]))).toBe('events.host-may-not');
    expect(await outcome(change([agent!]))).toBe('done');
  });

  it('is nobody’s to know of three months later, but for how many came', async () => {
    const { id } = await house.published();
    const [one, two] = [house.member(), house.member()];
    for (const each of [one, two]) await house.register(id, each);
    const others = await house.published();
    await house.register(others.id, one);
    const forget = () => house.house.container.get(ForgetParticipants).execute();
    const known = () =>
      house.rows<{ at: string }>('select gathering_id as at from events.registration where member_id = $1', [
        one.memberId,
      ]);
    await house.rows(
      `update events.gathering set starts_at = now() - interval '80 days', ends_at = now() - interval '79 days' where id = $1`,
      [id],
    );
    await forget();
    expect(await known()).toHaveLength(2);
    await house.rows(
      `update events.gathering set starts_at = now() - interval '96 days', ends_at = now() - interval '95 days' where id = $1`,
      [id],
    );
    await forget();
    await forget();
    expect((await known()).map(({ at }) => at)).toEqual([others.id]);
    const list = await house.events.participants.execute(house.manager, id, null);
    expect(list.items.map(({ memberId }) => [one.memberId, two.memberId].includes(memberId))).toEqual([
      false,
      false,
    ]);
  });

  it('of thousands is forgotten some at a time, and as many are counted as followed', async () => {
    const { id } = await house.published();
    await house.rows(
      `insert into events.session_visit (gathering_id, slot, member_id)
       select $1, slot, gen_random_uuid() from generate_series(1, 6) slot, generate_series(1, 1900)`,
      [id],
    );
    await house.rows(
      `update events.gathering set starts_at = now() - interval '96 days', ends_at = now() - interval '95 days' where id = $1`,
      [id],
    );
    await house.house.container.get(ForgetParticipants).execute();
    const visits = await house.rows(
      `select forgotten, count(*)::int as visits, count(distinct (xmin::text))::int as transactions
       from events.session_visit where gathering_id = $1 group by 1`,
      [id],
    );
    expect(visits).toEqual([{ forgotten: true, visits: 11_400, transactions: 3 }]);
  });

  it('is attended by who says the code that is shown, once it has begun', async () => {
    const { id } = await house.published({ startsAt: inHours(2), endsAt: inHours(3) });
    const one = house.member();
    await house.register(id, one);
    const { code } = (await house.events.sessionDesk.execute(house.manager, id))!;
    const check = (said: string) => house.events.checkIn.execute({ actor: one, gatheringId: id, code: said });
    expect(await outcome(check(code))).toBe('events.gathering-not-begun');
    await house.rows(`update events.gathering set starts_at = now() - interval '1 minute' where id = $1`, [
      id,
    ]);
    expect(await outcome(check('NO WAY'))).toBe('events.wrong-code');
    await check(` ${code.toLowerCase()} `);
    await check(code);
    expect((await house.events.gatheringPage.execute(one, id)).own).toMatchObject({ attended: true });
    const facts = await house.rows(
      `select 1 from platform.outbox where name = 'events.gathering-attended.v1'`,
    );
    expect(facts).toHaveLength(1);
  });

  it('is not attended by who was noted by mistake, which is told', async () => {
    const { id } = await house.published({ startsAt: inHours(-1), endsAt: inHours(1) });
    const one = house.member();
    await house.register(id, one);
    const { items } = await house.events.participants.execute(house.manager, id, null);
    const note = (wasThere: boolean, actor = house.manager) =>
      house.events.noteAttendance.execute({
        actor,
        gatheringId: id,
        registrationId: items[0]!.id,
        wasThere,
      });
    const facts = async () =>
      (
        await house.rows<{ name: string }>(
          `select name from platform.outbox where payload ->> 'gatheringId' = $1 and name like 'events.%attend%' order by position`,
          [id],
        )
      ).map(({ name }) => name);
    await note(false);
    expect(await facts()).toEqual([]);
    await note(true);
    await note(false);
    await note(false);
    expect(await facts()).toEqual(['events.gathering-attended.v1', 'events.attendance-taken-back.v1']);
    expect((await house.events.gatheringPage.execute(one, id)).own).toMatchObject({ attended: false });
    expect(await outcome(note(false, one))).toBe('access.not-allowed');
    await note(true);
    expect(await facts()).toHaveLength(3);
  });

  it('that is repeated stands at the same time of the day on both sides of the change of clocks', async () => {
    const at = (day: string, time: string) => house.events.wall.instantOf('day', day, time, 'Europe/Paris');
    const { id } = await house.planned({
      startsAt: at('2027-03-22', '12:30'),
      endsAt: at('2027-03-22', '13:30'),
      repeat: { every: 'week', times: 3 },
    });
    const rows = await house.rows<{ at: Date }>(
      `select starts_at as at from events.gathering where series_id = $1 order by starts_at`,
      [id],
    );
    expect(rows.map((row) => row.at.toISOString())).toEqual([
      '2027-03-22T11:30:00.000Z',
      '2027-03-29T10:30:00.000Z',
      '2027-04-05T10:30:00.000Z',
    ]);
    expect(() => at('2027-03-28', '02:30')).toThrow('events.skipped-hour');
    expect(() => at('2027-02-30', '02:30')).toThrow('events.not-a-day');
    expect(() => at('2027-02-28', '25:30')).toThrow('events.not-a-time');
    // Said twice that night: the first counts, in summer time.
    expect(at('2027-10-31', '02:30').toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(at('2027-10-31', '02:30A').toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(at('2027-10-31', '02:30B').toISOString()).toBe('2027-10-31T01:30:00.000Z');
    expect(() => at('2027-10-30', '02:30B')).toThrow('events.shown-once');
  });

  it('that is repeated has its agenda at the same times of the night in which clocks go back', async () => {
    const at = (day: string, time: string) => house.events.wall.instantOf('day', day, time, 'Europe/Paris');
    const agenda = [
      { minute: 0, title: 'Welcome' },
      { minute: 210, title: 'Last words' },
    ];
    const { id } = await house.planned({
      startsAt: at('2027-10-24', '00:30'),
      endsAt: at('2027-10-24', '05:30'),
      agenda,
      repeat: { every: 'week', times: 3 },
    });
    const minutes = async () =>
      (
        await house.rows<{ minute: number }>(
          `select (agenda -> -1 ->> 'minute')::int as minute from events.gathering where series_id = $1 order by starts_at`,
          [id],
        )
      ).map(({ minute }) => minute);
    expect(await minutes()).toEqual([210, 270, 210]);
    await house.rows(
      `update events.gathering set agenda = jsonb_set(agenda, '{1,minute}', '240') where id = $1`,
      [id],
    );
    await house.events.changeSeries.execute({ actor: house.manager, gatheringId: id, count: 2 });
    expect(await minutes()).toEqual([240, 300, 240]);
  });

  it('tells of all that is refused in one go, also where some of it was refused before', async () => {
    const refusal = house.planned({
      title: '',
      hosts: [house.member().memberId!],
      link: 'http://example.org',
      capacity: 0,
      repeat: { every: 'week', times: 99 },
      refused: [{ field: 'title', code: 'text.too-short' }],
    });
    const fields = await refusal.then(
      () => [],
      (error: { fields: readonly { field: string; code: string }[] }) => error.fields,
    );
    expect(fields.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'title text.too-short',
      'hosts events.host-may-not',
      'link events.not-a-link',
      'capacity events.capacity-out-of-bounds',
      'times events.repeats-out-of-bounds',
    ]);
    const sound = house.planned({ refused: [{ field: 'day', code: 'text.missing' }] });
    expect(await outcome(sound)).toBe('text.missing');
  });

  it('is found in its form at the hour it was given, of the two that a night of autumn has', async () => {
    const at = (day: string, time: string) => house.events.wall.instantOf('day', day, time, 'Europe/Paris');
    const given = async (from: string, until: string) => {
      const { id } = await house.planned({
        startsAt: at('2027-10-31', from),
        endsAt: at('2027-10-31', until),
      });
      const plan = await house.events.gatheringPlan.execute(house.manager, id);
      return [plan.day, plan.from, plan.until];
    };
    expect(await given('02:30', '02:30B')).toEqual(['2027-10-31', '02:30', '02:30B']);
    expect(await given('01:30', '03:30')).toEqual(['2027-10-31', '01:30', '03:30']);
  });

  it('that is repeated over an hour that clocks skip is refused whole, with the day', async () => {
    const at = (day: string, time: string) => house.events.wall.instantOf('day', day, time, 'Europe/Paris');
    const refusal = async (p: object, every: 'week' | 'month' = 'week') => {
      const before = await house.rows('select 1 from events.gathering');
      const said = await house
        .planned({ ...p, repeat: { every, times: 3 } })
        .catch((error: unknown) => error);
      expect(await house.rows('select 1 from events.gathering')).toHaveLength(before.length);
      return said;
    };
    const night = (from: string, until: string) => ({
      startsAt: at('2027-03-21', from),
      endsAt: at('2027-03-21', until),
    });
    expect(await refusal(night('02:30', '03:00'))).toMatchObject({
      fields: [{ field: 'from', code: 'events.skipped-hour', details: { day: '2027-03-28', time: '02:30' } }],
    });
    expect(await refusal(night('01:30', '02:30'))).toMatchObject({ code: 'events.skipped-hour' });
    expect(await refusal(night('01:55', '03:05'))).toMatchObject({
      fields: [{ field: 'times', code: 'events.repeat-does-not-fit', details: { day: '2027-03-28' } }],
    });
    const endOfMonth = { startsAt: at('2027-01-30', '23:00'), endsAt: at('2027-01-31', '01:00') };
    expect(await refusal(endOfMonth, 'month')).toMatchObject({
      fields: [{ code: 'events.repeat-does-not-fit', details: { day: '2027-02-28' } }],
    });
  });
});
