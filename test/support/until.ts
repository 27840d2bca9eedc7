import { expect } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 40_000;
const EVERY_MS = 100;

/** Waits for what happens a moment after what was done: until it holds, 40 s at most, and then it must. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + WITHIN_MS; Date.now() < end; await sleep(EVERY_MS)) if (await holds()) return;
  expect(await holds()).toBe(true);
}
