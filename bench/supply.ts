import type { LoadRequest } from './load/order.ts';

/** What a load sends. Reads go round; a text that is posted is used up, as the site holds what is posted again and again. */
export class Supply {
  private used = 0;

  constructor(
    private readonly requests: readonly LoadRequest[],
    private readonly how: { readonly once: boolean } = { once: false },
  ) {}

  /** @throws when nothing is left to be posted */
  left(): readonly LoadRequest[] {
    if (!this.how.once) return this.requests;
    const left = this.requests.slice(this.used);
    if (left.length === 0) throw new Error(`All ${this.requests.length} texts have been posted`);
    return left;
  }

  use(count: number): void {
    this.used += count;
  }
}
