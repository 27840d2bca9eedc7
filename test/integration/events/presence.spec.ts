import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GatheringAttendedV1 } from '#application/events/published/events.facts';
import { CountPresence } from '#application/events/registrations/count-presence';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import { takenFrom } from '#interfaces/composition/provided';
import { outcome } from '../engagement/poll-house.ts';
import { EventHouse, inHours } from './event-house.ts';

jest.setTimeout(180_000);
let house: EventHouse;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

/** A session of an hour that began half an hour ago, with members who have a seat. */
async function session(seats: number, where: { place?: string; link?: string } = {}) {
  const { id } = await house.published({
    startsAt: inHours(-0.5),
    endsAt: inHours(0.5),
    capacity: seats,
    ...where,
  });
  const members = Array.from({ length: seats }, () => house.member());
  for (const actor of members) await house.register(id, actor);
  return { id, members };
}
/** As if they had been seen in so many different slots. */
const seen = (id: GatheringId, { memberId }: Actor, slots: number) =>
  house.rows(
    `insert into events.session_visit (gathering_id, slot, member_id)
     select $1, floor(extract(epoch from g.starts_at) / 300)::int + one, $2
     from events.gathering g, generate_series(0, $3::int - 1) one where g.id = $1 on conflict do nothing`,
    [id, memberId, slots],
  );
const end = (id: GatheringId) =>
  house.rows(
    `update events.gathering set starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour' where id = $1`,
    [id],
  );
const count = () => takenFrom(house.house.container)(CountPresence).execute();
const noted = async (id: GatheringId) => {
  const { items } = await house.events.participants.execute(house.manager, id, null);
  return items.map(({ attendedAt, attendedBy }) => attendedAt && attendedBy);
};
const told = async (id: GatheringId) =>
  (
    await house.rows<{ fact: GatheringAttendedV1 }>(
      `select payload as fact from platform.outbox where name = 'events.gathering-attended.v1' and payload ->> 'gatheringId' = $1`,
      [id],
    )
  ).map(({ fact }) => fact.memberId);

describe('presence by the page of a session', () => {
  it('is of who had it open for half of the time, once it is over, and counts once', async () => {
    const { id, members } = await session(3);
    await seen(id, members[0]!, 7);
    await seen(id, members[1]!, 5);
    await count();
    expect(await noted(id)).toEqual([null, null, null]);
    await end(id);
    await Promise.all([count(), count()]);
    await count();
    expect(await noted(id)).toEqual(['page', null, null]);
    expect(await told(id)).toEqual([members[0]!.memberId]);
    // What is seen later makes nobody present.
    await seen(id, members[2]!, 13);
    await count();
    expect(await noted(id)).toEqual(['page', null, null]);
  });

  it('is not had by asking for the page again and again, nor from before or after', async () => {
    const { id, members } = await session(1);
    const visit = () => house.events.noteVisit.execute({ actor: members[0]!, gatheringId: id });
    await Promise.all(Array.from({ length: 40 }, visit));
    const slots = () =>
      house
        .rows(`select 1 from events.session_visit where gathering_id = $1`, [id])
        .then((rows) => rows.length);
    // Two at most, where the clock came into the next one meanwhile.
    expect(await slots()).toBeLessThanOrEqual(2);
    const before = await slots();
    await end(id);
    await visit();
    expect(await slots()).toBe(before);
    await count();
    expect(await noted(id)).toEqual([null]);
    const coming = await house.published();
    await house.events.noteVisit.execute({ actor: members[0]!, gatheringId: coming.id });
    expect(
      await house.rows(`select 1 from events.session_visit where gathering_id = $1`, [coming.id]),
    ).toEqual([]);
  });

  it('is of nobody without a seat, and does not go over what a code or an organiser said', async () => {
    const { id, members } = await session(3);
    const stranger = house.member();
    for (const actor of [...members, stranger, house.manager]) await seen(id, actor, 13);
    const { items } = await house.events.participants.execute(house.manager, id, null);
    await house.events.noteAttendance.execute({
      actor: house.manager,
      gatheringId: id,
      registrationId: items[0]!.id,
      wasThere: true,
    });
    const { code } = (await house.events.sessionDesk.execute(house.manager, id))!;
    await house.events.checkIn.execute({ actor: members[1]!, gatheringId: id, code });
    // Taken back by an organiser: the page says nothing against that.
    await house.rows(`update events.registration set attended_at = null where id = $1`, [items[0]!.id]);
    await end(id);
    await count();
    expect(await noted(id)).toEqual([null, 'code', 'page']);
    const [{ there }] = (await house.rows<{ there: number }>(
      `select count(*)::int as there from events.registration where gathering_id = $1`,
      [id],
    )) as [{ there: number }];
    expect(there).toBe(3);
  });

  it('is of nobody where an event is held in one place alone, and of those who follow one from elsewhere', async () => {
    for (const [link, expected] of [
      ['', null],
      ['https://video.example/salle', 'page'],
    ] as const) {
      const { id, members } = await session(1, { place: 'Salle des Peintres', link });
      await house.events.noteVisit.execute({ actor: members[0]!, gatheringId: id });
      const visits = await house.rows(`select 1 from events.session_visit where gathering_id = $1`, [id]);
      expect(visits).toHaveLength(link === '' ? 0 : 1);
      await seen(id, members[0]!, 13);
      await end(id);
      await count();
      expect(await noted(id)).toEqual([expected]);
    }
  });

  it('is counted though it cannot be in another event, which is told', async () => {
    const [broken, other] = [await session(1), await session(1)];
    for (const { id, members } of [broken, other]) {
      await seen(id, members[0]!, 13);
      await end(id);
    }
    await house.rows(
      `alter table events.gathering add constraint broken check (presence_counted_at is null or id <> '${broken.id}')`,
    );
    await expect(count()).rejects.toThrow('broken');
    expect([await noted(broken.id), await noted(other.id)]).toEqual([[null], ['page']]);
    await house.rows(`alter table events.gathering drop constraint broken`);
    await count();
    expect(await noted(broken.id)).toEqual(['page']);
  });

  it('does not go over what was noted before anybody wrote down how', async () => {
    const { id, members } = await session(1);
    await seen(id, members[0]!, 13);
    await house.rows(
      `update events.registration set attended_at = now() - interval '1 hour' where gathering_id = $1`,
      [id],
    );
    await end(id);
    await count();
    expect(await noted(id)).toEqual([null]);
    expect(await told(id)).toEqual([]);
  });

  it('is counted under the open form of an organiser, who sees nothing of it', async () => {
    const { id, members } = await session(1);
    await seen(id, members[0]!, 13);
    await end(id);
    const { version } = await house.events.gatheringPlan.execute(house.manager, id);
    await count();
    expect(await noted(id)).toEqual(['page']);
    const remember = (minutes: string) =>
      house.events.rememberGathering.execute({
        actor: house.manager,
        gatheringId: id,
        version,
        replay: '',
        chapters: [],
        surveyId: null,
        minutes,
      });
    expect(await outcome(remember('We read one together.'))).toBe('done');
    expect(await outcome(remember('We read two together.'))).toBe('events.gathering-changed-meanwhile');
  });

  it('of thousands is counted in lots', async () => {
    const { id } = await session(1);
    await house.rows(
      `insert into events.registration (id, gathering_id, number, member_id, branches, registered_at, turn, state, pool)
       select gen_random_uuid(), g.id, g.number, gen_random_uuid(), '{}', now(), 10 + one, 'confirmed', 'open'
       from events.gathering g, generate_series(1, 1001) one where g.id = $1`,
      [id],
    );
    await house.rows(
      `insert into events.session_visit (gathering_id, slot, member_id)
       select r.gathering_id, floor(extract(epoch from g.starts_at) / 300)::int + slot, r.member_id
       from events.registration r join events.gathering g on g.id = r.gathering_id, generate_series(0, 6) slot
       where g.id = $1 and r.turn > 10`,
      [id],
    );
    await end(id);
    await count();
    const attended = `select 1 from events.registration where gathering_id = $1 and attended_by = 'page'`;
    expect(await house.rows(attended, [id])).toHaveLength(1001);
    expect(await told(id)).toHaveLength(1001);
  });
});

describe('an event that is put off after its end', () => {
  it('is counted on its new day, and of nobody for what was open on the former one', async () => {
    const { id, members } = await session(4);
    const [early, both, coded, noted_] = members as [Actor, Actor, Actor, Actor];
    for (const actor of [early, both]) await seen(id, actor, 7);
    const { code } = (await house.events.sessionDesk.execute(house.manager, id))!;
    await house.events.checkIn.execute({ actor: coded, gatheringId: id, code });
    await end(id);
    await count();
    const survey = '0199eeee-0000-7000-8000-00000000aaaa';
    await house.rows(`update events.registration set surveyed_at = now() where gathering_id = $1`, [id]);
    await house.rows(`update events.gathering set survey_id = $2 where id = $1`, [id, survey]);
    expect(await noted(id)).toEqual(['page', 'page', 'code', null]);
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    await house.events.changeGathering.execute({
      ...plan,
      actor: house.manager,
      gatheringId: id,
      body: plan.source,
      startsAt: inHours(24),
      endsAt: inHours(25),
    });
    expect(await noted(id)).toEqual([null, null, 'code', null]);
    const back = await house.rows<{ who: string }>(
      `select payload ->> 'memberId' as who from platform.outbox
       where name = 'events.attendance-taken-back.v1' and payload ->> 'gatheringId' = $1 order by 1`,
      [id],
    );
    expect(back.map(({ who }) => who)).toEqual([early.memberId, both.memberId].sort());
    // A day later.
    await house.rows(
      `update events.gathering set starts_at = now() - interval '80 minutes', ends_at = now() - interval '20 minutes' where id = $1`,
      [id],
    );
    // What was open on the former day lies before.
    await house.rows(`update events.session_visit set slot = slot - 288 where gathering_id = $1`, [id]);
    for (const actor of [both, noted_]) await seen(id, actor, 7);
    await count();
    expect(await noted(id)).toEqual([null, 'page', 'code', 'page']);
    const asked = await house.rows(
      `select 1 from events.registration where gathering_id = $1 and surveyed_at is not null`,
      [id],
    );
    expect(asked).toEqual([]);
  });

  it('says nothing of who is forgotten by then: nobody else was not there in their place', async () => {
    const { id, members } = await session(2);
    for (const actor of members) await seen(id, actor, 7);
    await end(id);
    await count();
    await house.rows(
      `update events.registration set forgotten = true, member_id = gen_random_uuid(), surveyed_at = now()
       where gathering_id = $1 and member_id = $2`,
      [id, members[0]!.memberId],
    );
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    await house.events.changeGathering.execute({
      ...plan,
      actor: house.manager,
      gatheringId: id,
      body: plan.source,
      startsAt: inHours(24),
      endsAt: inHours(25),
    });
    const back = await house.rows<{ who: string }>(
      `select payload ->> 'memberId' as who from platform.outbox
       where name = 'events.attendance-taken-back.v1' and payload ->> 'gatheringId' = $1`,
      [id],
    );
    expect(back.map(({ who }) => who)).toEqual([members[1]!.memberId]);
    const kept = await house.rows(
      `select attended_by, surveyed_at is not null as surveyed from events.registration where gathering_id = $1 and forgotten`,
      [id],
    );
    expect(kept).toEqual([{ attended_by: 'page', surveyed: true }]);
  });

  it('stays as it was counted where its hours of the past are mended alone', async () => {
    const { id, members } = await session(1);
    await seen(id, members[0]!, 7);
    await end(id);
    await count();
    const plan = await house.events.gatheringPlan.execute(house.manager, id);
    await house.events.changeGathering.execute({
      ...plan,
      actor: house.manager,
      gatheringId: id,
      body: plan.source,
      startsAt: inHours(-2),
      endsAt: inHours(-0.2),
    });
    expect(await noted(id)).toEqual(['page']);
  });
});
