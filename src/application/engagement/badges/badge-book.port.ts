import type { Award, Badge } from '#domain/engagement/badges/badge';
import type { MemberId } from '#domain/shared/id';

/** Badges, and who has which. */
export interface BadgeBook {
  /** Adds badges whose key nobody used yet. */
  addMissing(badges: readonly Badge[]): Promise<void>;
  all(): Promise<readonly Badge[]>;
  /** What these members have from now on; nothing else. @returns how many awards came or went */
  keep(
    members: readonly { readonly memberId: MemberId; readonly awards: readonly Award[] }[],
  ): Promise<number>;
}
