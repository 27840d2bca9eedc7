import { describe, expect, it } from '@jest/globals';
import {
  bareCode,
  isNextUse,
  passkeyName,
  readCode,
  recoveryCode,
} from '#domain/community/factors/second-factor';
import { HALFWAY_MS, halfwayOf } from '#domain/community/factors/halfway';
import type { MemberId } from '#domain/shared/id';

describe('what somebody types in place of a second factor', () => {
  it.each([
    ['123456', { kind: 'totp', code: '123456' }],
    [' 123 456 ', { kind: 'totp', code: '123456' }],
    ['123\u202f456', { kind: 'totp', code: '123456' }],
    ['１２３４５６', { kind: 'totp', code: '123456' }],
    ['a1b2c-3d4e5-f6071-8293a', { kind: 'recovery', code: 'a1b2c3d4e5f60718293a' }],
    ['A1B2C 3D4E5–F6071‑8293A', { kind: 'recovery', code: 'a1b2c3d4e5f60718293a' }],
  ] as const)('%s is read as it was meant', (typed, read) => expect(readCode(typed)).toEqual(read));

  it.each(['', '12345', '1234567', 'abcdef', 'a1b2c-3d4e5-f6071', 'g1b2c-3d4e5-f6071-8293a'])(
    '%j is no code at all',
    (typed) => expect(readCode(typed)).toBeNull(),
  );
});

it('a recovery code is shown in four groups and known whichever way it is typed', () => {
  const shown = recoveryCode('00112233445566778899aabbccdd');
  expect(shown).toBe('00112-23344-55667-78899');
  expect(readCode(shown)).toEqual({ kind: 'recovery', code: bareCode(shown) });
});

it('a device that counts says more each time; one that does not count says nothing', () => {
  expect(isNextUse(0, 0)).toBe(true);
  expect(isNextUse(0, 1)).toBe(true);
  expect(isNextUse(7, 8)).toBe(true);
  expect(isNextUse(7, 7)).toBe(false);
  expect(isNextUse(7, 6)).toBe(false);
  expect(isNextUse(7, 0)).toBe(false);
});

it('a passkey has a name that fits on a line', () => {
  expect(passkeyName(' Téléphone ')).toBe('Téléphone');
  expect(() => passkeyName('  ')).toThrow('name: text.missing');
  expect(() => passkeyName('x'.repeat(61))).toThrow('name: text.too-long');
});

it('who is halfway has ten minutes', () => {
  const begunAt = new Date('2026-03-02T09:00:00Z');
  const halfway = halfwayOf({
    hash: 'h',
    memberId: 'm' as MemberId,
    by: 'password',
    device: '',
    provided: null,
    begunAt,
  });
  expect(halfway.expiresAt.getTime() - begunAt.getTime()).toBe(HALFWAY_MS);
  expect(HALFWAY_MS).toBe(600_000);
});
