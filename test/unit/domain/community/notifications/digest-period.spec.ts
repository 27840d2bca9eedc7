import { describe, expect, it } from '@jest/globals';
import { digestPeriod, toldSince } from '#domain/community/notifications/digest-period';
import type { DigestRhythm } from '#domain/community/notifications/mail-habits';

const period = (rhythm: DigestRhythm, at: string) => {
  const found = digestPeriod(rhythm, new Date(at));
  return found && [found.key, found.since.toISOString(), found.until.toISOString()];
};

describe('the period of a digest', () => {
  it('ends at 8 in Paris, of every day, on Mondays, or on the first of the month', () => {
    expect(period('daily', '2026-06-10T06:00:00Z')).toEqual([
      'daily:2026-06-10',
      '2026-06-09T06:00:00.000Z',
      '2026-06-10T06:00:00.000Z',
    ]);
    expect(period('weekly', '2026-06-08T07:30:00Z')).toEqual([
      'weekly:2026-06-08',
      '2026-06-01T06:00:00.000Z',
      '2026-06-08T06:00:00.000Z',
    ]);
    expect(period('monthly', '2026-01-01T07:00:00Z')).toEqual([
      'monthly:2026-01-01',
      '2025-12-01T07:00:00.000Z',
      '2026-01-01T07:00:00.000Z',
    ]);
  });

  it('has no hole and no overlap when the clock changes', () => {
    const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'];
    const found = days.map((day) => digestPeriod('daily', new Date(`${day}T10:00:00Z`))!);
    expect(found.map(({ until }) => until.toISOString().slice(11, 13))).toEqual([
      '07',
      '06',
      '06',
      '06',
      '07',
      '07',
    ]);
    for (const [before, after] of [
      [0, 1],
      [1, 2],
      [3, 4],
      [4, 5],
    ] as const)
      expect(found[after]!.since).toEqual(found[before]!.until);
    expect(period('weekly', '2026-03-30T06:00:00Z')).toEqual([
      'weekly:2026-03-30',
      '2026-03-23T07:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ]);
  });

  it('is over in the evening: nothing comes at night, nor days late', () => {
    expect(period('daily', '2026-06-10T05:59:59Z')).toBeNull();
    expect(period('daily', '2026-06-10T17:59:59Z')?.[0]).toBe('daily:2026-06-10');
    expect(period('daily', '2026-06-10T18:00:00Z')).toBeNull();
    expect(period('weekly', '2026-06-09T06:00:00Z')).toBeNull();
    expect(period('monthly', '2026-06-02T06:00:00Z')).toBeNull();
  });

  it('tells since the last digest, two periods back at most', () => {
    const week = digestPeriod('weekly', new Date('2026-06-08T06:00:00Z'))!;
    const since = (last: string | null) =>
      toldSince(week, last === null ? null : new Date(last)).toISOString();
    expect(since(null)).toBe('2026-06-01T06:00:00.000Z');
    expect(since('2026-06-05T06:00:00Z')).toBe('2026-06-05T06:00:00.000Z');
    expect(since('2026-05-25T06:00:00Z')).toBe('2026-05-25T06:00:00.000Z');
    expect(since('2026-03-02T07:00:00Z')).toBe('2026-05-25T06:00:00.000Z');
  });
});
