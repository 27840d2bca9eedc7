import type { Tier } from '#domain/engagement/badges/badge';
import type { Actor } from '#domain/shared/actor';

/** A badge reached since the reader last took note. */
export interface NewBadge {
  readonly name: string;
  readonly nameEn: string | null;
  readonly tier: Tier;
  readonly earnedAt: Date;
}

export interface CelebrationsQuery {
  /** What is new for the reader, the latest first; nothing where they want none. @throws SignInNeeded */
  execute(actor: Actor): Promise<readonly NewBadge[]>;
}
