import type { Branch } from '#domain/shared/branch';

/** What a letter of a campaign says beside what was written for it. */
export interface CampaignLetterWords {
  readonly because: (organisation: string) => string;
  readonly stop: string;
  readonly consents: string;
  readonly branches: Readonly<Record<Branch, string>>;
}
