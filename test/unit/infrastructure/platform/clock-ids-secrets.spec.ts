import { describe, expect, it } from '@jest/globals';
import { SystemClock } from '#infrastructure/platform/clock';
import { UuidIds } from '#infrastructure/platform/ids';
import { CryptoSecrets } from '#infrastructure/platform/secrets';

describe('what the machine gives', () => {
  it('tells the time of now', () => {
    const before = Date.now();
    const now = new SystemClock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('makes ids of version 7 that differ and sort in the order they were made', () => {
    const ids = new UuidIds();
    const made = Array.from({ length: 5000 }, () => ids.next<string>());
    expect(new Set(made).size).toBe(5000);
    expect([...made].sort()).toEqual(made);
    for (const id of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes secrets of 256 bits that differ', () => {
    const secrets = new CryptoSecrets();
    const made = Array.from({ length: 1000 }, () => secrets.next());
    expect(new Set(made).size).toBe(1000);
    for (const secret of made) {
      expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    }
  });

  it('hashes by SHA-256', () => {
    // FIPS 180-2, appendix B.1
    expect(new CryptoSecrets().hash('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
