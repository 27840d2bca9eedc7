import type { SegmentId } from '#domain/community/segments/segment';

/** How many members are in each set, as they were counted last. */
export interface SegmentCounts {
  /** Every set, those that were counted longest ago first. */
  all(): Promise<readonly SegmentId[]>;
  /** Counts these at once, and keeps what came of it. Within a unit of work. */
  recount(ids: readonly SegmentId[], at: Date): Promise<void>;
}
