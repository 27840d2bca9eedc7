import type { Tier } from '#domain/engagement/badges/badge';
import type { Actor } from '#domain/shared/actor';

/** Something that a member took part in under their name. What they answered is no part of it. */
export interface TakenPart {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly openedAt: Date;
}

export interface SheetBadge {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly tier: Tier;
  readonly earnedAt: Date;
}

/**
 * What Engagement tells the team of one member; each part is null to whoever has no right to it. Of secret polls and anonymous
 * surveys nothing is told, not even that somebody took part: beside the figures of a small one, it could say how. Nor is
 * anything told of those that the reader may not know of.
 */
export interface EngagementSheet {
  readonly points: { readonly balance: number; readonly badges: readonly SheetBadge[] } | null;
  /** The latest first, 20 at most. */
  readonly polls: readonly TakenPart[] | null;
  readonly surveys: readonly TakenPart[] | null;
}

export interface EngagementSheetQuery {
  of(actor: Actor, memberId: string): Promise<EngagementSheet>;
}
