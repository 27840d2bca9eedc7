import { RANK, rollIn } from '../../shared/actor.ts';
import { BRANCHES } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { isId } from '../../shared/id.ts';

export const SEGMENT_LIMITS = { max: 50 } as const;

/** Whom something is asked to be for, as far as that is known of them. */
export interface Reader {
  readonly role: string;
  readonly audiences: readonly string[];
}
export const A_VISITOR: Reader = { role: 'visitor', audiences: ['public'] };

/** Who composes segments alone says that something is for one. */
export class NotYourSegment extends InvalidValue {
  constructor() {
    super('segments', 'site.segment-not-own');
  }
}

/** The segment was removed since it was chosen. */
export class SegmentGone extends InvalidValue {
  constructor() {
    super('segments', 'site.segment-gone');
  }
}

/** Whom a segment can name: `members`, `role:agent`, `branch:music`, `group:panel`; `segment:` and the id of a roll. */
const NAMED = /^(?:members|role:[a-z_]+|branch:[a-z]+|group:[a-z0-9-]{1,80})$/;
const isKnown = (segment: string): boolean => {
  const roll = rollIn(segment);
  if (roll !== null) return isId(roll);
  const [kind, name = ''] = segment.split(':');
  if (!NAMED.test(segment)) return false;
  if (kind === 'role') return Object.hasOwn(RANK, name);
  return kind !== 'branch' || (BRANCHES as readonly string[]).includes(name);
};

/** @throws InvalidValue `field.choice` beside `segments` */
export function segmentsOf(raw: readonly string[]): readonly string[] {
  const segments = [...new Set(raw)];
  if (segments.length > SEGMENT_LIMITS.max || !segments.every(isKnown))
    throw new InvalidValue('segments', 'field.choice');
  return segments;
}

export const isAmong = (segments: readonly string[], reader: Reader): boolean =>
  segments.some((one) => one === `role:${reader.role}` || reader.audiences.includes(one));
