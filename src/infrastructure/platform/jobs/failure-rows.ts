import { isRefusedLetter } from '#application/shared/letter.ports';
import { failuresOf, wasDoneInPart } from '#application/shared/rounds';

/** Nothing parks what is tried once each time: failed so often in a row, it takes a person as what is parked does. */
const FAILURES_BORNE = 2;
/** While others of its things are done: some fail now and then, but one that fails so often does for good. */
const FAILURES_IN_PART_BORNE = 30;
/** What did not fail so long after its last failure has none to go on with: the next is another matter. */
const ROW_LAPSES_MS = 60 * 60_000;

/** Failures of one work. */
interface Row {
  /** Since something of it was done. */
  readonly inVain: number;
  readonly inVainLastAtMs: number;
  /** Of some of it, since an hour without any. */
  readonly inPart: number;
  readonly inPartLastAtMs: number;
  /** Letters that a mail server refused, with the time of the last refusal. */
  readonly refused: ReadonlyMap<string, number>;
}
const NONE: Row = { inVain: 0, inVainLastAtMs: 0, inPart: 0, inPartLastAtMs: 0, refused: new Map() };

/** How a failure stands in its row. */
interface Failing {
  /** Whether it takes a person. */
  readonly parked: boolean;
  readonly inARow: number;
  readonly inPart: boolean;
}

/**
 * Tells the work of the clock that fails every time, or in part again and again, from that which fails now and then. A letter
 * that a mail server refuses is no failure of the work, be it tried all day: of many readers some have a mailbox that is full.
 * A server that refuses one letter after the other is: rounds in which none left count, but for those that only met again what was refused before.
 */
export class FailureRows {
  private readonly rows = new Map<string, Row>();

  /** Others that are done say nothing of those that fail in part: their row ends by time alone. */
  end(name: string, isIdle: boolean): void {
    const row = this.rows.get(name);
    if (row === undefined) return;
    const at = Date.now();
    const inVain = !isIdle || hasLapsed(row.inVainLastAtMs, at) ? 0 : row.inVain;
    const inPart = hasLapsed(row.inPartLastAtMs, at) ? 0 : row.inPart;
    this.rows.set(name, { ...row, inVain, inPart });
  }

  add(name: string, thrown: Error): Failing {
    const before = this.rows.get(name) ?? NONE;
    const refusals = failuresOf(thrown).filter(isRefusedLetter);
    const isOfLetters = refusals.length === failuresOf(thrown).length;
    const isNew = !isOfLetters || refusals.some(({ letterId = '' }) => !before.refused.has(letterId));
    const row = {
      ...before,
      refused: remembered(
        before.refused,
        refusals.map(({ letterId }) => letterId),
      ),
    };
    const failing = wasDoneInPart(thrown) ? inPart(row, isOfLetters) : inVain(row, isNew);
    this.rows.set(name, failing.row);
    return failing.as;
  }
}

const hasLapsed = (lastAtMs: number, at: number): boolean => at - lastAtMs > ROW_LAPSES_MS;

function inVain(row: Row, counts: boolean): { row: Row; as: Failing } {
  if (!counts) return { row, as: { parked: false, inARow: row.inVain, inPart: false } };
  const times = row.inVain + 1;
  return {
    row: { ...row, inVain: times, inVainLastAtMs: Date.now() },
    as: { parked: times > FAILURES_BORNE, inARow: times, inPart: false },
  };
}

/** What was done ends the row of those in vain: this failure is the first of another. */
function inPart(row: Row, isOfLetters: boolean): { row: Row; as: Failing } {
  const at = Date.now();
  const first = { ...row, inVain: isOfLetters ? 0 : 1, inVainLastAtMs: at };
  if (isOfLetters) return { row: first, as: { parked: false, inARow: 1, inPart: true } };
  const times = hasLapsed(row.inPartLastAtMs, at) ? 1 : row.inPart + 1;
  const parked = times > FAILURES_IN_PART_BORNE;
  return {
    row: { ...first, inPart: times, inPartLastAtMs: at },
    as: { parked, inARow: parked ? times : 1, inPart: true },
  };
}

function remembered(
  refused: ReadonlyMap<string, number>,
  again: readonly (string | undefined)[],
): ReadonlyMap<string, number> {
  const at = Date.now();
  const kept = new Map([...refused].filter(([, lastAtMs]) => !hasLapsed(lastAtMs, at)));
  for (const letterId of again) if (letterId !== undefined) kept.set(letterId, at);
  return kept;
}
