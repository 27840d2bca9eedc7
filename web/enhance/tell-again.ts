/** What a server said of something that a script told it by itself. */
export interface ToldAnswer {
  readonly status: number;
  /** Its header: seconds. */
  readonly retryAfter: string | null;
}

const FIRST_PAUSE_MS = 5_000;
/** As often is it told anew; then the network or the server is away for longer than anybody reads. */
const MOST_TIMES = 5;
/** Too many at once, or not just now: the same may be taken later. Whatever else refuses, refuses it always. */
const MAY_BE_TAKEN_LATER: readonly number[] = [429, 503];

/**
 * How long to wait before it is told again, twice as long each time and never shorter than the server asks.
 * @param answer null where none came @param times how often in a row it was not taken before
 * @returns milliseconds; null where it is not to be told again
 */
export function pauseBeforeTellingAgain(answer: ToldAnswer | null, times: number): number | null {
  if (times >= MOST_TIMES) return null;
  if (answer && !MAY_BE_TAKEN_LATER.includes(answer.status)) return null;
  return Math.max(FIRST_PAUSE_MS * 2 ** times, secondsIn(answer?.retryAfter ?? null) * 1000);
}

const secondsIn = (header: string | null): number => (header && /^\d+$/.test(header) ? Number(header) : 0);
