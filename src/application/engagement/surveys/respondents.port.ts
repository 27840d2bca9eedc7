import type { MemberId } from '#domain/shared/id';
import type { SurveyId } from '#domain/engagement/surveys/survey';

export interface Respondents {
  /** Whom a survey asks, and who has to be a member since when; null before it opened, and under names. @throws SurveyNotFound */
  circleOf(
    survey: SurveyId,
  ): Promise<{ readonly audiences: readonly string[]; readonly openedAt: Date | null }>;
  /** Who has answered, so that nobody is reminded of what they did. */
  all(survey: SurveyId): Promise<readonly MemberId[]>;
  /** Of these members those who have. */
  among(survey: SurveyId, members: readonly MemberId[]): Promise<readonly MemberId[]>;
}
