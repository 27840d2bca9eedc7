import type { MemberId } from '#domain/shared/id';

/** What a member lets others see of points and badges. */
export interface Choices {
  /** Stands in the rankings. */
  readonly ranked: boolean;
  /** Badges are on the profile. */
  readonly showsBadges: boolean;
}

export interface ChoiceBook {
  of(memberId: MemberId): Promise<Choices>;
  keep(memberId: MemberId, choices: Choices): Promise<void>;
}
