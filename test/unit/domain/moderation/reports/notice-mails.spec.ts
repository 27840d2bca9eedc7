import { describe, expect, it } from '@jest/globals';
import { leavesAt } from '#domain/moderation/reports/notice-mails';

const hour = (count: number) => new Date(Date.UTC(2026, 2, 2) + count * 3_600_000);
const times = (count: number, at: Date) => Array.from({ length: count }, () => at);

describe('a mail about a notice to an address that nobody confirmed', () => {
  it('leaves at once while three leave in 24 hours, and else with those of the next day', () => {
    expect(leavesAt(times(3, hour(0)))).toEqual(hour(0));
    expect(leavesAt(times(4, hour(0)))).toEqual(hour(24));
    expect(leavesAt(times(7, hour(0)))).toEqual(hour(48));
    expect(leavesAt([hour(0), hour(5), hour(6), hour(8)])).toEqual(hour(24));
    expect(leavesAt([hour(0), hour(5), hour(6), hour(8), hour(9)])).toEqual(hour(29));
    expect(leavesAt([...times(3, hour(0)), hour(30)])).toEqual(hour(30));
  });

  it('never leaves that would wait for more than a week, and takes nobody’s turn', () => {
    expect(leavesAt(times(24, hour(0)))).toEqual(hour(168));
    expect(leavesAt(times(25, hour(0)))).toBeNull();
    expect(leavesAt([...times(200, hour(0)), hour(24)])).toEqual(hour(192));
    expect(leavesAt([...times(200, hour(0)), hour(24), hour(200)])).toEqual(hour(200));
  });
});
