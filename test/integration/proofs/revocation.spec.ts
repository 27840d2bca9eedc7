import { expect, it, jest } from '@jest/globals';
import { proveRevocation } from '../../proofs/revocation.proof.ts';

jest.setTimeout(150_000);

it('who is banned or silenced loses it on every process within five seconds', async () => {
  const figures = await proveRevocation({ only: ['ban', 'silence'], ways: ['postgres'] });
  expect(figures.short).toEqual([]);
});
