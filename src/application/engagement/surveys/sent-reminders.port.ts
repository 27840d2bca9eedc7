import type { Reminder } from '#domain/engagement/surveys/reminders';
import type { SurveyId } from '#domain/engagement/surveys/survey';

/** Which reminders went out: how many members each was for, and nobody's name. */
export interface SentReminders {
  /** Open surveys to which members were invited and of which a reminder has not gone yet. */
  surveysWaiting(at: Date): Promise<readonly SurveyId[]>;
  of(survey: SurveyId): Promise<readonly Reminder[]>;
  /** Each of them once; the whole unit of work fails where one had gone. */
  keep(
    survey: SurveyId,
    sent: { readonly reminders: readonly Reminder[]; readonly at: Date; readonly members: number },
  ): Promise<void>;
}
