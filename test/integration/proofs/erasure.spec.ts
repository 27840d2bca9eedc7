import { expect, it, jest } from '@jest/globals';
import { proveErasure } from '../../proofs/erasure.proof.ts';

jest.setTimeout(600_000);

it('nothing leads to members who left, nor stays of words that they took along', async () => {
  const figures = await proveErasure();
  expect(figures.short).toEqual([]);
});
