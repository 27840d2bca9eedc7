/** Of fewer a share is told as so many of so many: as a percentage it looks more exact than it is. */
const ENOUGH_FOR_PERCENT = 10;

/** A share, and of how many it tells where that is known. */
export interface ShareOfMany {
  readonly value: number | null;
  readonly base?: number | null | undefined;
  /** Whether it is a part of those. */
  readonly partOfBase?: boolean | undefined;
}

/** How many of a few a share is; null of many, and where it is no part of them, as the mean of shares of several days. */
export function partOfFew({ value, base, partOfBase = false }: ShareOfMany): number | null {
  if (value === null || !base || !partOfBase || base >= ENOUGH_FOR_PERCENT) return null;
  return Math.round(value * base);
}
