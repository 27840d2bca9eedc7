import { describe, expect, it } from '@jest/globals';
import { isAlive, isSeenLongAgo, openSession } from '#domain/community/accounts/session';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { Role } from '#domain/shared/actor';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const at = new Date('2026-01-02T03:04:05Z');
const later = (ms: number) => new Date(at.getTime() + ms);
const session = (role: Role, device = '') =>
  openSession({ id: 's' as never, hash: 'h', memberId: 'm' as never, role, device, at });

describe('a session', () => {
  it.each([
    ['member', 14 * DAY, 30 * DAY],
    ['ambassador', 14 * DAY, 30 * DAY],
    ['agent', 30 * MINUTE, 12 * 60 * MINUTE],
    ['moderator', 30 * MINUTE, 12 * 60 * MINUTE],
    ['community_manager', 30 * MINUTE, 12 * 60 * MINUTE],
    ['administrator', 30 * MINUTE, 12 * 60 * MINUTE],
  ] as const)('of a %s ends after %i ms idle and %i ms in all', (role, idle, absolute) => {
    const opened = session(role);
    expect(isAlive(opened, role, later(idle - 1))).toBe(true);
    expect(isAlive(opened, role, later(idle))).toBe(false);
    const busy = { ...opened, lastSeenAt: later(absolute - 1) };
    expect(isAlive(busy, role, later(absolute - 1))).toBe(true);
    expect(isAlive({ ...busy, lastSeenAt: later(absolute) }, role, later(absolute))).toBe(false);
  });

  it('of somebody who joined the staff since is judged as the staff’s', () => {
    const opened = { ...session('member'), lastSeenAt: later(DAY) };
    expect(isAlive(opened, 'member', later(DAY + 1))).toBe(true);
    expect(isAlive(opened, 'moderator', later(DAY + 1))).toBe(false);
  });

  it('of somebody who left the staff keeps its first end', () => {
    const opened = { ...session('moderator'), lastSeenAt: later(DAY / 2) };
    expect(isAlive(opened, 'member', later(DAY / 2))).toBe(false);
  });

  it('shows a sign of life after a minute', () => {
    expect([
      isSeenLongAgo(session('member'), later(MINUTE - 1)),
      isSeenLongAgo(session('member'), later(MINUTE)),
    ]).toEqual([false, true]);
  });

  it('counts as just identified for ten minutes', () => {
    expect(() => mustBeFresh({ confirmedAt: at }, later(10 * MINUTE))).not.toThrow();
    expect(() => mustBeFresh({ confirmedAt: at }, later(10 * MINUTE + 1))).toThrow('Identity not confirmed');
    expect(() => mustBeFresh(null, at)).toThrow('Identity not confirmed');
  });

  it('keeps 120 printable characters of what the browser says it is', () => {
    expect(session('member', `Fire\u0000fox\n${'x'.repeat(200)}`).device).toBe(`Firefox${'x'.repeat(113)}`);
    expect(session('member', '🎨'.repeat(200)).device).toBe('🎨'.repeat(120));
  });
});
