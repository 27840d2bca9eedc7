import { describe, expect, it } from '@jest/globals';
import { securityTxt } from '../../../../web/lib/security-txt.ts';

const publicUrl = 'https://www.exemple.fr/communaute';
const at = (now: string, contact = '') => securityTxt({ contact, publicUrl, now: new Date(now) });
const fieldsOf = (text: string) =>
  new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  );

describe('security.txt', () => {
  it.each([
    ['https://www.exemple.fr/contact', 'https://www.exemple.fr/contact'],
    ['mailto:securite@exemple.fr', 'mailto:securite@exemple.fr'],
    ['/contact', `${publicUrl}/contact`],
    ['', `${publicUrl}/mentions-legales`],
  ])('says of the contact "%s" that one writes to %s', (contact, said) => {
    expect(fieldsOf(at('2026-12-01T10:00:00Z', contact)).get('Contact')).toBe(said);
  });

  it('names its languages and its own address at the root of the host, and each field once', () => {
    const text = at('2026-12-01T10:00:00Z');
    expect(text).toBe(
      `Contact: ${publicUrl}/mentions-legales\nExpires: 2027-05-30T00:00:00Z\nPreferred-Languages: fr, en\n` +
        `Canonical: https://www.exemple.fr/.well-known/security.txt\n`,
    );
  });

  it.each(['2026-12-01T00:00:00Z', '2028-02-29T23:59:59Z', '2031-06-15T12:00:00Z'])(
    'asked on %s it expires ahead, and within a year',
    (now) => {
      const ahead = Date.parse(fieldsOf(at(now)).get('Expires')!) - Date.parse(now);
      expect(ahead).toBeGreaterThan(170 * 86_400_000);
      expect(ahead).toBeLessThan(365 * 86_400_000);
    },
  );
});
