import type { MemberId } from '../../shared/id.ts';
import type { Survey, SurveyDraft, SurveyId, SurveyResponse } from './survey.ts';

export interface Surveys {
  /** Nobody closes or changes it until the transaction ends; others answer meanwhile. @throws SurveyNotFound */
  getForAnswer(id: SurveyId): Promise<Survey>;
  /** Nobody answers until the transaction ends. @throws SurveyNotFound */
  getForChange(id: SurveyId): Promise<Survey>;
  /** The slug itself, or with a number behind it where others have it. */
  freeSlug(wanted: string): Promise<string>;
  add(survey: Survey): void;
  /** A draft that nobody was asked. */
  remove(survey: Survey): void;
}

/** Who has answered, and what was answered: two stores that nothing joins where the survey is anonymous. */
export interface Responses {
  /**
   * What somebody has not handed in yet. What else they do at once waits until the transaction ends, so that nothing of
   * theirs is lost, and nothing left behind.
   * @throws AlreadyAnswered
   */
  takeUp(survey: SurveyId, member: MemberId): Promise<SurveyDraft | null>;
  keepDraft(survey: SurveyId, member: MemberId, draft: SurveyDraft): Promise<void>;
  /** Once a survey is over, nothing is left of what was not handed in. */
  dropDrafts(survey: SurveyId): Promise<void>;
  /**
   * One of each member, whatever comes at once, and never more of a branch than its quota. Their draft is gone with it.
   * @throws AlreadyAnswered, QuotaReached
   */
  handIn(survey: Survey, member: MemberId, response: SurveyResponse): Promise<void>;
}
