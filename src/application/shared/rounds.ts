import type { Clock } from './ports.ts';

/** Less than the minute after which the clock comes back. */
const ROUND_MS = 45_000;

/**
 * Rounds of a work that may be slow for reasons of others, as a mail server that hangs: one at a time in each process, however
 * often the clock comes, and no longer than it may keep a place that other jobs wait for. What is left is for the next.
 */
export class Rounds {
  private isUnderWay = false;
  private until = 0;

  constructor(
    private readonly clock: Clock,
    private readonly roundMs = ROUND_MS,
  ) {}

  /** Its time is up: what is begun is finished, and nothing else is begun. */
  get isOver(): boolean {
    return this.clock.now().getTime() >= this.until;
  }

  /** @returns false where one is under way already, which is not waited for */
  async take(round: () => Promise<void>): Promise<boolean> {
    if (this.isUnderWay) return false;
    this.isUnderWay = true;
    this.until = this.clock.now().getTime() + this.roundMs;
    try {
      await round();
      return true;
    } finally {
      this.isUnderWay = false;
    }
  }
}
