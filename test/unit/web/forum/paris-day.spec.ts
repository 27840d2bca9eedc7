import { describe, expect, it } from '@jest/globals';
import { endOfDay, isoDay, nextMidnight } from '../../../../web/lib/paris-day.ts';

describe('days in Paris', () => {
  it('end at midnight there, in winter and in summer', () => {
    expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T22:59:59.000Z');
    expect(endOfDay('2026-07-14').toISOString()).toBe('2026-07-14T21:59:59.000Z');
  });

  it('begin before those of Greenwich', () => {
    expect(isoDay(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });

  it.each([
    ['2026-12-31T22:59:59.999Z', '2026-12-31T23:00:00.000Z'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01T23:00:00.000Z'],
    ['2027-01-01T10:00:00.000Z', '2027-01-01T23:00:00.000Z'],
    ['2026-07-14T10:00:00.000Z', '2026-07-14T22:00:00.000Z'],
    ['2026-07-14T09:00:00.000Z', '2026-07-14T22:00:00.000Z'],
    ['2026-07-13T09:00:00.000Z', '2026-07-13T22:00:00.000Z'],
  ])('give way to the next at midnight there, whichever was asked for before: %p, %p', (at, midnight) => {
    expect(nextMidnight(new Date(at)).toISOString()).toBe(midnight);
  });
});
