/**
 * Keeps what was read for a while, for statements that cost far more than what they tell changes. Who asks at the same
 * moment waits for one reading; a reading that fails is not kept. At most 200 keys, the oldest is forgotten first.
 */
export class KeptBriefly<T> {
  private readonly kept = new Map<string, { readonly value: Promise<T>; readonly until: number }>();

  constructor(
    private readonly milliseconds: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(key: string, read: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known && known.until > this.now()) return known.value;
    const value = read();
    this.kept.delete(key);
    this.kept.set(key, { value, until: this.now() + this.milliseconds });
    if (this.kept.size > MOST_KEYS) this.kept.delete(this.kept.keys().next().value!);
    value.catch(() => {
      if (this.kept.get(key)?.value === value) this.kept.delete(key);
    });
    return value;
  }
}

const MOST_KEYS = 200;
