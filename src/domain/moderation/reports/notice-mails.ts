/** Mails about notices to an address that nobody confirmed, in 24 hours: a stranger may have given it. */
const NOTICE_MAILS_A_DAY = 3;
/** A mail that would wait for longer is not written: so much is given by nobody for an address of their own. */
const LONGEST_WAIT_DAYS = 7;

const DAY_MS = 86_400_000;

/**
 * When the last of these mails leaves, each in its turn: what is above the mails of a day leaves with those of the next ones.
 * @param due when each came due, the first first
 * @returns null where it never does
 */
export function leavesAt(due: readonly Date[]): Date | null {
  const left: number[] = [];
  let last: number | null = null;
  for (const at of due.map((one) => one.getTime())) {
    const before = left.at(-NOTICE_MAILS_A_DAY);
    const turn = before === undefined ? at : Math.max(at, before + DAY_MS);
    last = turn - at <= LONGEST_WAIT_DAYS * DAY_MS ? turn : null;
    if (last !== null) left.push(last);
  }
  return last === null ? null : new Date(last);
}
