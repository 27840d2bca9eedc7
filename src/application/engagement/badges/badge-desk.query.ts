import type { Badge, Tier } from '#domain/engagement/badges/badge';
import type { Verdict } from '#domain/engagement/badges/verdict';
import type { Actor } from '#domain/shared/actor';

/** A badge as who runs engagement sees it. */
export interface BadgeRow extends Badge {
  readonly version: number;
  /** How many members hold it, by the highest tier of each. */
  readonly holders: Readonly<Partial<Record<Tier, number>>>;
}

export interface VerdictRow extends Verdict {
  readonly id: string;
  readonly memberId: string;
  readonly by: string;
  readonly reason: string;
}

export interface BadgeDeskQuery {
  /** In their order. @throws NotAllowed */
  all(actor: Actor): Promise<readonly BadgeRow[]>;
  /** With what was said of it by hand, the latest first, fifty at most. @throws NotAllowed, BadgeNotFound */
  one(
    actor: Actor,
    key: string,
  ): Promise<{ readonly badge: BadgeRow; readonly verdicts: readonly VerdictRow[] }>;
}
