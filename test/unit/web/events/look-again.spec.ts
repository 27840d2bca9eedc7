import { expect, it } from '@jest/globals';
import { LOOK_AGAIN_MS, lookAgainOver } from '../../../../web/events/look-again.ts';

it('a live page is asked for again within ten seconds by few, and by so many at once as one process renders', () => {
  expect(LOOK_AGAIN_MS + lookAgainOver(30)).toBe(10_000);
  const mean = (LOOK_AGAIN_MS + lookAgainOver(1_000) / 2) / 1_000;
  expect(1_000 / mean).toBeLessThan(100);
  expect(lookAgainOver(2_000)).toBeGreaterThan(lookAgainOver(1_000));
});
