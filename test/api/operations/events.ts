import { describe, expect, it } from '@jest/globals';
import type { Call } from '../client.ts';
import { EXAMPLES } from '../examples.ts';
import type { World } from '../world.ts';
import { problem } from './every.ts';

interface Event {
  readonly id: string;
  readonly stage: string;
  readonly free: number | null;
  readonly own: { readonly state: string; readonly turn: number | null } | null;
}

/** Refusals of events: rights, seats that are none, what is over, what others may not see. */
export function events(world: () => World): void {
  const told = async (id: string, call: Call): Promise<string> => {
    const answer = await world().call(id, call);
    return `${answer.status} ${answer.status >= 400 ? problem(answer).code : ''}`.trim();
  };
  const idOf = async (): Promise<string> =>
    String(((await EXAMPLES['readEvent']!(world())).path as { id: string }).id);
  const set = (id: string, what: string) =>
    world().app.rows(`update events.gathering set ${what} where id = $1`, [id]);

  describe('events', () => {
    it('take who comes first, then give turns, and pass a seat on', async () => {
      const id = await idOf();
      await set(id, 'capacity = 1');
      const { member, other } = world().cast;
      const at = { path: { id } };
      const come = (as: typeof member) => world().done<Event>('registerForEvent', { as, ...at, body: {} });
      expect((await come(member)).own).toMatchObject({ state: 'confirmed', turn: null });
      expect(await come(other)).toMatchObject({ stage: 'full', free: 0, own: { state: 'waiting', turn: 1 } });
      expect(await told('takeOfferedSeat', { as: other, ...at })).toBe('409 events.offer-over');
      expect(await told('cancelRegistration', { as: member, ...at })).toBe('204');
      expect(await told('cancelRegistration', { as: member, ...at })).toBe('409 events.not-registered');
      expect(await told('takeOfferedSeat', { as: other, ...at })).toBe('204');
      expect((await world().done<Event>('readEvent', { as: other, ...at })).own).toMatchObject({
        state: 'confirmed',
      });
    });

    it('take nobody once they are over, are for others, or for nobody who asks', async () => {
      const { other, agent } = world().cast;
      const come = async (what: string) => {
        const id = await idOf();
        await set(id, what);
        return told('registerForEvent', { as: other, path: { id }, body: {} });
      };
      expect(await come(`starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'`)).toBe(
        '409 events.registration-closed',
      );
      expect(await come(`state = 'cancelled'`)).toBe('409 events.registration-closed');
      expect(await come(`state = 'draft'`)).toBe('404 events.gathering-not-found');
      expect(await come(`audience = 'staff'`)).toBe('404 events.gathering-not-found');
      await world().app.rows(`update community.member set branches = '{music}' where id = $1`, [
        other.memberId,
      ]);
      expect(await come(`branches = '{film}'`)).toBe('409 events.not-for-this-branch');
      const id = await idOf();
      expect(await told('registerForEvent', { path: { id }, body: {} })).toBe('401 access.sign-in-needed');
      expect(await told('listRegistrations', { as: other, path: { id } })).toMatch(/^40[34] /);
      expect(await told('listRegistrations', { as: agent, path: { id } })).toMatch(/^404 /);
      const long = { note: 'x'.repeat(501) };
      expect(await told('registerForEvent', { as: other, path: { id }, body: long })).toBe(
        '422 request.invalid',
      );
    });
  });
}
