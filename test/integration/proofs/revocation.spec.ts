import { expect, it, jest } from '@jest/globals';
import { CAUSES } from '../../proofs/revocation/causes.ts';
import { proveRevocation } from '../../proofs/revocation.proof.ts';

jest.setTimeout(600_000);

it('whoever is banned, silenced, out of a group, without a role or a right, gone, or has another password loses what is theirs to lose on every process within five seconds', async () => {
  // A password that is forgotten ends the same as one that is changed: the long proof tries both.
  const only = CAUSES.map(({ name }) => name).filter((name) => name !== 'password forgotten');
  const figures = await proveRevocation({ only, ways: ['postgres'] });
  expect(figures.short).toEqual([]);
});
