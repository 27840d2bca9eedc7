/** From here on readers of a screen are told how many, not what. */
const MANY = 3;
/** So long after the last of them, a burst is over. */
export const QUIET_MS = 1_500;

/** How many lines came shortly after one another, so that many are told as a number. */
export class Burst {
  private lately: { readonly at: number; readonly count: number }[] = [];
  private total = 0;

  /** @returns all that came in the burst, the first ones too; null while they are few enough to be read out */
  add(count: number, now: number): number | null {
    this.lately = this.lately.filter(({ at }) => now - at < QUIET_MS);
    this.lately.push({ at: now, count });
    const all = this.lately.reduce((sum, one) => sum + one.count, 0);
    if (this.total === 0 && all <= MANY) return null;
    this.total = this.total === 0 ? all : this.total + count;
    return this.total;
  }

  /** It was told: what comes next begins another. */
  end(): void {
    this.lately = [];
    this.total = 0;
  }
}
