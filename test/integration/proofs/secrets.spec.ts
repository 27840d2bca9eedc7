import { expect, it, jest } from '@jest/globals';
import { proveSecrets } from '../../proofs/secrets.proof.ts';

jest.setTimeout(600_000);

it('a choice of secrets makes no difference to those who may not know, and a leak that is planted is seen', async () => {
  const figures = await proveSecrets({
    only: ['a topic of a branch', 'a deleted reply'],
    principals: ['visitor', 'other'],
    oneIn: 20,
    mostLinks: 10,
  });
  expect(figures.short).toEqual([]);
});
