const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long is waited after each try that failed: ten tries in a little more than three days. */
const WAITS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;
/** Of a wait, by which it grows at random: what failed together does not come back together. */
const JITTER = 0.2;
/** An endpoint that asks for more rest than this is not heeded. */
export const MOST_ASKED_MS = 24 * HOUR;

export const WEBHOOK_TRIES = WAITS_MS.length + 1;

/**
 * When a message that failed is tried again; null once it was tried often enough.
 * @param tries made so far, at least one
 * @param chance from 0 up to 1
 * @param askedMs for how long the endpoint asks to be left alone
 */
export function nextTry(p: { tries: number; at: Date; chance: number; askedMs: number | null }): Date | null {
  const wait = WAITS_MS[p.tries - 1];
  if (wait === undefined) return null;
  const asked = Math.min(p.askedMs ?? 0, MOST_ASKED_MS);
  return new Date(p.at.getTime() + Math.max(wait * (1 + JITTER * p.chance), asked));
}
