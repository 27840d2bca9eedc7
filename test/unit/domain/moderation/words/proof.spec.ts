import { expect, it } from '@jest/globals';
import { WRITINGS } from '../../../../proofs/words/content.ts';
import { proveWords } from '../../../../proofs/words.proof.ts';

it('hidden words are caught, ordinary ones left alone, numbers of people told from others', async () => {
  const figures = await proveWords({ oneIn: 10, trueNumbers: 200, decoys: 2_000 });
  expect(figures.short).toEqual([]);
  expect(figures.numbers['evasions']).toBe(2_400);
  expect(figures.numbers['words of dictionaries']).toBeGreaterThan(30_000);
});

it('what the demonstration says is read in every part where somebody writes', () => {
  for (const writings of Object.values(WRITINGS)) expect(writings.length).toBeGreaterThan(5);
  expect(
    Object.values(WRITINGS)
      .flat()
      .every(({ text }) => typeof text === 'string'),
  ).toBe(true);
});
