import { expect, it } from '@jest/globals';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { type Closed, NOTHING_CLOSED } from '#domain/shared/module';
import { PersonalCalendar } from '#application/events/calendars/personal-calendar';

const MADE = new Date('2026-03-01T10:00:00Z');
const NOW = new Date('2026-04-01T10:00:00Z');

/** What the address gives, while its owner stands so. */
function given(bearer: { keysFrom: Date | null } | null, closed: Closed = NOTHING_CLOSED): Promise<string> {
  const owner = Actor.member('owner' as MemberId, 'member', new Map(), ['public'], closed);
  const atDesk = Actor.member('at their desk' as MemberId, 'agent', new Map(), ['public', 'staff'], closed);
  const calendar = new PersonalCalendar(
    { find: async () => ({ memberId: 'owner', madeAt: MADE }) } as never,
    { ofMember: async (actor: { memberId: string }) => [actor.memberId] } as never,
    { of: (name: string, entries: readonly string[]) => `${name}: ${entries.join()}` } as never,
    { of: async () => bearer && { ...bearer, viewer: { actor: atDesk }, onSite: { actor: owner } } } as never,
    { hash: (text: string) => text } as never,
    { now: () => NOW },
  );
  return calendar.execute({ token: 'x', name: 'Agenda' }).catch(({ code }: { code: string }) => code);
}

it('the address of a calendar gives what its owner may see, until they may not come in or change their password', async () => {
  expect(await given({ keysFrom: null })).toBe('Agenda: owner');
  expect(await given({ keysFrom: new Date(MADE.getTime() - 1) })).toBe('Agenda: owner');
  expect(await given({ keysFrom: new Date(MADE.getTime() + 1) })).toBe('events.gathering-not-found');
  expect(await given(null)).toBe('events.gathering-not-found');
});

it('it gives nothing while events are closed to its owner, whoever else they are open to', async () => {
  expect(await given({ keysFrom: null }, new Map([['events', 'to-all']]) as never)).toBe(
    'events.gathering-not-found',
  );
});
