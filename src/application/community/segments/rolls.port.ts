import type { SegmentId } from '#domain/community/segments/segment';

/** What was drawn from segments. */
export interface Rolls {
  /** The segments that rolls follow. */
  followed(): Promise<readonly SegmentId[]>;
  /** Draws those anew that follow this segment. Within a unit of work. */
  follow(segment: SegmentId): Promise<void>;
  /** Ids of the latest that were drawn from a segment. */
  drawnFrom(segment: SegmentId): Promise<readonly string[]>;
  /** Ids of some that were drawn before that moment, the first after that one. */
  drawnBefore(at: Date, after: string | null): Promise<readonly string[]>;
  forget(ids: readonly string[]): Promise<void>;
}
