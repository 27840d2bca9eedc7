import { describe, expect, it, jest } from '@jest/globals';
import { proveEgress } from '../../proofs/egress.proof.ts';

jest.setTimeout(600_000);

describe('the proof of the one way out', () => {
  it('reaches nothing that is not the internet', async () => {
    const { numbers, short } = await proveEgress({ oneIn: 4, placesOneIn: 12 });
    expect(short).toEqual([]);
    expect(numbers['connections']).toBe(0);
    expect(numbers['attempts']).toBeGreaterThan(200);
    expect(numbers['places']).toBe(12);
  });

  it('notices a client that judges no address', async () => {
    const { short } = await proveEgress({
      oneIn: 70,
      placesOneIn: null,
      instead: { isAllowed: () => true, timeoutMs: 300 },
    });
    expect(short.join('\n')).toContain('127.0.0.1 asked for: it was reached');
  });
});
