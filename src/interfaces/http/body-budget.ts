/** So many bytes in memory at the same time: of one sender, and of all together. */
export class BodyBudget {
  private readonly bySender = new Map<string, number>();
  private taken = 0;

  constructor(private readonly most: { readonly ofOne: number; readonly ofAll: number }) {}

  /** @returns whether there was room for them */
  take(sender: string, bytes: number): boolean {
    const own = (this.bySender.get(sender) ?? 0) + bytes;
    if (own > this.most.ofOne || this.taken + bytes > this.most.ofAll) return false;
    this.bySender.set(sender, own);
    this.taken += bytes;
    return true;
  }

  giveBack(sender: string, bytes: number): void {
    const own = (this.bySender.get(sender) ?? 0) - bytes;
    if (own > 0) this.bySender.set(sender, own);
    else this.bySender.delete(sender);
    this.taken -= bytes;
  }
}
