/** Lets a few work at once and the others wait, first come first served. */
export class Semaphore {
  private readonly waiting: (() => void)[] = [];
  private taken = 0;

  /**
   * @param atOnce how many work at the same time
   * @param tooMany how many may wait beside these, and what whoever comes then is told; without it any number waits
   */
  constructor(
    private readonly atOnce: number,
    private readonly tooMany?: { readonly waiting: number; readonly refusal: () => Error },
  ) {}

  /** @throws what `tooMany` says, where as many wait */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken < this.atOnce) this.taken += 1;
    else {
      if (this.tooMany && this.waiting.length >= this.tooMany.waiting) throw this.tooMany.refusal();
      await new Promise<void>((go) => this.waiting.push(go));
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.taken -= 1;
      else next();
    }
  }
}
