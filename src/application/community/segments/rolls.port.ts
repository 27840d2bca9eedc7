import type { SegmentId } from '#domain/community/segments/segment';

/** What was drawn from segments. */
export interface Rolls {
  /** Draws those anew that follow their segment. @param segment all segments where it is left out */
  follow(segment?: SegmentId): Promise<void>;
  /** Ids of the latest that were drawn from a segment. */
  drawnFrom(segment: SegmentId): Promise<readonly string[]>;
  /** Ids of some that were drawn before that moment, the first after that one. */
  drawnBefore(at: Date, after: string | null): Promise<readonly string[]>;
  forget(ids: readonly string[]): Promise<void>;
}
