import { describe, expect, it } from '@jest/globals';
import { AgendaOnClocks } from '#application/events/gatherings/agenda-on-clocks.policy';
import { LuxonWallClock } from '#infrastructure/events/gatherings/luxon-wall-clock';
import type { FormInput } from '../../../../web/events/event-terms.ts';
import { planIn } from '../../../../web/events/form-plan.server.ts';
import { termsIn } from '../../../../web/events/form-terms.server.ts';
import { Refusals } from '../../../../web/lib/refusals.server.ts';

const wall = new LuxonWallClock();
const VISIT = {
  now: new Date('2027-01-04T12:00:00Z'),
  app: {
    events: { wall, agendaOnClocks: new AgendaOnClocks(wall), players: [] },
    members: { names: { idOf: async (name: string) => (name === 'Ana' ? 'a' : null) } },
  },
} as never;
const NIGHT = { day: '2027-10-31', from: '01:00', until: '04:00', zone: 'Europe/Paris' } as const;

async function termsOf(input: FormInput, shapes: readonly string[] = []) {
  const refusals = new Refusals(shapes.map((field) => ({ field, code: 'text.missing' })));
  const terms = await termsIn(VISIT, input, refusals);
  return { terms, refused: refusals.fields.map(({ field, code }) => `${field} ${code}`) };
}
const agendaOf = async (agenda: string[]) => {
  const { terms, refused } = await termsOf({ ...NIGHT, agenda });
  expect(refused).toEqual([]);
  return terms.agenda;
};

describe('the agenda of an event, as it is typed', () => {
  it('is at the times that clocks show in the night in which they go back', async () => {
    expect(await agendaOf(['01:00 A', '2h30 B', '02:30A C', '02h30b D', '03:30 E'])).toEqual([
      { minute: 0, title: 'A' },
      { minute: 90, title: 'B' },
      { minute: 90, title: 'C' },
      { minute: 150, title: 'D' },
      { minute: 210, title: 'E' },
    ]);
  });

  it('has letters only after all figures of a time', async () => {
    expect(await agendaOf(['3h A table', '3 h Accueil', '03:30 B comme bilan'])).toMatchObject([
      { title: 'A table' },
      { title: 'Accueil' },
      { title: 'B comme bilan' },
    ]);
  });

  it.each([
    ['Accueil', 'agenda events.agenda-line'],
    ['03:30A Accueil', 'agenda events.shown-once'],
  ])('is refused beside it: %s', async (line, told) => {
    expect((await termsOf({ ...NIGHT, agenda: [line] })).refused).toEqual([told]);
  });

  it('is measured from a beginning that comes twice', async () => {
    const { terms } = await termsOf({ ...NIGHT, from: '02:30B', agenda: ['02:30B A', '02:45 B'] });
    expect(terms.agenda.map(({ minute }) => minute)).toEqual([0, 15]);
  });
});

describe('the agenda of an event of several days', () => {
  const FAIR = { ...NIGHT, day: '2027-10-30', from: '10:00', endDay: '2027-11-01', until: '18:00' } as const;
  const minutesOf = async (...agenda: string[]) => {
    const { terms, refused } = await termsOf({ ...FAIR, agenda });
    expect(refused).toEqual([]);
    return terms.agenda.map(({ minute }) => minute / 60);
  };

  it('says the day before the time, in both languages, and counts as clocks do', async () => {
    expect(await minutesOf('10:00 A', 'J1 11:00 B', 'J2 10:00 C', 'd3 9h D')).toEqual([0, 1, 25, 48]);
  });

  it('has what says no day within a day of the beginning', async () => {
    expect(await minutesOf('09:00 A')).toEqual([24]);
  });

  it('gives back what was typed', async () => {
    const startsAt = wall.instantOf('from', FAIR.day, FAIR.from, FAIR.zone);
    const endsAt = wall.instantOf('until', FAIR.endDay, FAIR.until, FAIR.zone);
    const lines = ['10:00 A', 'J2 02:30 B', 'J2 02:30B C', 'J3 09:00 D'];
    const { terms } = await termsOf({ ...FAIR, agenda: lines });
    const plan = { ...FAIR, hosts: [], startsAt, endsAt, agenda: terms.agenda };
    const { app } = VISIT as { app: { events: object } };
    const visit = {
      locale: 'fr',
      app: {
        events: { ...app.events, gatheringPlan: { execute: async () => plan } },
        members: { names: { of: async () => new Map() } },
      },
    };
    expect((await planIn(visit as never, 'key')).agenda).toEqual(lines);
  });

  it('may say a time before the beginning, of which the house then judges', async () => {
    const { terms } = await termsOf({ ...FAIR, agenda: ['J1 09:00 A'] });
    expect(terms.agenda).toEqual([{ minute: -60, title: 'A' }]);
  });
});

describe('all that is refused of the form', () => {
  it('is told in one go, what is refused for its shape first', async () => {
    const { refused } = await termsOf(
      { ...NIGHT, from: '14:00A', agenda: ['Accueil'], hosts: ['Ana', 'Nobody'] },
      ['title'],
    );
    expect(refused).toEqual([
      'title text.missing',
      'from events.shown-once',
      'agenda events.agenda-line',
      'hosts events.unknown-host',
    ]);
  });

  it('is nothing that hangs on what is refused already', async () => {
    const { day: _, ...noDay } = NIGHT;
    const { terms, refused } = await termsOf({ ...noDay, reserved: ['3'], agenda: ['05:00 Later'] }, [
      'day',
      'capacity',
    ]);
    expect(refused).toEqual(['day text.missing', 'capacity text.missing']);
    expect(terms.reserved).toEqual([]);
    expect(terms.agenda).toEqual([{ minute: 0, title: 'Later' }]);
    expect(terms.endsAt.getTime()).toBeGreaterThan(terms.startsAt.getTime());
  });

  it('is a day that calendars do not have, once', async () => {
    expect((await termsOf({ ...NIGHT, day: '2027-02-30' })).refused).toEqual(['day events.not-a-day']);
  });
});
