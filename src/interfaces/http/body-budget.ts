import { siteOf } from '#application/shared/by-network';

/** So many bytes in memory at the same time: of one sender, of all networks of one site of IPv6, and of all together. */
export class BodyBudget {
  private readonly bySender = new Map<string, number>();
  private taken = 0;

  constructor(private readonly most: { readonly ofOne: number; readonly ofAll: number }) {}

  /** @returns whether there was room for them */
  take(sender: string, bytes: number): boolean {
    const places = placesOf(sender);
    if (this.taken + bytes > this.most.ofAll) return false;
    if (places.some((place) => (this.bySender.get(place) ?? 0) + bytes > this.most.ofOne)) return false;
    for (const place of places) this.bySender.set(place, (this.bySender.get(place) ?? 0) + bytes);
    this.taken += bytes;
    return true;
  }

  giveBack(sender: string, bytes: number): void {
    for (const place of placesOf(sender)) {
      const own = (this.bySender.get(place) ?? 0) - bytes;
      if (own > 0) this.bySender.set(place, own);
      else this.bySender.delete(place);
    }
    this.taken -= bytes;
  }
}

function placesOf(sender: string): readonly string[] {
  const site = siteOf(sender);
  return site === null ? [sender] : [sender, site];
}
