import type { PublishedFact } from '../../shared/ports.ts';
import type { RestrictionV1 } from './community.facts.ts';

/** What another asked or opened was ended before its time, rewritten or hidden, in the place itself: Moderation records it. */
export interface RestrainedPiece extends PublishedFact {
  readonly targetKind: string;
  readonly targetId: string;
  readonly change: 'closed' | 'rewritten' | 'hidden' | 'merged';
  readonly by: string;
  /** Its title is that which it had. */
  readonly restriction: RestrictionV1;
}
