import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PIECES_SAID, type PiecesSaid } from '#application/community/published/pieces-said.api';
import { EventHouse } from './event-house.ts';

jest.setTimeout(180_000);
let house: EventHouse;
beforeAll(async () => {
  house = await EventHouse.open();
});
afterAll(() => house.close());

const said = async (
  { number }: { readonly number: number },
  state: string | null,
  { memberId }: { readonly memberId: string | null },
) => {
  const now = new Date();
  const piece = {
    toldFrom: now,
    toldUntil: now,
    of: state === null ? 'event-announced' : 'event',
    key: String(number),
    state,
  };
  const [unknown, one] = await house.house.container.get<PiecesSaid>(PIECES_SAID).of(
    [
      { ...piece, key: '0' },
      { ...piece, memberId: memberId! },
    ].map((each) => ({ memberId: memberId!, ...each })),
  );
  expect(unknown).toBeNull();
  return one;
};

describe('what letters say of an event', () => {
  it('is its title, its moment and its place, and a file for the calendar of who has a seat', async () => {
    const event = await house.published({ capacity: 1, place: 'Lyon', link: '' });
    const [seated, waiting] = [house.member(), house.member()];
    await house.register(event.id, seated);
    await house.register(event.id, waiting);
    const told = await said(event, 'confirmed', seated);
    const { startsAt } = told!.occasion!;
    expect(told).toMatchObject({
      title: 'How to read a statement',
      occasion: { slug: event.slug, place: 'Lyon', isOnline: false, offeredUntil: null, reason: '' },
    });
    expect(told!.occasion!.calendar).toContain('SUMMARY:How to read a statement');
    expect((await said(event, 'waiting', waiting))!.occasion!.calendar).toBeNull();
    await house.cancel(event.id, seated);
    const [kept] = await house.rows<{ until: Date }>(
      `select offered_until as until from events.registration where state = 'offered' and gathering_id = $1`,
      [event.id],
    );
    const offered = (await said(event, 'offered', waiting))!;
    expect(offered.occasion!.offeredUntil).toEqual(kept!.until);
    // Each by when its reader has to know it.
    expect(kept!.until < startsAt).toBe(true);
    expect([told!.hour, offered.hour]).toEqual([
      { knownBy: startsAt, isVainLate: true },
      { knownBy: kept!.until, isVainLate: true },
    ]);
    // Who took it hears no more that it waits for them.
    await house.rows(
      `update events.registration set state = 'confirmed', offered_until = null where gathering_id = $1 and member_id = $2`,
      [event.id, waiting.memberId],
    );
    expect((await said(event, 'offered', waiting))!.hour).toMatchObject({ isOver: true });
    expect((await said(event, 'confirmed', waiting))!.hour).toEqual({ knownBy: startsAt, isVainLate: true });
  });

  it('is over once a seat that was kept is kept for them no more, whatever became of it', async () => {
    const event = await house.published({ capacity: 1 });
    const reader = house.member();
    await house.register(event.id, reader);
    const standsAs = async (state: string) => {
      await house.rows(
        `update events.registration set state = $3, offered_until = case $3 when 'offered' then now() + interval '1 hour' end,
           pool = case when $3 in ('confirmed', 'offered') then coalesce(pool, 'open') end
         where gathering_id = $1 and member_id = $2`,
        [event.id, reader.memberId, state],
      );
      return (await said(event, 'offered', reader))!.hour!.isOver ?? false;
    };
    expect(await standsAs('offered')).toBe(false);
    for (const state of ['confirmed', 'waiting', 'cancelled'])
      expect([state, await standsAs(state)]).toEqual([state, true]);
    // Of what does not depend on the seat nothing is.
    for (const state of ['moved', 'waiting', null])
      expect((await said(event, state, reader))!.hour!.isOver).toBeUndefined();
  });

  it('is why it does not take place, and takes it out of the calendar', async () => {
    const event = await house.published();
    const member = house.member();
    await house.register(event.id, member);
    await house.events.cancelGathering.execute({
      actor: house.manager,
      gatheringId: event.id,
      because: 'No power in the house.',
    });
    const { occasion, hour } = (await said(event, 'cancelled', member))!;
    expect(hour).toEqual({ knownBy: occasion!.startsAt, isVainLate: false });
    expect(occasion!.reason).toBe('No power in the house.');
    expect(occasion!.calendar).toContain('STATUS:CANCELLED');
  });

  it('takes it out of the calendar of who gave up their seat, and puts it there again once they come again', async () => {
    const event = await house.published();
    const member = house.member();
    await house.register(event.id, member);
    await house.cancel(event.id, member);
    expect((await said(event, 'given-up', member))!.occasion!.calendar).toContain('STATUS:CANCELLED');
    expect((await said(event, 'off-list', member))!.occasion!.calendar).toBeNull();
    await house.register(event.id, member);
    expect((await said(event, 'given-up', member))!.occasion!.calendar).toBeNull();
    expect((await said(event, 'confirmed', member))!.occasion!.calendar).toContain('STATUS:CONFIRMED');
  });

  it('is nothing of drafts, nor of what is the team’s own to who is none of it', async () => {
    expect(await said(await house.planned(), null, house.member())).toBeNull();
    expect(await said(await house.published({ audience: 'staff' }), null, house.member())).toBeNull();
    expect(await said(await house.published({ audience: 'members' }), null, house.member())).not.toBeNull();
  });

  it('is what anybody who comes may know, whoever reads: of a draft, or of what a decision took away, nothing to who runs it', async () => {
    const organiser = house.organiser();
    const event = await house.published({ actor: organiser });
    expect(await said(await house.planned({ actor: organiser }), null, organiser)).toBeNull();
    expect(await said(event, null, organiser)).not.toBeNull();
    await house.rows(`update events.gathering set away = $2::jsonb where id = $1`, [
      event.id,
      JSON.stringify([{ decisionId: event.id, action: 'hide' }]),
    ]);
    expect(await said(event, null, organiser)).toBeNull();
  });
});
