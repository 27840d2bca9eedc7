import type { LossReason } from '#domain/engagement/badges/loss';
import type { MemberId } from '#domain/shared/id';

/** Tiers that a member has no more, by one thing that was done. */
export interface BadgeLoss {
  readonly memberId: MemberId;
  /** Keys of the badges that fell, whole or by a tier. */
  readonly badges: readonly string[];
  readonly why: LossReason;
}

/** Tells members what became of their badges, in the unit of work in which it did. */
export interface BadgeNews {
  lost(losses: readonly BadgeLoss[]): Promise<void>;
}
