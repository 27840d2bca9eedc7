/** Chance that a seed decides: the same options always make the same community. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 to 1 (excluded); mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `count` (excluded). */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** The same, the first ones far more often: a few write most of what is written. */
  skewed(count: number, power = 2.2): number {
    return Math.floor(count * this.next() ** power);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }

  /** One of them, the n-th about 1/n as often as the first, as words are in any language. */
  zipf<T>(all: readonly T[]): T {
    return all[Math.min(all.length - 1, Math.floor((all.length + 1) ** this.next()) - 1)]!;
  }

  /** Many small ones, few large ones. */
  pareto(min: number, max: number, alpha: number): number {
    return Math.min(max, min * (1 - this.next()) ** (-1 / alpha));
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}
