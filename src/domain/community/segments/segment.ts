import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';
import { type AskedFilter, SegmentFilter } from './segment-filter.ts';

export type SegmentId = Id<'Segment'>;

export const SEGMENT_LIMITS = {
  name: { min: 2, max: 80 },
  description: { min: 0, max: 300 },
} as const;

export class SegmentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.segment-not-found';
  constructor() {
    super('No such segment');
  }
}

/** Told beside the name, which is what there is to mend. */
export class SegmentNameTaken extends InvalidValue {
  constructor() {
    super('name', 'community.segment-name-taken');
  }
}

/** A set of members that has a name: who is in it is found anew whenever it is asked. */
export interface Segment {
  readonly id: SegmentId;
  readonly name: string;
  readonly description: string;
  readonly filter: SegmentFilter;
}

/** @throws InvalidValue, InvalidValues */
export function segmentOf(
  id: SegmentId,
  asked: { readonly name: string; readonly description: string; readonly filter: AskedFilter },
): Segment {
  const judged = judgedTogether({
    name: () => boundedText('name', asked.name, SEGMENT_LIMITS.name),
    description: () => boundedText('description', asked.description, SEGMENT_LIMITS.description),
    filter: () => SegmentFilter.of(asked.filter),
  });
  return { id, ...judged };
}
