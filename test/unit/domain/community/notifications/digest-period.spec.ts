import { describe, expect, it } from '@jest/globals';
import { digestPeriod, leavesAt, toldSince } from '#domain/community/notifications/digest-period';
import {
  DEFAULT_HABITS,
  type DigestRhythm,
  type QuietHours,
} from '#domain/community/notifications/mail-habits';

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

  const leaves = (rhythm: DigestRhythm, at: string, quiet: QuietHours | null = null) => {
    const now = new Date(at);
    const found = digestPeriod(rhythm, now);
    return found && leavesAt(now, found, { ...DEFAULT_HABITS, quiet }) ? found.key : null;
  };

  it('is over in the evening: nothing comes at night, nor days late', () => {
    expect(leaves('daily', '2026-06-10T05:59:59Z')).toBeNull();
    expect(leaves('daily', '2026-06-10T06:00:00Z')).toBe('daily:2026-06-10');
    expect(leaves('daily', '2026-06-10T17:59:59Z')).toBe('daily:2026-06-10');
    expect(leaves('daily', '2026-06-10T18:00:00Z')).toBeNull();
    expect(period('weekly', '2026-06-09T06:00:00Z')).toBeNull();
    expect(period('monthly', '2026-06-02T06:00:00Z')).toBeNull();
  });

  it.each<readonly [string, QuietHours, string, string]>([
    ['until the evening', { from: 8, to: 20 }, '2026-06-08T17:59:59Z', '2026-06-08T18:00:00Z'],
    ['until late', { from: 6, to: 23 }, '2026-06-08T20:59:59Z', '2026-06-08T21:00:00Z'],
    ['but for one hour', { from: 8, to: 7 }, '2026-06-09T04:59:59Z', '2026-06-09T05:00:00Z'],
    ['over midnight', { from: 22, to: 9 }, '2026-06-08T06:59:59Z', '2026-06-08T07:00:00Z'],
  ])('leaves when the quiet hours end that it falls in: %s', (_how, quiet, before, then) => {
    for (const rhythm of ['daily', 'weekly'] as const) {
      expect(leaves(rhythm, before, quiet)).toBeNull();
      expect(leaves(rhythm, then, quiet)).toBe(`${rhythm}:2026-06-08`);
    }
  });

  it('leaves for who is quiet all day but an hour when the day has 25 hours', () => {
    expect(leaves('daily', '2026-10-25T07:00:00Z', { from: 8, to: 7 })).toBeNull();
    expect(leaves('daily', '2026-10-26T06:00:00Z', { from: 8, to: 7 })).toBe('daily:2026-10-25');
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
