import { expect, it, jest } from '@jest/globals';
import { proveSso } from '../../proofs/sso.proof.ts';

jest.setTimeout(600_000);

it('no provider that lies lets anybody in, honest ones do, and what they end is over', async () => {
  const figures = await proveSso();
  expect(figures.short).toEqual([]);
});
