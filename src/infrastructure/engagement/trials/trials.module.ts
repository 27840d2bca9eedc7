import { ContainerModule } from 'inversify';
import { CreditTesters } from '#application/engagement/consumers/credit-testers';
import { AUDIENCE_MEMBERS } from '#application/community/published/audience-members.api';
import { COUNTED_MEMBERS } from '#application/community/published/counted-members.api';
import { EXCLUSIONS } from '#application/moderation/published/exclusions.api';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { ARRIVING_TEXTS } from '#application/community/published/arriving-texts.api';
import { EnforceFeedbackDecisions } from '#application/engagement/consumers/enforce-feedback-decisions';
import { type ContributionAuthors, ContributionGate } from '#application/engagement/words/contribution.gate';
import { GiveFeedback } from '#application/engagement/trials/give-feedback';
import { JoinTrial } from '#application/engagement/trials/join-trial';
import { LeadTrial } from '#application/engagement/trials/lead-trial';
import { FollowTesters } from '#application/engagement/consumers/follow-testers';
import { TesterSeats } from '#application/engagement/trials/tester-seats.policy';
import { FreeTesterSeats } from '#application/engagement/trials/free-tester-seats';
import { LeaveTrial } from '#application/engagement/trials/leave-trial';
import { SaveTrial } from '#application/engagement/trials/save-trial';
import { TellTask } from '#application/engagement/trials/tell-task';
import { TriageFeedback } from '#application/engagement/trials/triage-feedback';
import type {
  FeedbackExportQuery,
  FeedbackWaitingQuery,
  FeedbackChoicesQuery,
  OneFeedbackQuery,
  OwnSeatQuery,
  TrialFeedbackQuery,
  TrialListQuery,
  TrialPageQuery,
  TrialReportQuery,
  TrialTestersQuery,
  TrialTitlesQuery,
  UnseenSeatsQuery,
} from '#application/engagement/trials/trials.query';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { WORDS_API } from '#application/moderation/published/words.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { token } from '#application/shared/token';
import type { Testers, TrialFeedbacks, Trials } from '#domain/engagement/trials/trials.port';
import {
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  RENDERER,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { ASKED_SEGMENTS } from '../segments/asked-segments.module.ts';
import { LEDGER_KEEPER } from '../points/points.module.ts';
import { PostgresTesters, PostgresTrialFeedbacks, PostgresTrials } from './postgres-trials.ts';
import { SqlFeedbackChoices } from './feedback-choices.sql.ts';
import { SqlOwnSeat, SqlUnseenSeats } from './own-seat.sql.ts';
import {
  SqlFeedbackExport,
  SqlFeedbackWaiting,
  SqlOneFeedback,
  SqlTrialFeedback,
} from './trial-feedback.sql.ts';
import { SqlFeedbackAuthors, SqlWrittenFeedback } from './written-feedback.sql.ts';
import { SqlTrialReport, SqlTrialTesters } from './trial-report.sql.ts';
import { SqlTrialList, SqlTrialPage, SqlTrialTitles } from './trials.sql.ts';

const TRIALS = token<Trials>('Trials');
const TESTERS = token<Testers>('Testers');
export const TRIAL_FEEDBACKS = token<TrialFeedbacks>('TrialFeedbacks');
const TESTER_SEATS = token<TesterSeats>('TesterSeats');
const FEEDBACK_AUTHORS = token<ContributionAuthors>('FeedbackAuthors');
export const FEEDBACK_GATE = token<ContributionGate>('FeedbackGate');
export const WRITTEN_FEEDBACK = token<WrittenTexts>('WrittenFeedback');
export const TRIAL_LIST = token<TrialListQuery>('TrialListQuery');
export const TRIAL_PAGE = token<TrialPageQuery>('TrialPageQuery');
export const OWN_SEAT = token<OwnSeatQuery>('OwnSeatQuery');
export const UNSEEN_SEATS = token<UnseenSeatsQuery>('UnseenSeatsQuery');
export const TRIAL_TITLES = token<TrialTitlesQuery>('TrialTitlesQuery');
export const TRIAL_FEEDBACK = token<TrialFeedbackQuery>('TrialFeedbackQuery');
export const FEEDBACK_CHOICES = token<FeedbackChoicesQuery>('FeedbackChoicesQuery');
export const ONE_FEEDBACK = token<OneFeedbackQuery>('OneFeedbackQuery');
export const TRIAL_TESTERS = token<TrialTestersQuery>('TrialTestersQuery');
export const TRIAL_REPORT = token<TrialReportQuery>('TrialReportQuery');
export const FEEDBACK_EXPORT = token<FeedbackExportQuery>('FeedbackExportQuery');
export const FEEDBACK_WAITING = token<FeedbackWaitingQuery>('FeedbackWaitingQuery');

/** Product tests: drafted, joined, gone through, told of. */
export const trialsModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(TRIALS, PostgresTrials, [ENTITY_MANAGER]);
  adapter(TESTERS, PostgresTesters, [ENTITY_MANAGER, SQL]);
  adapter(TESTER_SEATS, TesterSeats, [TRIALS, TESTERS, AUDIENCE_MEMBERS]);
  adapter(TRIAL_FEEDBACKS, PostgresTrialFeedbacks, [ENTITY_MANAGER, SQL]);
  adapter(FEEDBACK_AUTHORS, SqlFeedbackAuthors, [SQL]);
  adapter(FEEDBACK_GATE, ContributionGate, [
    WORDS_API,
    MEMBER_CARDS,
    FEEDBACK_AUTHORS,
    RENDERER,
    ARRIVING_TEXTS,
    PUBLIC_URL,
  ]);
  adapter(WRITTEN_FEEDBACK, SqlWrittenFeedback, [SQL, MEMBER_CARDS]);
  adapter(TRIAL_LIST, SqlTrialList, [SQL]);
  adapter(TRIAL_PAGE, SqlTrialPage, [SQL]);
  adapter(OWN_SEAT, SqlOwnSeat, [SQL]);
  adapter(UNSEEN_SEATS, SqlUnseenSeats, [SQL]);
  adapter(TRIAL_TITLES, SqlTrialTitles, [SQL]);
  adapter(TRIAL_FEEDBACK, SqlTrialFeedback, [SQL]);
  adapter(FEEDBACK_CHOICES, SqlFeedbackChoices, [SQL]);
  adapter(ONE_FEEDBACK, SqlOneFeedback, [SQL]);
  adapter(TRIAL_TESTERS, SqlTrialTesters, [SQL]);
  adapter(TRIAL_REPORT, SqlTrialReport, [SQL]);
  adapter(FEEDBACK_EXPORT, SqlFeedbackExport, [SQL]);
  adapter(FEEDBACK_WAITING, SqlFeedbackWaiting, [SQL]);
  useCase(SaveTrial, [TRIALS, TESTERS, TESTER_SEATS, ASKED_SEGMENTS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(LeadTrial, [TRIALS, TESTERS, CLOCK, UNIT_OF_WORK]);
  useCase(JoinTrial, [TRIALS, TESTERS, TESTER_SEATS, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(FreeTesterSeats, [TESTERS, TESTER_SEATS, CLOCK, UNIT_OF_WORK]);
  useCase(LeaveTrial, [TRIALS, TESTERS, TESTER_SEATS, CLOCK, UNIT_OF_WORK]);
  useCase(TellTask, [TRIALS, TESTERS, CLOCK, UNIT_OF_WORK]);
  useCase(GiveFeedback, [
    TRIALS,
    TESTERS,
    TRIAL_FEEDBACKS,
    FEEDBACK_GATE,
    THROTTLE,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(TriageFeedback, [TRIAL_FEEDBACKS, CLOCK, UNIT_OF_WORK]);
  useCase(EnforceFeedbackDecisions, [TRIAL_FEEDBACKS, FALLEN_DECISIONS]);
  useCase(FollowTesters, [TESTERS, TESTER_SEATS, EXCLUSIONS, MODERATION_API, COUNTED_MEMBERS, CLOCK]);
  useCase(CreditTesters, [LEDGER_KEEPER]);
});
