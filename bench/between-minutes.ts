const MINUTE_MS = 60_000;
/** For what begins at the full minute, and for what is still to be done when the round is over. */
const MARGIN_MS = 4_000;

/**
 * How long to wait so that a round of `seconds` ends before the next full minute; one that cannot begins after it.
 * @param now milliseconds of the clock
 * @returns milliseconds, 0 when it may begin
 */
export function untilBetweenMinutes(now: number, seconds: number): number {
  const since = now % MINUTE_MS;
  if (since < MARGIN_MS) return MARGIN_MS - since;
  return since + seconds * 1000 + MARGIN_MS <= MINUTE_MS ? 0 : MINUTE_MS - since + MARGIN_MS;
}
