/** What happened, is counted, and has not come here yet. */
export interface UntoldFacts {
  /**
   * When the first of it happened; null where all was told. What has failed for a day is no longer waited for: it comes by
   * hand, if it ever does.
   */
  since(): Promise<Date | null>;
}
