import type { Counted, Median, MedianKey } from '#domain/moderation/transparency/figures';

/** Counts a year anew from what was decided, reported, contested and ordered. */
export interface FiguresCount {
  /** @param until nothing later is counted; at the latest the end of the year in Paris */
  count(
    year: number,
    until: Date,
  ): Promise<{
    readonly from: Date;
    readonly to: Date;
    readonly counted: readonly Counted[];
    readonly medians: Readonly<Record<MedianKey, Median>>;
  }>;
}
