import { expect, it, jest } from '@jest/globals';
import { proveCache } from '../../proofs/cache.proof.ts';

jest.setTimeout(150_000);

const CHOICE = [
  'answer',
  'accept',
  'retitle',
  'pseudonym',
  'theme and name of the site',
  'audience narrowed',
];

it('after a choice of changes no visitor is given what was there before, nor anything of a member', async () => {
  const figures = await proveCache({ only: CHOICE });
  expect(figures.short).toEqual([]);
});
