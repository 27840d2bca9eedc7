import { ContainerModule } from 'inversify';
import { BEARERS } from '#application/community/published/bearers.api';
import { CONTENT_SUPPLY } from '#application/community/published/content-supply.api';
import { COUNTED_MEMBERS } from '#application/community/published/counted-members.api';
import { SEARCH_FIGURES } from '#application/community/published/search-figures.api';
import { STAFF_READERS } from '#application/community/published/staff-readers.api';
import { TOPIC_NAMES } from '#application/community/published/topic-names.api';
import { SPARED_CONTACTS } from '#application/engagement/published/spared-contacts.api';
import type { ActivityLog } from '#application/insights/activity/activity-log.port';
import type { CohortCounts } from '#application/insights/cohorts/cohort-counts.port';
import { ReadCohorts } from '#application/insights/cohorts/read-cohorts';
import { KEEP_ACTIVITIES, KeepActivities } from '#application/insights/consumers/keep-activities';
import { COUNTED_FACTS } from '#application/insights/consumers/told-activities';
import { BeginContact } from '#application/insights/deflection/begin-contact';
import { ChangeDeflectionRule } from '#application/insights/deflection/change-deflection-rule';
import type {
  ContactAttempts,
  ContactVolumes,
  DeflectionRules,
} from '#application/insights/deflection/deflection.port';
import type { DeflectionDeskQuery } from '#application/insights/deflection/deflection-desk.query';
import { ForgetContacts } from '#application/insights/deflection/forget-contacts';
import { ImportContactVolumes } from '#application/insights/deflection/import-contact-volumes';
import { ReadDeflection } from '#application/insights/deflection/read-deflection';
import { TellContactStep } from '#application/insights/deflection/tell-contact-step';
import { ReadContentGaps } from '#application/insights/gaps/read-content-gaps';
import { ReadKpi } from '#application/insights/kpis/read-kpi';
import { ReadKpis } from '#application/insights/kpis/read-kpis';
import { ChangeReaders } from '#application/insights/reports/change-readers';
import type { Editions } from '#application/insights/reports/edition.port';
import { EditionReader } from '#application/insights/reports/edition.reader';
import { MakeEditions } from '#application/insights/reports/make-editions';
import { ReadReports } from '#application/insights/reports/read-reports';
import type { ReportLetters } from '#application/insights/reports/report-letters.port';
import type { ReportWriter } from '#application/insights/reports/report-writer.port';
import type { Reports } from '#application/insights/reports/reports.port';
import { SaveReport } from '#application/insights/reports/save-report';
import { SendEditions } from '#application/insights/reports/send-editions';
import { SteerReport } from '#application/insights/reports/steer-report';
import { StopReport } from '#application/insights/reports/stop-report';
import { TryReport } from '#application/insights/reports/try-report';
import { CountDays } from '#application/insights/rollups/count-days';
import { DaysCounter } from '#application/insights/rollups/days.counter';
import { RebuildRollups } from '#application/insights/rollups/rebuild-rollups';
import type { Rollups } from '#application/insights/rollups/rollups.port';
import type { UntoldFacts } from '#application/insights/rollups/untold-facts.port';
import { ReadKpiRows } from '#application/insights/rows/read-kpi-rows';
import type { Audience, VisitLog } from '#application/insights/visits/visit-log.port';
import { token } from '#application/shared/token';
import {
  ACTS,
  AUDIT_LOG,
  CLOCK,
  IDS,
  JOBS,
  LETTER_MAILER,
  MAILER,
  OWN_TEXTS,
  SEALING,
  SQL,
  THROTTLE,
  TROUBLES,
  UNIT_OF_WORK,
} from '../platform/platform.tokens.ts';
import { UndoneFacts } from '../platform/facts/undone-facts.ts';
import { wire } from '../platform/wire.ts';
import { SqlActivityLog } from './activity/sql-activity-log.ts';
import { SqlCohortCounts } from './cohorts/sql-cohort-counts.ts';
import { SqlContactAttempts } from './deflection/sql-contact-attempts.ts';
import { SqlContactVolumes } from './deflection/sql-contact-volumes.ts';
import { SqlDeflectionDesk, SqlDeflectionRules } from './deflection/sql-deflection-rules.ts';
import { SqlEditions } from './reports/sql-editions.ts';
import { SqlReportLetters } from './reports/sql-report-letters.ts';
import { SqlReports } from './reports/sql-reports.ts';
import { type ReportSite, WordedReports } from './reports/worded-reports.ts';
import type { KpiWords } from './reports/words.ts';
import { SqlRollups } from './rollups/sql-rollups.ts';
import { SqlAudience } from './visits/audience.sql.ts';
import { BufferedVisitLog } from './visits/buffered-visit-log.ts';

const ACTIVITY_LOG = token<ActivityLog>('ActivityLog');
const AUDIENCE = token<Audience>('Audience');
const COHORT_COUNTS = token<CohortCounts>('CohortCounts');
const ROLLUPS = token<Rollups>('Rollups');
const DAYS_COUNTER = token<DaysCounter>('DaysCounter');
const UNTOLD_FACTS = token<UntoldFacts>('UntoldFacts');
/** As whom Insights is told of what happened, and of what. */
const TOLD = token<{ readonly consumer: string; readonly facts: readonly string[] }>('InsightsSubscription');
const ATTEMPTS = token<ContactAttempts>('ContactAttempts');
const VOLUMES = token<ContactVolumes>('ContactVolumes');
/** Also for the catalogue of settings. */
export const DEFLECTION_RULES = token<DeflectionRules>('DeflectionRules');
const REPORTS = token<Reports>('InsightsReports');
const EDITIONS = token<Editions>('Editions');
const EDITION_READER = token<EditionReader>('EditionReader');
export const REPORT_LETTERS = token<ReportLetters>('ReportLetters');
const REPORT_WRITER = token<ReportWriter>('ReportWriter');
/** What figures are called, as the pages say it. */
export const KPI_WORDS = token<KpiWords>('KpiWords');
export const REPORT_SITE = token<ReportSite>('ReportSite');
export const DEFLECTION_DESK = token<DeflectionDeskQuery>('DeflectionDeskQuery');
export const VISIT_LOG = token<VisitLog>('VisitLog');

/** What is counted, what was counted, and the figures that are made of it. */
export const insightsModule = new ContainerModule((options) => {
  const { adapter, useCase, value } = wire(options);
  adapter(ACTIVITY_LOG, SqlActivityLog, [SQL]);
  adapter(AUDIENCE, SqlAudience, [SQL]);
  adapter(COHORT_COUNTS, SqlCohortCounts, [SQL]);
  adapter(ROLLUPS, SqlRollups, [SQL]);
  adapter(VISIT_LOG, BufferedVisitLog, [SQL, CLOCK, TROUBLES]);
  adapter(DAYS_COUNTER, DaysCounter, [ACTIVITY_LOG, AUDIENCE]);
  useCase(KeepActivities, [COUNTED_MEMBERS, ACTIVITY_LOG]);
  value(TOLD, { consumer: KEEP_ACTIVITIES, facts: COUNTED_FACTS });
  adapter(UNTOLD_FACTS, UndoneFacts, [SQL, TOLD]);
  useCase(CountDays, [
    DAYS_COUNTER,
    ROLLUPS,
    AUDIENCE,
    SEARCH_FIGURES,
    UNTOLD_FACTS,
    JOBS,
    UNIT_OF_WORK,
    CLOCK,
  ]);
  useCase(RebuildRollups, [DAYS_COUNTER, ROLLUPS, UNIT_OF_WORK, CLOCK]);
  useCase(ReadKpis, [ROLLUPS, CLOCK]);
  useCase(ReadKpi, [ROLLUPS, CLOCK]);
  useCase(ReadKpiRows, [ACTIVITY_LOG, TOPIC_NAMES, CLOCK]);
  useCase(ReadCohorts, [COHORT_COUNTS, CLOCK]);
  useCase(ReadContentGaps, [CONTENT_SUPPLY, CLOCK]);
  adapter(ATTEMPTS, SqlContactAttempts, [SQL]);
  adapter(VOLUMES, SqlContactVolumes, [SQL]);
  adapter(DEFLECTION_RULES, SqlDeflectionRules, [SQL]);
  adapter(DEFLECTION_DESK, SqlDeflectionDesk, [DEFLECTION_RULES, VOLUMES, SQL]);
  useCase(BeginContact, [ATTEMPTS, DEFLECTION_RULES, THROTTLE, IDS, CLOCK]);
  useCase(TellContactStep, [ATTEMPTS, THROTTLE, CLOCK]);
  useCase(ForgetContacts, [ATTEMPTS, CLOCK]);
  useCase(ImportContactVolumes, [VOLUMES, ACTS, CLOCK]);
  useCase(ChangeDeflectionRule, [DEFLECTION_RULES, ACTS, CLOCK]);
  adapter(REPORTS, SqlReports, [SQL]);
  adapter(EDITIONS, SqlEditions, [SQL]);
  adapter(EDITION_READER, EditionReader, [ROLLUPS, CLOCK]);
  adapter(REPORT_LETTERS, SqlReportLetters, [SQL]);
  adapter(REPORT_WRITER, WordedReports, [KPI_WORDS, REPORT_SITE, OWN_TEXTS]);
  useCase(SaveReport, [REPORTS, ACTS, IDS, CLOCK]);
  useCase(SteerReport, [REPORTS, ACTS, CLOCK]);
  useCase(ChangeReaders, [REPORTS, STAFF_READERS, BEARERS, ACTS]);
  useCase(StopReport, [REPORTS, SEALING, AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
  useCase(ReadReports, [REPORTS, EDITIONS, STAFF_READERS, BEARERS, REPORT_WRITER, CLOCK]);
  useCase(MakeEditions, [REPORTS, EDITIONS, EDITION_READER, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(TryReport, [
    REPORTS,
    EDITION_READER,
    REPORT_WRITER,
    STAFF_READERS,
    LETTER_MAILER,
    SEALING,
    THROTTLE,
    IDS,
    CLOCK,
  ]);
  useCase(SendEditions, [
    REPORT_LETTERS,
    REPORT_WRITER,
    STAFF_READERS,
    BEARERS,
    LETTER_MAILER,
    MAILER,
    SEALING,
    CLOCK,
    UNIT_OF_WORK,
  ]);
  useCase(ReadDeflection, [ATTEMPTS, VOLUMES, DEFLECTION_RULES, SPARED_CONTACTS, CLOCK]);
});
