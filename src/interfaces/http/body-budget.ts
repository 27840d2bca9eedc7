/** So much of it one sender may have, or all who have something in common. */
export interface Share {
  readonly of: string;
  readonly most: number;
}

/** So many bytes in memory at the same time: of all together, and of each that has a share in them. */
export class BodyBudget {
  private readonly byShare = new Map<string, number>();
  private taken = 0;

  constructor(private readonly ofAll: number) {}

  /** @returns whether there was room for them */
  take(shares: readonly Share[], bytes: number): boolean {
    if (this.taken + bytes > this.ofAll) return false;
    if (shares.some(({ of, most }) => (this.byShare.get(of) ?? 0) + bytes > most)) return false;
    for (const { of } of shares) this.byShare.set(of, (this.byShare.get(of) ?? 0) + bytes);
    this.taken += bytes;
    return true;
  }

  giveBack(shares: readonly Share[], bytes: number): void {
    for (const { of } of shares) {
      const own = (this.byShare.get(of) ?? 0) - bytes;
      if (own > 0) this.byShare.set(of, own);
      else this.byShare.delete(of);
    }
    this.taken -= bytes;
  }
}
