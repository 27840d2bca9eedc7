import { describe, expect, it } from '@jest/globals';
import { parisDay } from '#domain/shared/day';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

describe('the day it is in Paris', () => {
  it('is that of the calendar on both sides of every midnight, by summer and by winter, whichever was asked for before', () => {
    const midnights = [
      '2026-01-14T23:00Z',
      '2026-07-14T22:00Z',
      '2026-03-28T23:00Z',
      '2026-10-24T22:00Z',
      '1970-01-01T23:00Z',
    ];
    for (const midnight of midnights)
      for (const away of [-1, 0, -900_000, 1, -899_999, 899_999, -86_400_000, 0]) {
        const at = new Date(Date.parse(midnight) + away);
        expect(parisDay(at)).toBe(calendar.format(at));
      }
    expect(parisDay(new Date('2026-01-14T22:59:59.999Z'))).toBe('2026-01-14');
    expect(parisDay(new Date('2026-01-14T23:00:00Z'))).toBe('2026-01-15');
  });

  it('is known of moments long gone, and of none that is no moment', () => {
    expect(parisDay(new Date('1905-06-01T23:55:00Z'))).toBe(
      calendar.format(new Date('1905-06-01T23:55:00Z')),
    );
    expect(() => parisDay(new Date(Number.NaN))).toThrow(RangeError);
  });
});
