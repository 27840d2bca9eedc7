import { describe, expect, it } from '@jest/globals';
import {
  DEFAULT_HABITS,
  habitsFrom,
  habitsOf,
  type MailHabits,
  mailMoment,
  mailWay,
  withoutDigest,
} from '#domain/community/notifications/mail-habits';

const habits = (more: Partial<MailHabits>): MailHabits => ({ ...DEFAULT_HABITS, ...more });
const waits = (quiet: MailHabits['quiet'], at: string) =>
  mailMoment(habits({ quiet }), new Date(at)).toISOString();

describe('quiet hours', () => {
  it('let mails go at other times, and hold them until they end', () => {
    const lunch = { from: 12, to: 14 };
    expect(waits(lunch, '2026-01-10T10:59:59.000Z')).toBe('2026-01-10T10:59:59.000Z');
    expect(waits(lunch, '2026-01-10T11:00:00.000Z')).toBe('2026-01-10T13:00:00.000Z');
    expect(waits(lunch, '2026-01-10T13:00:00.000Z')).toBe('2026-01-10T13:00:00.000Z');
    expect(waits(null, '2026-01-10T11:00:00.000Z')).toBe('2026-01-10T11:00:00.000Z');
  });

  it('go over midnight, to the morning of the next day or of the same one', () => {
    const night = { from: 22, to: 7 };
    expect(waits(night, '2026-01-10T21:30:00.000Z')).toBe('2026-01-11T06:00:00.000Z');
    expect(waits(night, '2026-01-11T02:00:00.000Z')).toBe('2026-01-11T06:00:00.000Z');
    expect(waits(night, '2025-12-31T22:00:00.000Z')).toBe('2026-01-01T06:00:00.000Z');
  });

  it('end by the clock in Paris, whether summer began or ended in the night', () => {
    const night = { from: 22, to: 7 };
    // 29 March 2026, 2 o'clock becomes 3; 25 October 2026, 3 o'clock becomes 2.
    expect(waits(night, '2026-03-28T21:30:00.000Z')).toBe('2026-03-29T05:00:00.000Z');
    expect(waits(night, '2026-10-24T20:30:00.000Z')).toBe('2026-10-25T06:00:00.000Z');
    expect(waits({ from: 23, to: 2 }, '2026-03-28T23:00:00.000Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(waits({ from: 23, to: 3 }, '2026-10-24T22:00:00.000Z')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('are two different hours of the day, or none', () => {
    const of = (quietFrom: string, quietTo: string) =>
      habitsOf({ rhythm: 'daily', digestOnly: false, quietFrom, quietTo }).quiet;
    expect(of('22', '7')).toEqual({ from: 22, to: 7 });
    expect(of('', '')).toBeNull();
    for (const [from, to] of [
      ['22', ''],
      ['', '7'],
      ['7', '7'],
      ['24', '7'],
      ['-1', '7'],
      ['7.5', '8'],
    ] as const)
      expect(() => of(from, to)).toThrow('community.quiet-hours');
  });
});

describe('the way of a mail', () => {
  it('follows the choice, the rhythm and "only the digest"', () => {
    const ways = (more: Partial<MailHabits>) =>
      (['never', 'at-once', 'digest'] as const).map((choice) => mailWay(choice, habits(more)));
    expect(ways({ rhythm: 'weekly' })).toEqual(['never', 'at-once', 'digest']);
    expect(ways({ rhythm: 'weekly', digestOnly: true })).toEqual(['never', 'digest', 'digest']);
    expect(ways({ rhythm: 'at-once', digestOnly: true })).toEqual(['never', 'at-once', 'at-once']);
    expect(ways({ rhythm: 'none' })).toEqual(['never', 'never', 'never']);
  });

  it('without the digest is what came at once before', () => {
    expect(withoutDigest(habits({ rhythm: 'monthly' })).rhythm).toBe('at-once');
    expect(withoutDigest(habits({ rhythm: 'monthly', digestOnly: true })).rhythm).toBe('none');
    expect(withoutDigest(habits({ rhythm: 'none' })).rhythm).toBe('none');
  });

  it('falls back to the defaults where rows are broken', () => {
    expect(habitsFrom(null)).toEqual(DEFAULT_HABITS);
    expect(habitsFrom({ rhythm: 'hourly', digestOnly: 'yes', quiet: { from: 3, to: 3 } })).toEqual(
      DEFAULT_HABITS,
    );
    expect(habitsFrom({ rhythm: 'none', digestOnly: true, quiet: { from: 3, to: 4 } })).toEqual({
      rhythm: 'none',
      digestOnly: true,
      quiet: { from: 3, to: 4 },
    });
    expect(() => habitsOf({ rhythm: 'hourly', digestOnly: false, quietFrom: '', quietTo: '' })).toThrow(
      'community.rhythm-unknown',
    );
  });
});
