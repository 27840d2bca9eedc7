import { expect, it, jest } from '@jest/globals';
import { proveDurability } from '../../proofs/durability.proof.ts';

jest.setTimeout(150_000);

it('what was acknowledged survives a dozen kills, once', async () => {
  const figures = await proveDurability({
    strikes: 10,
    writes: 150,
    members: 6,
    topics: 8,
    strikeEveryMs: 1200,
    pauseMs: 60,
    minutes: 1,
  });
  expect(figures.short).toEqual([]);
});
