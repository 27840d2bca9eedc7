import { expect, it, jest } from '@jest/globals';
import { proveLedger } from '../../proofs/ledger.proof.ts';

jest.setTimeout(600_000);

it('points are what a recount says through races, kills and replays', async () => {
  const figures = await proveLedger({
    members: 8,
    replies: 24,
    toggles: 100,
    atOnce: 100,
    kills: 3,
    replays: 3,
    replayed: 50,
    cases: 50,
  });
  expect(figures.short).toEqual([]);
});
