import { expect, it, jest } from '@jest/globals';
import { proveDurability } from '../../proofs/durability.proof.ts';

jest.setTimeout(600_000);

it('what was acknowledged survives eight kills, once', async () => {
  const figures = await proveDurability({
    strikes: 8,
    writes: 100,
    members: 6,
    topics: 8,
    strikeEveryMs: 700,
    pauseMs: 40,
    minutes: 1,
  });
  expect(figures.short).toEqual([]);
});
