import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than any of these acts takes in a house that is not overloaded; too short for people to notice. */
const STEADY_MS = 300;

/**
 * Answers no sooner than after 300 ms, whatever happened. For acts that end the same whether an address has an account
 * or not: what is done for a known one, and the mail that leaves just then, cannot be seen by the clock.
 */
export async function steadily<T>(act: Promise<T>): Promise<T> {
  await Promise.allSettled([act, sleep(STEADY_MS)]);
  return act;
}
