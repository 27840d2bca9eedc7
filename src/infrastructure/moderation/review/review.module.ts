import { ContainerModule } from 'inversify';
import { TellOfFallenMeasures } from '#application/moderation/consumers/tell-of-fallen-measures';
import { AskForNoticeMails } from '#application/moderation/consumers/ask-for-notice-mails';
import { RaiseLeftPassage } from '#application/moderation/consumers/raise-left-passage';
import { RaiseNewAccounts } from '#application/moderation/consumers/raise-new-accounts';
import { RaiseFlaggedWords } from '#application/moderation/consumers/raise-flagged-words';
import { EndTakenBack } from '#application/moderation/consumers/end-taken-back';
import { MarkCorrected } from '#application/moderation/consumers/mark-corrected';
import { RaiseHeldContent } from '#application/moderation/consumers/raise-held-content';
import { FollowAudiences } from '#application/moderation/consumers/follow-audiences';
import { FollowMoves } from '#application/moderation/consumers/follow-moves';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import { RestrictProfile } from '#application/moderation/sanctions/restrict-profile';
import { PromptingReader } from '#application/moderation/reports/prompting.reader';
import { SettleDecidedElsewhere } from '#application/moderation/consumers/settle-decided-elsewhere';
import { PERSONAL_NUMBERS } from '#application/moderation/published/personal-numbers.api';
import { NEW_ACCOUNTS } from '#application/moderation/published/new-accounts.api';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { AutomaticDecider } from '#application/moderation/reports/automatic.decider';
import { AddReason } from '#application/moderation/reports/add-reason';
import { ChangeReason } from '#application/moderation/reports/change-reason';
import { FileReport } from '#application/moderation/reports/file-report';
import { ForgetVoice } from '#application/moderation/reports/forget-voice';
import { ForgetCopiedWords } from '#application/moderation/review/forget-copied-words';
import type { CopiedWords } from '#application/moderation/review/copied-words.port';
import { ForgetNotifiers } from '#application/moderation/reports/forget-notifiers';
import { MeasureGraveScore } from '#application/moderation/reports/measure-grave-score';
import { ReportScales } from '#application/moderation/reports/report.scales';
import { ReportFormReader } from '#application/moderation/reports/report-form.reader';
import type {
  NoticeAddresseeQuery,
  NoticeQuery,
  OwnNoticesQuery,
  ReportsOfItemQuery,
} from '#application/moderation/reports/report-notice.query';
import type { Notifiers } from '#application/moderation/reports/notifiers.port';
import type { NoticeMailsQuery } from '#application/moderation/reports/notice-mails.query';
import { SendNoticeMail } from '#application/moderation/reports/send-notice-mail';
import { SetAutomation } from '#application/moderation/reports/set-automation';
import { KeepTrustedFlaggers } from '#application/moderation/reports/keep-trusted-flaggers';
import type {
  TrustedFlaggers,
  TrustedFlaggersQuery,
} from '#application/moderation/reports/trusted-flaggers.port';
import { SqlTrustedFlaggers } from '../reports/sql-trusted-flaggers.ts';
import { ThresholdsReader } from '#application/moderation/reports/thresholds.reader';
import { TrackingLinks } from '#application/moderation/reports/tracking.links';
import { AssignItem } from '#application/moderation/review/assign-item';
import { AuthorMeasures } from '#application/moderation/review/author.measures';
import { ClaimMany } from '#application/moderation/review/claim-many';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import { DecideMany } from '#application/moderation/review/decide-many';
import { ItemDecider } from '#application/moderation/review/item.decider';
import type { ItemTargetsQuery } from '#application/moderation/review/item-target.query';
import { MaskPassage } from '#application/moderation/review/mask-passage';
import { MendPiece } from '#application/moderation/review/mend-piece';
import { PiecesOfCases } from '#application/moderation/review/case.pieces';
import { CASE_PIECES } from '#application/moderation/published/case-pieces.api';
import { NoteItem } from '#application/moderation/review/note-item';
import { KnownPiecesReader } from '#application/moderation/review/known-pieces.reader';
import { QueuePiecesReader } from '#application/moderation/review/queue-pieces.reader';
import { ReleaseItem } from '#application/moderation/review/release-item';
import type { ReviewCaseQuery } from '#application/moderation/review/review-case.query';
import { ReviewCaseReader } from '#application/moderation/review/review-case.reader';
import { ReviewIntake } from '#application/moderation/review/review.intake';
import { WaitingCases } from '#application/moderation/review/waiting.cases';
import type { QueueCountsQuery, ReviewQueueQuery } from '#application/moderation/review/review-queue.query';
import { StatementWriter } from '#application/moderation/review/statement.writer';
import { ChangeTemplate } from '#application/moderation/templates/change-template';
import { token } from '#application/shared/token';
import type { AutomationSettings, ReportReasons, Reports } from '#domain/moderation/reports/reports.port';
import type { ReviewItems, ReviewNotes } from '#domain/moderation/review/review.port';
import type { StatementTemplates } from '#domain/moderation/templates/templates.port';
import {
  ACTS,
  AUDIT_LOG,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  JOBS,
  MAILER,
  LASTING_DIGESTS,
  SECRETS,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import {
  CONTENT_KINDS,
  NOTICE_RECORD,
  DECISION_KEYS,
  DECISIONS,
  LINK_KEY,
  MEMBER_FILES,
  ROLE_RIGHTS,
  SANCTIONS,
  STATEMENTS,
} from '../moderation.module.ts';
import { PostgresReports } from '../reports/postgres-reports.ts';
import { SqlOwnNotices } from '../reports/own-notices.sql.ts';
import { SqlNotice, SqlNoticeAddressee, SqlReportsOfItem } from '../reports/report-notice.sql.ts';
import { SqlNoticeMails } from '../reports/notice-mails.sql.ts';
import { SqlAutomation } from '../reports/sql-automation.ts';
import { SqlNotifiers } from '../reports/sql-notifiers.ts';
import { SqlReportReasons } from '../reports/sql-report-reasons.ts';
import { SqlStatementTemplates } from '../templates/sql-statement-templates.ts';
import { SqlCopiedWords } from './sql-copied-words.ts';
import { SqlItemTargets } from './item-targets.sql.ts';
import { PostgresReviewItems, SqlReviewNotes } from './postgres-review-items.ts';
import { SqlReviewCase } from './review-case.sql.ts';
import { SqlQueueCounts, SqlReviewQueue } from './review-queue.sql.ts';

const COPIED_WORDS = token<CopiedWords>('CopiedWords');
const NOTIFIERS = token<Notifiers>('Notifiers');
export const REVIEW_ITEMS = token<ReviewItems>('ReviewItems');
export const REPORTS = token<Reports>('Reports');
export const REPORT_REASONS = token<ReportReasons>('ReportReasons');
export const STATEMENT_TEMPLATES = token<StatementTemplates>('StatementTemplates');
export const AUTOMATION = token<AutomationSettings>('Automation');
/** For whatever of Moderation brings something into the queue. */
export const REVIEW_INTAKE = token<ReviewIntake>('ReviewIntake');
const WAITING_CASES = token<WaitingCases>('WaitingCases');
export const REVIEW_QUEUE = token<ReviewQueueQuery>('ReviewQueueQuery');
export const QUEUE_COUNTS = token<QueueCountsQuery>('QueueCountsQuery');
export const NOTICE = token<NoticeQuery>('NoticeQuery');
export const OWN_NOTICES = token<OwnNoticesQuery>('OwnNoticesQuery');

const NOTES = token<ReviewNotes>('ReviewNotes');
const LINKS = token<TrackingLinks>('TrackingLinks');
const WRITER = token<StatementWriter>('StatementWriter');
export const TRUSTED_FLAGGERS = token<TrustedFlaggersQuery>('TrustedFlaggersQuery');
const FLAGGERS = token<TrustedFlaggers>('TrustedFlaggers');
const PROMPTING = token<PromptingReader>('PromptingReader');
const SCALES = token<ReportScales>('ReportScales');
const MACHINE = token<AutomaticDecider>('AutomaticDecider');
const MEASURES = token<AuthorMeasures>('AuthorMeasures');
const DECIDER = token<ItemDecider>('ItemDecider');
const TARGETS = token<ItemTargetsQuery>('ItemTargetsQuery');
const NOTICE_MAILS = token<NoticeMailsQuery>('NoticeMailsQuery');
const CASES = token<ReviewCaseQuery>('ReviewCaseQuery');
const ADDRESSEES = token<NoticeAddresseeQuery>('NoticeAddresseeQuery');
const OF_ITEM = token<ReportsOfItemQuery>('ReportsOfItemQuery');

/** Reports and the one queue; needs `moderationModule`, the registered kinds and the cards of members beside it. */
export const reviewModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(REVIEW_ITEMS, PostgresReviewItems, [ENTITY_MANAGER, SQL]);
  adapter(REPORTS, PostgresReports, [ENTITY_MANAGER, SQL]);
  adapter(REPORT_REASONS, SqlReportReasons, [SQL]);
  adapter(STATEMENT_TEMPLATES, SqlStatementTemplates, [SQL]);
  adapter(AUTOMATION, SqlAutomation, [SQL]);
  adapter(NOTES, SqlReviewNotes, [SQL]);
  adapter(LINKS, TrackingLinks, [LINK_KEY, SECRETS]);
  adapter(PROMPTING, PromptingReader, [REVIEW_ITEMS, REPORTS]);
  adapter(REVIEW_INTAKE, ReviewIntake, [REVIEW_ITEMS, IDS]);
  adapter(WAITING_CASES, WaitingCases, [REVIEW_ITEMS, REPORTS]);
  adapter(WRITER, StatementWriter, [STATEMENT_TEMPLATES]);
  adapter(SCALES, ReportScales, [REPORTS, MEMBER_CARDS]);
  adapter(MACHINE, AutomaticDecider, [REPORTS, SCALES, DECISIONS, WRITER, STATEMENTS, IDS]);
  adapter(MEASURES, AuthorMeasures, [SANCTIONS, DECISIONS, IDS]);
  adapter(DECIDER, ItemDecider, [
    REVIEW_ITEMS,
    REPORTS,
    DECISIONS,
    CONTENT_KINDS,
    WRITER,
    STATEMENTS,
    MEASURES,
    ROLE_RIGHTS,
    PERSONAL_NUMBERS,
    IDS,
    CLOCK,
  ]);

  adapter(TARGETS, SqlItemTargets, [SQL]);
  adapter(CASES, SqlReviewCase, [SQL, CLOCK]);
  adapter(REVIEW_QUEUE, SqlReviewQueue, [SQL, CLOCK]);
  adapter(QUEUE_COUNTS, SqlQueueCounts, [SQL, CLOCK]);
  adapter(NOTICE, SqlNotice, [SQL, LINKS, DECISION_KEYS]);
  adapter(OWN_NOTICES, SqlOwnNotices, [SQL]);
  adapter(ADDRESSEES, SqlNoticeAddressee, [SQL, DECISION_KEYS]);
  adapter(OF_ITEM, SqlReportsOfItem, [SQL]);

  useCase(FileReport, [
    CONTENT_KINDS,
    MEMBER_CARDS,
    REPORT_REASONS,
    REPORTS,
    NOTICE_RECORD,
    FLAGGERS,
    AUTOMATION,
    REVIEW_INTAKE,
    SCALES,
    MACHINE,
    LINKS,
    PERSONAL_NUMBERS,
    THROTTLE,
    SECRETS,
    LASTING_DIGESTS,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(ForgetVoice, [REPORTS]);
  adapter(COPIED_WORDS, SqlCopiedWords, [SQL]);
  useCase(ForgetCopiedWords, [COPIED_WORDS, UNIT_OF_WORK]);
  adapter(FLAGGERS, SqlTrustedFlaggers, [SQL]);
  adapter(TRUSTED_FLAGGERS, SqlTrustedFlaggers, [SQL]);
  useCase(KeepTrustedFlaggers, [FLAGGERS, MEMBER_CARDS, ACTS, CLOCK]);
  useCase(ThresholdsReader, [AUTOMATION]);
  useCase(ReportFormReader, [CONTENT_KINDS, REPORT_REASONS]);
  useCase(AddReason, [REPORT_REASONS, ACTS]);
  useCase(ChangeReason, [REPORT_REASONS, ACTS]);
  useCase(SetAutomation, [AUTOMATION, ACTS]);
  useCase(MeasureGraveScore, [AUTOMATION, UNIT_OF_WORK]);
  useCase(ChangeTemplate, [STATEMENT_TEMPLATES, ACTS]);
  adapter(NOTICE_MAILS, SqlNoticeMails, [SQL]);
  useCase(SendNoticeMail, [NOTICE_MAILS, ADDRESSEES, MEMBER_CARDS, LINKS, MAILER, JOBS, CLOCK]);

  useCase(ReviewCaseReader, [
    CASES,
    CONTENT_KINDS,
    MEMBER_CARDS,
    STATEMENT_TEMPLATES,
    MEMBER_FILES,
    STATEMENTS,
    ROLE_RIGHTS,
    AUDIT_LOG,
    CLOCK,
  ]);
  useCase(QueuePiecesReader, [CONTENT_KINDS]);
  useCase(KnownPiecesReader, [CONTENT_KINDS]);
  useCase(ClaimItem, [REVIEW_ITEMS, ROLE_RIGHTS, CLOCK, UNIT_OF_WORK]);
  useCase(ClaimMany, [REVIEW_ITEMS, CLOCK, UNIT_OF_WORK]);
  useCase(ReleaseItem, [REVIEW_ITEMS, CLOCK, UNIT_OF_WORK]);
  useCase(AssignItem, [REVIEW_ITEMS, MEMBER_CARDS, CLOCK, UNIT_OF_WORK]);
  useCase(NoteItem, [REVIEW_ITEMS, NOTES, PERSONAL_NUMBERS, IDS, CLOCK, UNIT_OF_WORK]);
  adapter(CASE_PIECES, PiecesOfCases, [REVIEW_ITEMS, CONTENT_KINDS, ROLE_RIGHTS, AUDIT_LOG, CLOCK]);
  useCase(MendPiece, [CASE_PIECES, DECISIONS, STATEMENTS, IDS, CLOCK, UNIT_OF_WORK, ACTS, AUDIT_LOG]);
  useCase(MaskPassage, [REVIEW_ITEMS, CASE_PIECES, DECISIONS, STATEMENTS, IDS, CLOCK, UNIT_OF_WORK, ACTS]);
  useCase(DecideItem, [TARGETS, DECIDER, UNIT_OF_WORK, ACTS]);
  useCase(DecideMany, [TARGETS, DECIDER, UNIT_OF_WORK, ACTS]);

  adapter(NOTIFIERS, SqlNotifiers, [SQL]);
  useCase(ForgetNotifiers, [NOTIFIERS, CLOCK, UNIT_OF_WORK]);
  useCase(RaiseHeldContent, [CONTENT_KINDS, REVIEW_INTAKE, WAITING_CASES, DECISIONS, STATEMENTS, IDS]);
  useCase(EndTakenBack, [WAITING_CASES]);
  useCase(MarkCorrected, [CONTENT_KINDS, WAITING_CASES]);
  useCase(RaiseLeftPassage, [CONTENT_KINDS, REVIEW_INTAKE]);
  useCase(RaiseFlaggedWords, [CONTENT_KINDS, REVIEW_INTAKE]);
  useCase(RaiseNewAccounts, [NEW_ACCOUNTS, CONTENT_KINDS, REVIEW_INTAKE]);
  useCase(FollowMoves, [REVIEW_ITEMS, CONTENT_KINDS]);
  useCase(FollowAudiences, [REVIEW_ITEMS, CONTENT_KINDS]);
  useCase(RecordActs, [DECISIONS, STATEMENTS, PROMPTING]);
  useCase(RestrictProfile, [
    DECISIONS,
    ROLE_RIGHTS,
    CONTENT_KINDS,
    STATEMENTS,
    PROMPTING,
    PERSONAL_NUMBERS,
    IDS,
    CLOCK,
    UNIT_OF_WORK,
    ACTS,
  ]);
  useCase(SettleDecidedElsewhere, [REVIEW_ITEMS, REPORTS]);
  useCase(AskForNoticeMails, [OF_ITEM, JOBS]);
  useCase(TellOfFallenMeasures, [REPORTS, JOBS]);
});
