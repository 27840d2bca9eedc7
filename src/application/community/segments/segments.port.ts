import type { Segment, SegmentId } from '#domain/community/segments/segment';

/** The sets of members that have a name. */
export interface Segments {
  /** @throws SegmentNameTaken */
  add(segment: Segment, by: string, at: Date): Promise<void>;
  /** @param seen when it was changed last, as its editor read it @throws SegmentNotFound, ChangedMeanwhile, SegmentNameTaken */
  change(segment: Segment, seen: Date | null, by: string, at: Date): Promise<void>;
  /** @throws SegmentNotFound */
  remove(id: SegmentId): Promise<void>;
}
