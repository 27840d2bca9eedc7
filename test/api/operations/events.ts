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
      expect(await come(`state = 'cancelled'`)).toBe('409 events.gathering-cancelled');
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

    it('ask who comes what their organisers want to know, and take other answers until they begin', async () => {
      const id = await idOf();
      const [text, choice] = ['0199aaaa-0000-7000-8000-000000000001', '0199aaaa-0000-7000-8000-000000000002'];
      const form = [
        { id: text, kind: 'text', label: 'What do you bring?', required: true, options: [] },
        { id: choice, kind: 'multiple', label: 'Which?', required: false, options: ['Red: dark', 'Blue'] },
      ];
      await world().app.rows(`update events.gathering set form = $2::jsonb where id = $1`, [
        id,
        JSON.stringify(form),
      ]);
      const { member, other, manager } = world().cast;
      const at = { path: { id } };
      const come = (answers: unknown) => told('registerForEvent', { as: other, ...at, body: { answers } });
      const refused = async (answers: unknown) => {
        const answer = await world().call('registerForEvent', { as: other, ...at, body: { answers } });
        return problem(answer).fields?.map(
          ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
        );
      };
      expect(await refused([])).toEqual([`answers.${text} events.answer-missing`]);
      expect(await refused([`${text}:x`, `${choice}:Green`])).toEqual([`answers.${choice} field.choice`]);
      expect(await come([`${text}:x`, '0199aaaa-0000-7000-8000-000000000009:x'])).toBe(
        '422 events.question-not-asked',
      );
      expect(await come(['no question'])).toBe('422 request.invalid');
      expect(await come('x')).toBe('422 request.invalid');
      expect(
        await told('changeRegistrationAnswers', { as: other, ...at, body: { answers: [`${text}:x`] } }),
      ).toBe('409 events.not-registered');
      expect(await come([`${text}:A statement`, `${choice}:Blue`, `${choice}:Red: dark`])).toBe('200');
      const change = (answers: unknown, as: typeof member | undefined = other) =>
        told('changeRegistrationAnswers', { ...(as && { as }), ...at, body: { answers } });
      expect(await change([])).toBe('422 events.answer-missing');
      expect(await change([`${text}:A letter`], member)).toBe('409 events.not-registered');
      expect(await change([`${text}:A letter`])).toBe('204');
      const { data } = await world().done<{ data: { answers: { values: string[] }[] }[] }>(
        'listRegistrations',
        { as: manager, ...at },
      );
      expect(data[0]!.answers.map(({ values }) => values)).toEqual([['A letter']]);
      await set(id, `starts_at = now() - interval '1 minute'`);
      expect(await change([`${text}:Too late`])).toBe('409 events.answers-closed');
    });
  });
}
