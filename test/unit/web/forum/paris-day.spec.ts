import { describe, expect, it } from '@jest/globals';
import { endOfDay, isoDay } from '../../../../web/lib/paris-day.ts';

describe('days in Paris', () => {
  it('end at midnight there, in winter and in summer', () => {
    expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T22:59:59.000Z');
    expect(endOfDay('2026-07-14').toISOString()).toBe('2026-07-14T21:59:59.000Z');
  });

  it('begin before those of Greenwich', () => {
    expect(isoDay(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
  });
});
