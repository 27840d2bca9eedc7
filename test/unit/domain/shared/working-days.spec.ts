import { describe, expect, it } from '@jest/globals';
import { addDays, type Day, isDay, parisDay } from '#domain/shared/day';
import {
  addWorkingDays,
  easterOf,
  holidaysOf,
  isWorkingDay,
  lastDayOverdue,
} from '#domain/shared/working-days';

const day = (text: string) => text as Day;

describe('days', () => {
  it('are those that the calendar has', () => {
    expect(['2028-02-29', '2026-12-31'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-04-31', '2026-1-1', '26-01-01', '2026-01-01T00:00'].some(isDay)).toBe(false);
  });

  it('begin and end in Paris', () => {
    expect(parisDay(new Date('2026-07-13T21:59:59Z'))).toBe('2026-07-13');
    expect(parisDay(new Date('2026-07-13T22:00:00Z'))).toBe('2026-07-14');
    expect(parisDay(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  it('are added over months, years and the change of hour', () => {
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2028-03-01'), -1)).toBe('2028-02-29');
  });
});

// Source of the dates: the calendar of the Church and of the French administration.
describe('Easter', () => {
  it.each([
    ['2024-03-31'],
    ['2025-04-20'],
    ['2026-04-05'],
    ['2027-03-28'],
    ['2028-04-16'],
    ['2029-04-01'],
    ['2030-04-21'],
  ])('is on %s', (sunday) => {
    expect(easterOf(Number(sunday.slice(0, 4)))).toBe(sunday);
  });
});

describe('public holidays of France', () => {
  it('are eleven, those after Easter among them', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  it.each([
    [2024, '2024-04-01', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
    [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
    [2028, '2028-04-17', '2028-05-25', '2028-06-05'],
    [2029, '2029-04-02', '2029-05-10', '2029-05-21'],
    [2030, '2030-04-22', '2030-05-30', '2030-06-10'],
  ])('in %i: Easter Monday %s, Ascension %s, Whit Monday %s', (year, ...moving) => {
    expect(holidaysOf(year)).toEqual(expect.arrayContaining(moving));
  });
});

describe('working days', () => {
  it.each([
    ['2026-05-01', false, 'Labour Day, a Friday'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-05-08', false, '8 May, a Friday'],
    ['2026-05-09', false, 'a Saturday'],
    ['2026-05-10', false, 'a Sunday'],
    ['2026-05-11', true, 'a plain Monday'],
    ['2026-05-15', true, 'the Friday after Ascension: a bridge is no holiday'],
    ['2027-05-08', false, '8 May on a Saturday'],
    ['2027-05-10', true, 'the Monday after it: a holiday on a Saturday is not made up for'],
  ])('%s: %s (%s)', (text, works) => {
    expect(isWorkingDay(day(text))).toBe(works);
  });

  it.each([
    ['2026-04-30', 1, '2026-05-04'], // over 1 May and its weekend
    ['2026-04-03', 1, '2026-04-07'], // Friday, over Easter Monday
    ['2026-05-07', 1, '2026-05-11'], // Thursday, over 8 May and its weekend
    ['2026-05-06', 5, '2026-05-15'], // over 8 May and Ascension
    ['2026-12-24', 3, '2026-12-30'],
    ['2026-12-31', 1, '2027-01-04'], // over New Year
    ['2026-11-21', 5, '2026-11-27'], // asked on a Saturday
    ['2026-11-24', 0, '2026-11-24'],
  ])('from %s, %i of them later it is %s', (from, count, to) => {
    expect(addWorkingDays(day(from), count)).toBe(to);
  });

  it('what is overdue today was asked on that day or before, not later', () => {
    for (let today = day('2026-04-25'); today < '2026-06-10'; today = addDays(today, 1)) {
      const last = lastDayOverdue(today, 5);
      expect(addWorkingDays(last, 5) < today).toBe(true);
      expect(addWorkingDays(addDays(last, 1), 5) < today).toBe(false);
    }
  });
});
