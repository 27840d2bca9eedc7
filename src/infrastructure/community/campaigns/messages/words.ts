import type { Branch } from '#domain/shared/branch';

/** What a letter of a campaign says beside what was written for it, in ICU MessageFormat. */
export interface CampaignTexts {
  readonly campaign: { readonly because: string; readonly stop: string; readonly consents: string };
}

/** What branches are called in words that are put into a campaign. */
export type CampaignBranches = Readonly<Record<Branch, string>>;
