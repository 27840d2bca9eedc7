import { expect, it } from '@jest/globals';
import { nextTry, WEBHOOK_TRIES } from '#domain/site/webhooks/webhook-retries';

const at = new Date('2026-11-20T10:00:00Z');
const wait = (tries: number, chance = 0, askedMs: number | null = null) => {
  const next = nextTry({ tries, at, chance, askedMs });
  return next && (next.getTime() - at.getTime()) / 1000;
};

it('tries ten times, a few seconds later at first and a day later in the end', () => {
  expect(Array.from({ length: WEBHOOK_TRIES }, (_, index) => wait(index + 1))).toEqual([
    5,
    300,
    1800,
    7200,
    18_000,
    36_000,
    50_400,
    72_000,
    86_400,
    null,
  ]);
});

it('spreads what failed together, and heeds who asks for rest, for a day at most', () => {
  expect(wait(2, 0.5)).toBe(330);
  expect(wait(2, 1)).toBe(360);
  expect(wait(1, 0, 60_000)).toBe(60);
  expect(wait(4, 0, 60_000)).toBe(7200);
  expect(wait(1, 0, 10 * 86_400_000)).toBe(86_400);
  expect(wait(10, 0, 60_000)).toBeNull();
});
