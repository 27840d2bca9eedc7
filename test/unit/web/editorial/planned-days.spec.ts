import { expect, it } from '@jest/globals';
import type { Planned } from '#application/shared/planned';
import { entriesOf } from '../../../../web/editorial/planned-days.ts';

const one = (more: Partial<Planned>): Planned => ({
  kind: 'announcement',
  key: '1',
  title: 'Une annonce',
  until: null,
  from: new Date('2026-06-03T08:00:00Z'),
  ...more,
});
const days = (...planned: readonly Planned[]) =>
  entriesOf('2026-06', planned, [], true).map(({ day, edge }) => `${day} ${edge}`);

it('says of what lasts when it begins and when it ends, on the last day that it is there', () => {
  // An announcement until the 9th goes when the 10th begins in Paris.
  expect(days(one({ until: new Date('2026-06-09T22:00:00Z') }))).toEqual([
    '2026-06-03 from',
    '2026-06-09 until',
  ]);
  expect(days(one({ until: new Date('2026-06-03T10:00:00Z') }))).toEqual(['2026-06-03 on']);
  expect(days(one({ from: new Date('2026-05-03'), until: new Date('2026-06-09') }))).toEqual([
    '2026-06-09 until',
  ]);
});

it('says of what has no end when it begins, and of a day to come that it is that day', () => {
  expect(days(one({}))).toEqual(['2026-06-03 from']);
  const until = one({}).from;
  expect(days(one({ kind: 'review', until }), one({ kind: 'featured', key: 'a-1', until }))).toEqual([
    '2026-06-03 past',
    '2026-06-03 on',
  ]);
});

it('keeps what lasts the whole month, with an end or without', () => {
  const from = new Date('2026-05-03');
  expect(days(one({ from }))).toEqual(['2026-06-01 lasts']);
  expect(days(one({ from, until: new Date('2026-07-02T10:00:00Z') }))).toEqual(['2026-06-01 lasts']);
  // It ends with the last day of the month before, and with the last day of this one.
  expect(days(one({ from, until: new Date('2026-05-31T22:00:00Z') }))).toEqual([]);
  expect(days(one({ from, until: new Date('2026-06-30T22:00:00Z') }))).toEqual(['2026-06-30 until']);
});

it('stands notes of the team among the rest, by their day', () => {
  const note = {
    id: 'n',
    title: 'Une note',
    day: '2026-06-02' as never,
    who: '',
    state: 'idea' as const,
    version: 1,
  };
  expect(entriesOf('2026-06', [one({})], [note], true).map(({ kind }) => kind)).toEqual([
    'note',
    'announcement',
  ]);
});

it.each(['reference', 'review'] as const)(
  'leads to where a %s is changed whoever writes articles, else to read it',
  (kind) => {
    const hrefs = (authors: boolean) =>
      entriesOf('2026-06', [one({ kind, key: 'revenus-mixtes' })], [], authors).map(({ href }) => href);
    expect(hrefs(true)).toEqual(['/admin/references/revenus-mixtes']);
    expect(hrefs(false)).toEqual(['/reponses-officielles/revenus-mixtes']);
  },
);
