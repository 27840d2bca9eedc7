const MINUTE_MS = 60_000;
const MINUTE_SECONDS = MINUTE_MS / 1000;

/** How often each did something in this minute: of one process and in memory, so that counting costs nothing. */
export class MinuteCounts {
  private counted = new Map<string, number>();
  private until = 0;

  constructor(private readonly now: () => number) {}

  /** @returns how many it has been in this minute */
  note(key: string): number {
    if (this.now() >= this.until) {
      this.counted = new Map();
      this.until = this.now() + MINUTE_MS;
    }
    const count = (this.counted.get(key) ?? 0) + 1;
    this.counted.set(key, count);
    return count;
  }

  /** Whether it has been as many in this minute already. */
  isOver(key: string, most: number): boolean {
    return this.now() < this.until && (this.counted.get(key) ?? 0) >= most;
  }

  get retryAfterSeconds(): number {
    return Math.min(MINUTE_SECONDS, Math.max(1, Math.ceil((this.until - this.now()) / 1000)));
  }
}
