import { expect, it } from '@jest/globals';
import { OtpauthCodes } from '#infrastructure/community/factors/otpauth-codes';

const codes = new OtpauthCodes();
/** Of RFC 6238, appendix B: `12345678901234567890`, of whose eight digits the last six are shown. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

it.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
])('at %d the code of the standard is %s, of half minute %d', (seconds, code, step) =>
  expect(codes.stepOf(SECRET, code, at(seconds))).toBe(step),
);

it('the half minute before and the one after count, and no other', () => {
  const code = '287082';
  expect([0, 30, 59, 60, 89].map((seconds) => codes.stepOf(SECRET, code, at(seconds)))).toEqual([
    1, 1, 1, 1, 1,
  ]);
  expect(codes.stepOf(SECRET, code, at(90))).toBeNull();
  expect(codes.stepOf(SECRET, '287083', at(59))).toBeNull();
  expect(codes.stepOf(SECRET, '', at(59))).toBeNull();
});

it('each secret is 160 bits of its own, and stands in an address that applications read', () => {
  const secret = codes.newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(codes.newSecret()).not.toBe(secret);
  const address = new URL(codes.address(secret, { issuer: 'La communauté', label: 'Camille' }));
  expect(address.protocol).toBe('otpauth:');
  expect(address.searchParams.get('secret')).toBe(secret);
  expect(address.searchParams.get('issuer')).toBe('La communauté');
});
