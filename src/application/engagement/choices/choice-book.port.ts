import type { MemberId } from '#domain/shared/id';

/** What a member lets others see of points and badges. */
export interface Choices {
  /** Stands in the rankings. */
  readonly ranked: boolean;
  /** Badges are on the profile. */
  readonly showsBadges: boolean;
  /** Is told on their page of points what they reached. */
  readonly celebrates: boolean;
}

export interface ChoiceBook {
  of(memberId: MemberId): Promise<Choices>;
  keep(memberId: MemberId, choices: Choices): Promise<void>;
  /** What was reached until then is not told again. */
  noteSeen(memberId: MemberId, at: Date): Promise<void>;
}
