import { expect, it } from '@jest/globals';
import { Burst, QUIET_MS } from '../../../../web/enhance/burst.ts';

it('reads a few lines out, and tells many as a number that holds the first ones too', () => {
  const burst = new Burst();
  expect([0, 100, 200, 300, 400].map((at) => burst.add(1, at))).toEqual([null, null, null, 4, 5]);
});

it('counts what comes at once', () => {
  expect(new Burst().add(25, 0)).toBe(25);
});

it('goes on counting until it was told, and begins anew after it', () => {
  const burst = new Burst();
  burst.add(4, 0);
  expect(burst.add(1, QUIET_MS + 1)).toBe(5);
  burst.end();
  expect(burst.add(1, QUIET_MS + 2)).toBeNull();
});

it('takes lines with pauses between them for no burst', () => {
  const burst = new Burst();
  const times = [0, 1, 2, 3, 4].map((turn) => turn * QUIET_MS);
  expect(times.map((at) => burst.add(1, at))).toEqual([null, null, null, null, null]);
});
