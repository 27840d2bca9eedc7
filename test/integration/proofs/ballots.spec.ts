import { expect, it, jest } from '@jest/globals';
import { proveBallots } from '../../proofs/ballots.proof.ts';

jest.setTimeout(600_000);

it('each member has one ballot through races and kills, and nothing leads from a secret one to its voter', async () => {
  const figures = await proveBallots({ members: 12, polls: 4, atOnce: 100, kills: 2, cases: 50 });
  expect(figures.short).toEqual([]);
});
