import { isStaff } from '../../shared/actor.ts';
import { DomainError } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';

/** block: nothing they do reaches me · mute: I read what they write only when I ask for it. */
export const DISTANCES = ['block', 'mute'] as const;
export type Distance = (typeof DISTANCES)[number];

/** Members that one member keeps at a distance, both kinds together. */
export const MAX_DISTANCES = 500;

/** The code says why nobody may be kept at a distance this way. */
export class DistanceRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      'community.distance-from-oneself' | 'community.distance-from-team' | 'community.too-many-distances',
    details: Record<string, unknown> = {},
  ) {
    super(code, details);
  }
}

/** @throws DistanceRule for oneself, and for the team, whose word reaches everybody */
export function mustBeKeepable(
  member: MemberId,
  other: { readonly id: MemberId; readonly role: string },
): void {
  if (member === other.id) throw new DistanceRule('community.distance-from-oneself');
  if (isStaff(other.role)) throw new DistanceRule('community.distance-from-team');
}
