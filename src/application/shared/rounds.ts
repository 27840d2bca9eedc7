import { isRefusedLetter } from './letter.ports.ts';
import type { Clock } from './ports.ts';

/** Less than the minute after which the clock comes back. */
const ROUND_MS = 45_000;

/** Another round was under way: whether the work can be done, nobody knows from this run. */
export const PASSED_BY = 'passed-by';
/** There was nothing that could be done, which tells as little. */
export const IDLE = 'idle';
/** What became of a run that did not fail. */
export type Round = 'done' | typeof IDLE | typeof PASSED_BY;

/** Failures of rounds that got something done all the same. */
const IN_PART = new WeakSet<object>();
export const wasDoneInPart = (failure: object): boolean => IN_PART.has(failure);

/** What else failed in a round, by the failure that it threw. */
const IN_ALL = new WeakMap<object, readonly unknown[]>();
export const failuresOf = (thrown: object): readonly unknown[] => IN_ALL.get(thrown) ?? [thrown];

/** @returns one of the failures of a round, to be thrown for all of them: the first that is no refusal of one letter, if there is one */
export function oneForAll(failures: readonly unknown[]): unknown {
  const one = failures.find((failure) => !isRefusedLetter(failure)) ?? failures[0];
  if (one instanceof Error) IN_ALL.set(one, failures);
  return one;
}

/** What failed is left to the next round, which comes anyway: tried again at once, it would go on beside it. */
export class LeftToTheNext extends Error {
  constructor(cause: unknown, round: Round) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    if (cause instanceof Error) IN_ALL.set(this, failuresOf(cause));
    if (round === 'done') IN_PART.add(this);
  }
}

/**
 * Rounds of a work that may be slow for reasons of others, as a mail server that hangs: one at a time in each process, however
 * often the clock comes, and no longer than it may keep a place that other jobs wait for. What is left is for the next.
 */
export class Rounds {
  private isUnderWay = false;
  private until = 0;
  private isIdle = true;

  constructor(
    private readonly clock: Clock,
    private readonly roundMs = ROUND_MS,
  ) {}

  /** Its time is up: what is begun is finished, and nothing else is begun. */
  get isOver(): boolean {
    return this.clock.now().getTime() >= this.until;
  }

  /** One piece of its work was done. */
  didSome(): void {
    this.isIdle = false;
  }

  /** One that is under way already is not waited for. */
  async take(round: () => Promise<void>): Promise<Round> {
    if (this.isUnderWay) return PASSED_BY;
    this.isUnderWay = true;
    this.isIdle = true;
    this.until = this.clock.now().getTime() + this.roundMs;
    try {
      await round();
      return this.isIdle ? IDLE : 'done';
    } catch (error) {
      if (!this.isIdle && error instanceof Error) IN_PART.add(error);
      throw error;
    } finally {
      this.isUnderWay = false;
    }
  }
}
