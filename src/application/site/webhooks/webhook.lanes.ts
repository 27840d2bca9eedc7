/** Work under way, each owner's counted: whoever is slow keeps lanes of its own, and nobody waits for it. */
export class Lanes {
  private readonly underWay = new Set<Promise<void>>();
  private readonly ofEach = new Map<string, number>();

  constructor(private readonly most: number) {}

  get free(): number {
    return this.most - this.underWay.size;
  }

  get areEmpty(): boolean {
    return this.underWay.size === 0;
  }

  /** How many each owner has. */
  get taken(): ReadonlyMap<string, number> {
    return this.ofEach;
  }

  /** @param work that never fails */
  take(owner: string, work: Promise<void>): void {
    this.count(owner, 1);
    const ending = work.then(() => {
      this.underWay.delete(ending);
      this.count(owner, -1);
    });
    this.underWay.add(ending);
  }

  /** Until one of them is free again, or so much time has passed. */
  async oneFree(atMostMs: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const passed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, atMostMs);
    });
    await Promise.race([...this.underWay, passed]);
    clearTimeout(timer);
  }

  /** Until all of them are. */
  async allFree(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private count(owner: string, by: number): void {
    const left = (this.ofEach.get(owner) ?? 0) + by;
    if (left > 0) this.ofEach.set(owner, left);
    else this.ofEach.delete(owner);
  }
}
