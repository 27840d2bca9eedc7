import type { PublishedFact } from '../../shared/ports.ts';

/** An act on what another wrote, done in the place itself: Moderation records it with its statement of reasons. */
export interface RestrictionV1 {
  readonly decisionId: string;
  /** Whose words they are. */
  readonly subjectId: string;
  /** Of the topic; facts told before this was known lack it. */
  readonly categoryId?: string | null;
  /** Of the topic. */
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
  /** In the words of who acted. */
  readonly reason: string | null;
  /** Key of the ground that was chosen. */
  readonly ground: string | null;
}

/** What another asked or opened was ended before its time, rewritten or hidden, in the place itself: Moderation records it. */
export interface RestrainedPiece extends PublishedFact {
  readonly targetKind: string;
  readonly targetId: string;
  readonly change: 'closed' | 'rewritten' | 'hidden' | 'merged';
  readonly by: string;
  /** Its title is that which it had. */
  readonly restriction: RestrictionV1;
}
