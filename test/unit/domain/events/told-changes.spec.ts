import { expect, it } from '@jest/globals';
import type { GatheringTerms } from '#domain/events/gatherings/gathering-terms';
import { Plan } from '#domain/events/gatherings/plan';
import {
  changeTold,
  entitled,
  textsOf,
  type ToldChanges,
  withToldChange,
} from '#domain/events/gatherings/told-changes';

const TERMS: GatheringTerms = {
  kind: 'workshop',
  title: 'How to read a statement',
  summary: 'We read one together.',
  audience: 'public',
  branches: [],
  startsAt: new Date('2026-12-01T09:00:00Z'),
  endsAt: new Date('2026-12-01T10:00:00Z'),
  zone: 'Europe/Paris',
  place: '',
  link: 'https://one.example.org/',
  capacity: null,
  reserved: [],
  agenda: [],
  speakers: [],
};
const planned = (p: Partial<GatheringTerms> = {}) => Plan.of({ ...TERMS, ...p });
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute));
const backwards = (link: string) => [...link].toReversed().join('');
const told = (changes: ToldChanges, minute: number, before: Plan, now: Plan) =>
  withToldChange(changes, { before, now }, backwards, at(minute));

it('a change is found by when it was told, with what was before and what is since', () => {
  const changes = told(
    told([], 1, planned(), planned({ place: 'Lyon' })),
    2,
    planned({ place: 'Lyon' }),
    planned(),
  );
  const one = changeTold(changes, at(1), at(1));
  expect([one?.before.place, one?.now.place, one?.now.isOnline]).toEqual(['', 'Lyon', true]);
  expect(changeTold(changes, at(2), at(2))?.now.place).toBe('');
  expect(changeTold(changes, at(3), at(3))).toBeNull();
});

it('what was told together is one change, from before the first to after the last', () => {
  const [first, second, third] = ['Lyon', 'Lille', 'Brest'].map((place) => planned({ place }));
  const changes = told(told([], 1, first!, second!), 2, second!, third!);
  const both = changeTold(changes, at(1), at(2));
  expect([both?.before.place, both?.now.place]).toEqual(['Lyon', 'Brest']);
});

it('another link is told of and never said; one that comes or goes is told as the place', () => {
  const [change] = told([], 1, planned(), planned({ link: 'https://two.example.org/' }));
  expect(change?.hasOtherLink).toBe(true);
  expect(JSON.stringify(change)).not.toContain('example.org');
  const here = planned({ place: 'Lyon', link: '' });
  expect(told([], 1, planned({ place: 'Lyon' }), here)[0]).toMatchObject({
    hasOtherLink: false,
    before: { isOnline: true },
    now: { isOnline: false },
  });
});

it('the latest twenty are kept', () => {
  let changes: ToldChanges = [];
  for (let minute = 0; minute < 25; minute += 1)
    changes = told(changes, minute, planned(), planned({ place: `Place ${minute}` }));
  expect(changes).toHaveLength(20);
  expect(textsOf(changes)).toContain('Place 24');
  expect(textsOf(changes)).not.toContain('Place 4');
});

it('a first link of an event on the net alone is told of, and what came back to what it was is not', () => {
  const [none, one] = [planned({ link: '' }), planned()];
  expect(told([], 1, none, one)[0]?.hasOtherLink).toBe(true);
  const [here, there] = ['Lyon', 'Lille'].map((place) => planned({ place }));
  const back = told(told([], 1, here!, there!), 2, there!, here!);
  expect(changeTold(back, at(1), at(2))).toBeNull();
  expect(changeTold(back, at(2), at(2))?.now.place).toBe('Lyon');
});

it('bears the title that a decision gave, before and since', () => {
  const changes = told([], 1, planned(), planned({ title: 'Call her at 06 12', place: 'Lyon' }));
  const [change] = entitled(changes, { former: 'Call her at 06 12', title: 'How to read' });
  expect([change?.before.title, change?.now.title, change?.now.place]).toEqual([
    'How to read',
    'How to read',
    'Lyon',
  ]);
});

it('a decision leaves the news of titles that it did not take', () => {
  const [first, second, third] = ['First title', 'Second title', 'Third title'].map((title) =>
    planned({ title }),
  );
  const changes = told(told([], 1, first!, second!), 2, second!, third!);
  const titles = (former: string, title: string) =>
    entitled(changes, { former, title }).map(({ before, now }) => [before.title, now.title]);
  expect(titles('Third title', 'Fourth title')).toEqual([
    ['First title', 'Second title'],
    ['Fourth title', 'Fourth title'],
  ]);
  expect(titles('Third title', 'Third title')).toEqual([
    ['First title', 'Second title'],
    ['Second title', 'Third title'],
  ]);
});

it('a link is compared with that before all that is told together', () => {
  const [one, none, two] = ['https://one.example.org/', '', 'https://two.example.org/'].map((link) =>
    planned({ place: 'Lyon', link }),
  );
  const off = told([], 1, one!, none!);
  expect(changeTold(told(off, 2, none!, two!), at(1), at(2))?.hasOtherLink).toBe(true);
  expect(changeTold(told(off, 2, none!, one!), at(1), at(2))).toBeNull();
  const there = told([], 1, one!, two!);
  expect(changeTold(told(there, 2, two!, one!), at(1), at(2))).toBeNull();
});

it('what was told before links were known again says that one changed as it did', () => {
  const changes = told([], 1, planned(), planned({ link: 'https://two.example.org/' }));
  const { links: _unknown, ...formerly } = changes[0]!;
  expect(changeTold([formerly], at(1), at(1))?.hasOtherLink).toBe(true);
});
