/** Some of those who are told, in one order. */
export interface ToldLot {
  /** Whom it was told on the site, of those who may be there now. */
  readonly told: readonly string[];
  /** The last of the lot; null when nobody comes after them. */
  readonly last: string | null;
}
