import { describe, expect, it } from '@jest/globals';
import { bitsOf, Password } from '#domain/community/accounts/password';

const CONTEXT = ['Plume du Rhône', 'camille.durand', 'Caisse des artistes'];
const codeOf = (text: string): string | null => {
  try {
    Password.of(text, CONTEXT);
    return null;
  } catch (error) {
    return (error as { code: string }).code.replace('community.password-', '');
  }
};

describe('a password', () => {
  it.each([
    'granit-violette-87-hirondelle',
    'xkqvzmwjhbtr',
    'Tr0ub4dour&3xyz',
    '7391846205528417',
    'correct batterie agrafe zèbre',
    'ÉlégieÀlaNuit',
    '密码密码很长的密码句子好',
    'vG9!kkd02Zq_',
    'a1b2c3d4e5f6g7h8'.repeat(8),
  ])('may be %j', (text) => expect(codeOf(text)).toBeNull());

  it.each([
    ['xkqvzmwjhbt', 'too-short'],
    ['', 'too-short'],
    ['xk-qv zm!'.repeat(15), 'too-long'],
    ['739184620552841', 'too-weak'],
    ['aaaaaaaaaaaaaaaa', 'repetitive'],
    ['abababababababab', 'repetitive'],
    ['1234567890123456', 'repetitive'],
    ['abcdefghijklmnop', 'repetitive'],
    ['ponmlkjihgfedcba', 'repetitive'],
    ['motdepasse2026!', 'common'],
    ['M0td3passe-2026', 'common'],
    ['passwordpassword', 'common'],
    ['azertyuiop1234', 'common'],
    ['AZERTYuiop!!!!', 'common'],
    ['Soleil-Doudou-12', 'common'],
    ['jetaimemarseille', 'common'],
    ['Juillet2026!!!!', 'common'],
    ['S0l31l-D0ud0u-12', 'common'],
    ['welcome-admin-42', 'common'],
    ['plume-et-encrier', 'personal'],
    ['XYZ-Plumedurhone-9', 'personal'],
    ['kvmqz-durand-xw', 'personal'],
    ['c-a-m-i-l-l-e-xyz', 'personal'],
    ['zq-artistes-kwx1', 'personal'],
  ])('may not be %j (%s)', (text, reason) => expect(codeOf(text)).toBe(reason));

  it('needs no kind of character: 12 letters have 56 bits, digits alone need 16', () => {
    expect(Math.floor(bitsOf('xkqvzmwjhbtr'))).toBe(56);
    expect(bitsOf('739184620552841')).toBeLessThan(50);
    expect(bitsOf('7391846205528417')).toBeGreaterThan(50);
    expect(bitsOf('')).toBe(0);
  });

  it('is the same however its accents were typed', () => {
    expect(Password.of('e\u0301le\u0301gie-nocturne-9', []).text).toBe(
      Password.of('élégie-nocturne-9', []).text,
    );
  });

  it('names the field of its form', () => {
    expect(() => Password.of('court', [], 'newPassword')).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'newPassword' })] }),
    );
  });
});
