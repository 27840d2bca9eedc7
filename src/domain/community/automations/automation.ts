import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { CAMPAIGN_LIMITS } from '../campaigns/campaign.ts';
import { campaignText } from '../campaigns/campaign-words.ts';
import { type Language, languageOf } from '../members/preferences.ts';

/**
 * On which occasion somebody is written to: so many days after they joined, in up to three mails; when they have not come for
 * so many days; for ambassadors, when questions of their branches have waited for so many days, once a week.
 */
export const OCCASIONS = ['welcome-1', 'welcome-2', 'welcome-3', 'dormant', 'unanswered'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** What is usual where nobody chose otherwise. */
export const USUAL_DELAYS: Readonly<Record<Occasion, number>> = {
  'welcome-1': 1,
  'welcome-2': 3,
  'welcome-3': 14,
  dormant: 180,
  unanswered: 3,
};

export const AUTOMATION_LIMITS = { delayDays: { min: 0, max: 365 } } as const;
/** Nobody gets two of these within so many days; what is due meanwhile comes later, or not at all. */
export const CAP_DAYS = 2;
/** Whoever could not be written to on the day is written to some days later, and no more after that. */
export const LATEST_DAYS = 14;

export class AutomationNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.automation-not-found';
  constructor() {
    super('No such automation');
  }
}

export interface AutomationTerms {
  readonly language: Language;
  readonly subject: string;
  /** Markdown with variables. */
  readonly body: string;
  readonly delayDays: number;
  readonly isOn: boolean;
}
export type AskedAutomation = Omit<AutomationTerms, 'language'> & { readonly language: string };

/** @throws AutomationNotFound */
export function occasionOf(raw: string): Occasion {
  const occasion = OCCASIONS.find((one) => one === raw);
  if (!occasion) throw new AutomationNotFound();
  return occasion;
}

/** @throws InvalidValue, InvalidValues */
export function automationOf(asked: AskedAutomation): AutomationTerms {
  const judged = judgedTogether({
    language: () => languageOf(asked.language),
    subject: () => campaignText('subject', asked.subject, CAMPAIGN_LIMITS.subject),
    body: () => campaignText('body', asked.body, CAMPAIGN_LIMITS.body),
    delayDays: () => delayOf(asked.delayDays),
  });
  return { ...judged, isOn: asked.isOn };
}

function delayOf(days: number): number {
  const { min, max } = AUTOMATION_LIMITS.delayDays;
  if (!Number.isInteger(days) || days < min || days > max)
    throw new InvalidValue('delayDays', 'community.campaign-rate', { min, max });
  return days;
}
