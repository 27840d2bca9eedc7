import { type AskedFilter, SegmentFilter } from '#domain/community/segments/segment-filter';
import type { Actor } from '#domain/shared/actor';
import type { SegmentsQuery } from './segments.query.ts';

/** How many members a set would hold, before it is kept. */
export class CountSegment {
  constructor(private readonly segments: SegmentsQuery) {}

  /** @throws NotAllowed, InvalidValue */
  async execute({ actor, filter }: { readonly actor: Actor; readonly filter: AskedFilter }): Promise<number> {
    actor.mustBeAllowed('segment.manage');
    return this.segments.count(actor, SegmentFilter.of(filter));
  }
}
