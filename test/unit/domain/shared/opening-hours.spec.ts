import { describe, expect, it } from '@jest/globals';
import { openSeconds } from '#domain/shared/opening-hours';

const HOUR = 3600;
const between = (from: string, to: string) => openSeconds(new Date(from), new Date(to));

describe('opening hours', () => {
  it('are from nine to eighteen in Paris on a working day, to the second', () => {
    expect(between('2026-03-03T00:00:00+01:00', '2026-03-03T23:59:59+01:00')).toBe(9 * HOUR);
    expect(between('2026-03-03T08:59:59+01:00', '2026-03-03T09:00:01+01:00')).toBe(1);
    expect(between('2026-03-03T17:59:59+01:00', '2026-03-03T18:00:01+01:00')).toBe(1);
    expect(between('2026-03-03T10:15:00+01:00', '2026-03-03T11:00:00+01:00')).toBe(45 * 60);
  });

  it('leave out nights, weekends and public holidays', () => {
    expect(between('2026-03-03T19:00:00+01:00', '2026-03-04T08:00:00+01:00')).toBe(0);
    expect(between('2026-03-06T17:00:00+01:00', '2026-03-09T10:00:00+01:00')).toBe(2 * HOUR);
    expect(between('2026-04-03T18:00:00+02:00', '2026-04-07T09:30:00+02:00')).toBe(HOUR / 2);
    expect(between('2026-05-01T09:00:00+02:00', '2026-05-01T18:00:00+02:00')).toBe(0);
  });

  it('follow the clocks of Paris over both changes', () => {
    expect(between('2026-03-27T17:30:00+01:00', '2026-03-30T09:30:00+02:00')).toBe(HOUR);
    expect(between('2026-10-23T17:30:00+02:00', '2026-10-26T09:30:00+01:00')).toBe(HOUR);
  });

  it('are none where time runs backwards, and drop what is less than a second', () => {
    expect(between('2026-03-03T11:00:00+01:00', '2026-03-03T10:00:00+01:00')).toBe(0);
    expect(between('2026-03-03T10:00:00.000+01:00', '2026-03-03T10:00:01.999+01:00')).toBe(1);
  });
});
