import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a condition. @throws when it does not come true in time */
export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds = 45_000,
): Promise<void> {
  for (const deadline = Date.now() + milliseconds; ;) {
    if (await condition()) return;
    if (Date.now() > deadline) throw new Error(`Not within ${milliseconds} ms: ${condition}`);
    await sleep(20);
  }
}
