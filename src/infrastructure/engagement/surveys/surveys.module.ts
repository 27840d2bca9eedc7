import { ContainerModule } from 'inversify';
import { InviteAttendees } from '#application/engagement/consumers/invite-attendees';
import { AUDIENCE_MEMBERS } from '#application/community/published/audience-members.api';
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
import {
  ForgetSurveyAnswers,
  type SurveyRemains,
} from '#application/engagement/surveys/forget-survey-answers';
import { HandInSurvey } from '#application/engagement/surveys/hand-in-survey';
import { InviteToSurvey } from '#application/engagement/surveys/invite-to-survey';
import { OpenSurvey } from '#application/engagement/surveys/open-survey';
import { PlanReminders } from '#application/engagement/surveys/plan-reminders';
import { PublishSurvey } from '#application/engagement/surveys/publish-survey';
import type { Respondents } from '#application/engagement/surveys/respondents.port';
import { SendSurveyReminders } from '#application/engagement/surveys/send-survey-reminders';
import type { SentReminders } from '#application/engagement/surveys/sent-reminders.port';
import { SteerSurvey } from '#application/engagement/surveys/steer-survey';
import { WriteQuestion } from '#application/engagement/surveys/write-question';
import type {
  NamedResponsesQuery,
  BegunSurveysQuery,
  NextSurveyEndQuery,
  SurveyDeskQuery,
  SurveyListQuery,
  SurveyPageQuery,
  SurveyResultsQuery,
} from '#application/engagement/surveys/surveys.query';
import type { PiecesQuery } from '#application/shared/found-pieces';
import { token } from '#application/shared/token';
import type { Responses, Surveys } from '#domain/engagement/surveys/surveys.port';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { CONTRIBUTION_GATE } from '../ideas/ideas.module.ts';
import { ASKED_SEGMENTS } from '../segments/asked-segments.module.ts';
import { SqlSurveyPieces } from './survey-pieces.sql.ts';
import { PostgresSurveys } from './postgres-surveys.ts';
import { SqlResponses } from './sql-responses.ts';
import { SqlSentReminders } from './sql-sent-reminders.ts';
import { SqlBegunSurveys, SqlNextSurveyEnd, SqlSurveyList } from './survey-list.sql.ts';
import { SqlSurveyDesk, SqlSurveyPage } from './survey-page.sql.ts';
import { SqlNamedResponses, SqlSurveyResults } from './survey-results.sql.ts';

const SURVEYS = token<Surveys>('Surveys');
const RESPONSES = token<Responses>('Responses');
const RESPONDENTS = token<Respondents>('Respondents');
const SENT_REMINDERS = token<SentReminders>('SentReminders');
const REMAINS = token<SurveyRemains>('SurveyRemains');
export const SURVEY_LIST = token<SurveyListQuery>('SurveyListQuery');
export const BEGUN_SURVEYS = token<BegunSurveysQuery>('BegunSurveysQuery');
export const NEXT_SURVEY_END = token<NextSurveyEndQuery>('NextSurveyEndQuery');
export const SURVEY_PIECES = token<PiecesQuery>('SurveyPieces');
export const SURVEY_PAGE = token<SurveyPageQuery>('SurveyPageQuery');
export const SURVEY_DESK = token<SurveyDeskQuery>('SurveyDeskQuery');
export const SURVEY_RESULTS = token<SurveyResultsQuery>('SurveyResultsQuery');
const NAMED_RESPONSES = token<NamedResponsesQuery>('NamedResponsesQuery');

/** Surveys: written, asked, answered page by page, counted. */
export const surveysModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(SURVEYS, PostgresSurveys, [ENTITY_MANAGER, SQL]);
  adapter(RESPONSES, SqlResponses, [SQL]);
  adapter(RESPONDENTS, SqlResponses, [SQL]);
  adapter(SENT_REMINDERS, SqlSentReminders, [SQL]);
  adapter(REMAINS, SqlResponses, [SQL]);
  adapter(SURVEY_LIST, SqlSurveyList, [SQL, CLOCK]);
  adapter(BEGUN_SURVEYS, SqlBegunSurveys, [SQL, CLOCK]);
  adapter(NEXT_SURVEY_END, SqlNextSurveyEnd, [SQL]);
  adapter(SURVEY_PIECES, SqlSurveyPieces, [SQL]);
  adapter(SURVEY_PAGE, SqlSurveyPage, [SQL, CLOCK]);
  adapter(SURVEY_DESK, SqlSurveyDesk, [SQL, CLOCK]);
  adapter(SURVEY_RESULTS, SqlSurveyResults, [SQL, CLOCK]);
  adapter(NAMED_RESPONSES, SqlNamedResponses, [SQL, CLOCK]);
  useCase(ExportNamedResponses, [NAMED_RESPONSES, ACTS, THROTTLE, CLOCK]);
  useCase(DraftSurvey, [SURVEYS, ASKED_SEGMENTS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(ChangeSurvey, [SURVEYS, ASKED_SEGMENTS, UNIT_OF_WORK]);
  useCase(WriteQuestion, [SURVEYS, UNIT_OF_WORK]);
  useCase(ArrangeQuestion, [SURVEYS, UNIT_OF_WORK]);
  useCase(DiscardSurvey, [SURVEYS, UNIT_OF_WORK]);
  useCase(CopySurvey, [SURVEYS, ASKED_SEGMENTS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(OpenSurvey, [SURVEYS, ASKED_SEGMENTS, ACTS, CLOCK]);
  useCase(SteerSurvey, [SURVEYS, ACTS, CLOCK]);
  useCase(CloseSurvey, [SURVEYS, RESPONSES, ACTS, CLOCK]);
  useCase(ArchiveSurvey, [SURVEYS, ACTS, CLOCK]);
  useCase(BringBackSurvey, [SURVEYS, ACTS]);
  useCase(PublishSurvey, [SURVEYS, ACTS, CLOCK]);
  useCase(InviteToSurvey, [SURVEYS, AUDIENCE_MEMBERS, RESPONDENTS, CLOCK, UNIT_OF_WORK]);
  useCase(PlanReminders, [SURVEYS, SENT_REMINDERS, ACTS, CLOCK]);
  useCase(SendSurveyReminders, [SURVEYS, AUDIENCE_MEMBERS, RESPONDENTS, SENT_REMINDERS, CLOCK, UNIT_OF_WORK]);
  useCase(InviteAttendees, [SURVEYS, AUDIENCE_MEMBERS, RESPONDENTS, CLOCK]);
  useCase(AnswerSurvey, [SURVEYS, RESPONSES, CONTRIBUTION_GATE, CLOCK, UNIT_OF_WORK]);
  useCase(HandInSurvey, [SURVEYS, RESPONSES, CLOCK, UNIT_OF_WORK]);
  useCase(ForgetSurveyAnswers, [REMAINS, CLOCK]);
});
