import { expect, it, jest } from '@jest/globals';
import { proveRevocation } from '../../proofs/revocation.proof.ts';

jest.setTimeout(400_000);

it('whoever is banned, silenced, out of a group, without a role or a right, gone, or has another password loses what is theirs to lose on every process within five seconds', async () => {
  const figures = await proveRevocation({ ways: ['postgres'] });
  expect(figures.short).toEqual([]);
});
