import type { Segment, SegmentId } from '#domain/community/segments/segment';
import type { SegmentFilter } from '#domain/community/segments/segment-filter';
import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

export interface SegmentRow extends Segment {
  readonly changedAt: Date;
}

export interface CountedSegment extends SegmentRow {
  /** Members who were in it when they were counted last; null where they were not since it is described so. */
  readonly members: number | null;
  readonly countedAt: Date | null;
}

export interface SegmentMember {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly branches: readonly string[];
  readonly region: string | null;
  readonly role: string;
  readonly trustLevel: number;
  readonly joinedAt: Date;
}

/** Sets of members, and who is in them at this moment: confirmed members who are neither banned nor gone. */
export interface SegmentsQuery {
  /** By name, as they were counted last. @throws NotAllowed */
  list(actor: Actor): Promise<readonly CountedSegment[]>;
  /** @throws NotAllowed, SegmentNotFound */
  one(actor: Actor, id: SegmentId): Promise<SegmentRow>;
  /** @throws NotAllowed */
  count(actor: Actor, filter: SegmentFilter): Promise<number>;
  /** Those that one member is in now, by name. @throws NotAllowed */
  ofMember(actor: Actor, memberId: string): Promise<readonly SegmentRow[]>;
  /** The latest first. @throws NotAllowed, InvalidValue `cursor.broken` */
  members(actor: Actor, filter: SegmentFilter, cursor: string | null): Promise<Page<SegmentMember>>;
}
