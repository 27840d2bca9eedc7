import { type Changes, UNHEARD } from '../page-cache/changes.ts';

interface Remembered<T> {
  readonly value: Promise<T>;
  readonly until: number;
  /** Of the changes, when it was asked for; null when they could not be heard. */
  readonly asOf: number | null;
}

interface PromiseCacheOptions {
  /** Milliseconds; where changes are heard it only bounds what the clock alone would change. */
  readonly milliseconds: number;
  /** What it hangs on, as the database tells it. */
  readonly tag?: string;
  readonly changes?: Changes;
  /** While changes cannot be heard nothing is kept at all. */
  readonly onlyHeard?: boolean;
  /** Keys at most; the one that was not asked for longest is forgotten first. */
  readonly most?: number;
  readonly now?: () => number;
}

const MOST_KEYS = 200;

/**
 * Keeps what was read for a while, for statements that cost far more than what they tell changes: no longer than until a
 * change is told. Who asks at the same moment waits for one reading; a reading that fails is not kept.
 */
export class PromiseCache<T> {
  private readonly kept = new Map<string, Remembered<T>>();
  private readonly changes: Changes;
  private readonly now: () => number;

  constructor(private readonly options: PromiseCacheOptions) {
    this.changes = options.changes ?? UNHEARD;
    this.now = options.now ?? (() => performance.now());
  }

  get(key: string, read: () => Promise<T>): Promise<T> {
    const asOf = this.changes.since(this.options.tag ?? '');
    if (asOf === null && this.options.onlyHeard) return read();
    const known = this.kept.get(key);
    this.kept.delete(key);
    if (known && known.until > this.now() && known.asOf === asOf) {
      this.kept.set(key, known);
      return known.value;
    }
    const value = read();
    this.kept.set(key, { value, until: this.now() + this.options.milliseconds, asOf });
    if (this.kept.size > (this.options.most ?? MOST_KEYS)) this.kept.delete(this.kept.keys().next().value!);
    value.catch(() => {
      if (this.kept.get(key)?.value === value) this.kept.delete(key);
    });
    return value;
  }
}
