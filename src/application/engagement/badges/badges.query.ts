import type { Tier } from '#domain/engagement/badges/badge';
import type { Actor } from '#domain/shared/actor';

/** A badge at the highest tier that somebody reached. */
export interface HeldBadge {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly criterion: string;
  /** What the team wrote of it in English; null where it wrote nothing. */
  readonly nameEn: string | null;
  readonly descriptionEn: string | null;
  readonly criterionEn: string | null;
  readonly tier: Tier;
  readonly earnedAt: Date;
}

/** The last that the team said of one of the reader's badges, and why. */
export interface SaidOfBadge {
  readonly name: string;
  readonly nameEn: string | null;
  readonly verdict: 'given' | 'revoked';
  readonly reason: string;
  readonly at: Date;
}

/** A tier that the reader earned and has no more, since what brought it was taken away or taken back. */
export interface LostBadge {
  readonly name: string;
  readonly nameEn: string | null;
  readonly tier: Tier;
  readonly at: Date;
}

/** What a badge is called in French and, where the team wrote it, in English. */
export interface BadgeName {
  readonly name: string;
  readonly nameEn: string | null;
}

export interface BadgesQuery {
  /** The latest first; none for others where the member hides them. */
  of(actor: Actor, memberId: string): Promise<readonly HeldBadge[]>;
  /** For the reader alone, the latest first. @throws SignInNeeded */
  said(actor: Actor): Promise<readonly SaidOfBadge[]>;
  /** What badges of these keys are called, whoever has them. */
  names(keys: readonly string[]): Promise<ReadonlyMap<string, BadgeName>>;
  /** For the reader alone, in the order of badges. @throws SignInNeeded */
  lost(actor: Actor): Promise<readonly LostBadge[]>;
}
