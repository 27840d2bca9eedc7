import { expect, it, jest } from '@jest/globals';
import { proveRevocation } from '../../proofs/revocation.proof.ts';

jest.setTimeout(150_000);

it('who is shut out, banned, silenced, out of a secret group or without a right of their role loses it on every process within five seconds', async () => {
  const only = [
    'shut out by the directory',
    'ban',
    'silence',
    'secret group left',
    'right revoked of the role',
  ];
  const figures = await proveRevocation({ only, ways: ['postgres'] });
  expect(figures.short).toEqual([]);
});
