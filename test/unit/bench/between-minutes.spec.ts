import { describe, expect, it } from '@jest/globals';
import { untilBetweenMinutes } from '../../../bench/between-minutes.ts';

const at = (seconds: number) => Date.UTC(2026, 10, 24, 12, 0) + seconds * 1000;

describe('rounds between full minutes', () => {
  it.each([
    ['begin at once when they end in time', 20, 5, 0],
    ['wait for what begins at the full minute', 1, 5, 3],
    ['wait for the next when they would reach over it', 54, 5, 10],
    ['may end just in time', 51, 5, 0],
    ['begin after the next when they are longer than a minute', 20, 90, 44],
  ])('%s', (_what, second, seconds, wait) => {
    expect(untilBetweenMinutes(at(second), seconds)).toBe(wait * 1000);
  });
});
