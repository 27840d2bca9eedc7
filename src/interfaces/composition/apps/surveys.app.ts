import { AnswerSurvey } from '#application/engagement/surveys/answer-survey';
import { ArchiveSurvey } from '#application/engagement/surveys/archive-survey';
import { ArrangeQuestion } from '#application/engagement/surveys/arrange-question';
import { BringBackSurvey } from '#application/engagement/surveys/bring-back-survey';
import { ChangeSurvey } from '#application/engagement/surveys/change-survey';
import { CloseSurvey } from '#application/engagement/surveys/close-survey';
import { CopySurvey } from '#application/engagement/surveys/copy-survey';
import { DiscardSurvey } from '#application/engagement/surveys/discard-survey';
import { DraftSurvey } from '#application/engagement/surveys/draft-survey';
import { ExportNamedResponses } from '#application/engagement/surveys/export-named-responses';
import { GiveOpinion } from '#application/engagement/opinions/give-opinion';
import { HandInSurvey } from '#application/engagement/surveys/hand-in-survey';
import { InviteToSurvey } from '#application/engagement/surveys/invite-to-survey';
import { OpenSurvey } from '#application/engagement/surveys/open-survey';
import { PlanReminders } from '#application/engagement/surveys/plan-reminders';
import { PublishSurvey } from '#application/engagement/surveys/publish-survey';
import { SteerSurvey } from '#application/engagement/surveys/steer-survey';
import { WriteQuestion } from '#application/engagement/surveys/write-question';
import { DUE_OPINIONS, OPINION_FIGURES } from '#infrastructure/engagement/opinions/opinions.module';
import {
  BEGUN_SURVEYS,
  NEXT_SURVEY_END,
  SURVEY_DESK,
  SURVEY_LIST,
  SURVEY_PIECES,
  SURVEY_PAGE,
  SURVEY_RESULTS,
} from '#infrastructure/engagement/surveys/surveys.module';
import type { Get } from '../provided.ts';

/** Surveys: written, asked, answered, counted; and what is asked in passing. */
export const surveysApp = (get: Get) => ({
  draftSurvey: get(DraftSurvey),
  changeSurvey: get(ChangeSurvey),
  writeQuestion: get(WriteQuestion),
  arrangeQuestion: get(ArrangeQuestion),
  discardSurvey: get(DiscardSurvey),
  copySurvey: get(CopySurvey),
  openSurvey: get(OpenSurvey),
  steerSurvey: get(SteerSurvey),
  closeSurvey: get(CloseSurvey),
  archiveSurvey: get(ArchiveSurvey),
  bringBackSurvey: get(BringBackSurvey),
  publishSurvey: get(PublishSurvey),
  planReminders: get(PlanReminders),
  inviteToSurvey: get(InviteToSurvey),
  answerSurvey: get(AnswerSurvey),
  handInSurvey: get(HandInSurvey),
  giveOpinion: get(GiveOpinion),
  dueOpinions: get(DUE_OPINIONS),
  opinionFigures: get(OPINION_FIGURES),
  surveyList: get(SURVEY_LIST),
  begunSurveys: get(BEGUN_SURVEYS),
  nextSurveyEnd: get(NEXT_SURVEY_END),
  surveyPieces: get(SURVEY_PIECES),
  surveyPage: get(SURVEY_PAGE),
  surveyDesk: get(SURVEY_DESK),
  surveyResults: get(SURVEY_RESULTS),
  exportNamedResponses: get(ExportNamedResponses),
});
