import { expect, it, jest } from '@jest/globals';
import { proveInput } from '../../proofs/input.proof.ts';

jest.setTimeout(240_000);

it('a choice of bad input meets every door, and none gives way', async () => {
  const figures = await proveInput({ oneIn: 25, thorough: false, minutes: 3 });
  expect(figures.short).toEqual([]);
});
