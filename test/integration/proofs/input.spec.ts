import { expect, it, jest } from '@jest/globals';
import { proveInput } from '../../proofs/input.proof.ts';

jest.setTimeout(600_000);

it('a choice of bad input meets every door, and none gives way', async () => {
  const figures = await proveInput({ oneIn: 25, thorough: false, minutes: 8 });
  expect(figures.short).toEqual([]);
});
