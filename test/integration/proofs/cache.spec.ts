import { expect, it, jest } from '@jest/globals';
import { proveCache } from '../../proofs/cache.proof.ts';

jest.setTimeout(150_000);

it('after a choice of changes no visitor is given what was there before, nor anything of a member', async () => {
  const figures = await proveCache({ oneIn: 6 });
  expect(figures.short).toEqual([]);
});
