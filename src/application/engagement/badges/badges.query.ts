import type { Tier } from '#domain/engagement/badges/badge';
import type { Actor } from '#domain/shared/actor';

/** A badge at the highest tier that somebody reached. */
export interface HeldBadge {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly criterion: string;
  readonly tier: Tier;
  readonly earnedAt: Date;
}

export interface BadgesQuery {
  /** The latest first; none for others where the member hides them. */
  of(actor: Actor, memberId: string): Promise<readonly HeldBadge[]>;
}
