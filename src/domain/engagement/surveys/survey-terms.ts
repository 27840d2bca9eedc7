import { boundedText } from '../../shared/bounded-text.ts';
import { type Branch, BRANCHES, isBranch } from '../../shared/branch.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { audiencesOf } from '../polls/asked-audiences.ts';
import { type Questionnaire, SURVEY_LIMITS } from './question.ts';

/** So many answers of a branch are wanted, and no more. */
export type Quotas = Readonly<Partial<Record<Branch, number>>>;

/** What a survey is about, whom it asks, and how many of them, as it came in. */
export interface AskedSurvey {
  readonly title: string;
  readonly intro: string;
  /** Nobody will ever know who answered what. */
  readonly anonymous: boolean;
  /** Who is asked: `public` and `members` are all members; else branches, groups and segments. */
  readonly audiences: readonly string[];
  readonly quotas: Readonly<Record<string, number | undefined>>;
}

interface SurveyTerms extends AskedSurvey {
  readonly quotas: Quotas;
  readonly pages: Questionnaire;
}

/**
 * @param pagesOf judges the pages, with everything else
 * @throws InvalidValue, InvalidValues beside the fields
 */
export const judgedSurvey = (asked: AskedSurvey, pagesOf: () => Questionnaire): SurveyTerms => ({
  ...judgedTogether({
    title: () => boundedText('title', asked.title, SURVEY_LIMITS.title),
    intro: () => boundedText('intro', asked.intro, SURVEY_LIMITS.intro),
    audiences: () => audiencesOf(asked.audiences),
    quotas: () => quotasOf(asked.quotas),
    pages: pagesOf,
  }),
  anonymous: asked.anonymous,
});

/** @throws InvalidValue beside `quotas` */
export function quotasOf(raw: AskedSurvey['quotas']): Quotas {
  const { min, max } = SURVEY_LIMITS.quota;
  const given = Object.entries(raw).filter(([, wanted]) => wanted !== undefined);
  for (const [branch, wanted] of given) {
    if (!isBranch(branch)) throw new InvalidValue('quotas', 'community.branch-unknown');
    if (!Number.isInteger(wanted) || wanted! < min || wanted! > max)
      throw new InvalidValue('quotas', 'engagement.bounds', { min, max });
  }
  return Object.fromEntries(
    BRANCHES.filter((branch) => raw[branch] !== undefined).map((branch) => [branch, raw[branch]]),
  );
}

const DAY = 24 * 60 * 60_000;

/** @throws InvalidValue beside `closesAt` */
export function surveyEnd(closesAt: Date, at: Date): Date {
  const days = (closesAt.getTime() - at.getTime()) / DAY;
  if (!(days > 0)) throw new InvalidValue('closesAt', 'engagement.closes-too-soon');
  if (days > SURVEY_LIMITS.days.max)
    throw new InvalidValue('closesAt', 'engagement.survey-too-long', { days: SURVEY_LIMITS.days.max });
  return closesAt;
}
