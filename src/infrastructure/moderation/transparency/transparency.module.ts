import { ContainerModule } from 'inversify';
import { KNOWN_NAMES } from '#application/moderation/published/known-names.api';
import { PERSONAL_DATA_API } from '#application/moderation/published/personal-data.api';
import { ACTIVE_RECIPIENTS } from '#application/moderation/published/active-recipients.api';
import { AlertAuthorities } from '#application/moderation/authorities/alert-authorities';
import { ForgetOldRegisters } from '#application/moderation/authorities/forget-old-registers';
import { RecordDispute } from '#application/moderation/authorities/record-dispute';
import { RecordOrder } from '#application/moderation/authorities/record-order';
import type {
  AuthorityAlerts,
  AuthorityOrders,
  Disputes,
} from '#application/moderation/authorities/registers.port';
import type { AlertsQuery, RegistersQuery } from '#application/moderation/authorities/registers.query';
import { DraftReport } from '#application/moderation/transparency/draft-report';
import type { FiguresCount } from '#application/moderation/transparency/figures-count.port';
import { MarkDeposited } from '#application/moderation/transparency/mark-deposited';
import type { PendingStatements } from '#application/moderation/transparency/pending-statements.query';
import { PersonalDataJudge } from '#application/moderation/transparency/personal-data.api';
import { PrepareStatements } from '#application/moderation/transparency/prepare-statements';
import { ReleaseStatement } from '#application/moderation/transparency/release-statement';
import { PublishReport } from '#application/moderation/transparency/publish-report';
import type {
  DraftReportsQuery,
  PublishedReportsQuery,
} from '#application/moderation/transparency/reports-of-years.query';
import type { StatementBatchesQuery } from '#application/moderation/transparency/statement-batches.query';
import type { StatementExports } from '#application/moderation/transparency/statement-exports.port';
import { YearCounter } from '#application/moderation/transparency/year.counter';
import { token } from '#application/shared/token';
import { PersonalDataGuard } from '#domain/moderation/transparency/personal-data';
import type { RecordWords } from '#domain/moderation/transparency/statement-record';
import type { TransparencyReports } from '#domain/moderation/transparency/transparency-reports.port';
import {
  ACTS,
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  SQL,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import type { WordWorkshop } from '#domain/moderation/words/word-definition';
import { wire } from '../../platform/wire.ts';
import {
  SqlAuthorityAlerts,
  SqlAuthorityOrders,
  SqlDisputes,
  SqlRegisters,
} from '../authorities/registers.sql.ts';
import { CONTENT_KINDS } from '../moderation.module.ts';
import { REVIEW_ITEMS, STATEMENT_TEMPLATES } from '../review/review.module.ts';
import { WORD_WORKSHOP } from '../words/words.module.ts';
import { SqlFiguresCount } from './figures-count.sql.ts';
import { PostgresTransparencyReports } from './postgres-transparency-reports.ts';
import { recordWords } from './record-words.ts';
import { SqlDraftReports, SqlPublishedReports } from './reports-of-years.sql.ts';
import { SqlStatementExports } from './statement-exports.sql.ts';

export const STATEMENT_BATCHES = token<StatementBatchesQuery>('StatementBatchesQuery');
export const REGISTERS = token<RegistersQuery>('RegistersQuery');
export const ALERTS = token<AlertsQuery>('AlertsQuery');
const ORDERS = token<AuthorityOrders>('AuthorityOrders');
const DISPUTES = token<Disputes>('Disputes');
const KEPT_ALERTS = token<AuthorityAlerts>('AuthorityAlerts');
const EXPORTS = token<StatementExports>('StatementExports');
const PENDING = token<PendingStatements>('PendingStatements');
const GUARD = token<PersonalDataGuard>('PersonalDataGuard');
const WORDS = token<RecordWords>('RecordWords');
export const PUBLISHED_REPORTS = token<PublishedReportsQuery>('PublishedReportsQuery');
export const DRAFT_REPORTS = token<DraftReportsQuery>('DraftReportsQuery');
export const YEAR_COUNTER = token<YearCounter>('YearCounter');
const REPORTS = token<TransparencyReports>('TransparencyReports');
const FIGURES = token<FiguresCount>('FiguresCount');

/** What is told of moderation to everybody and to authorities; needs the count of members beside it. */
export const transparencyModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(REPORTS, PostgresTransparencyReports, [ENTITY_MANAGER, SQL]);
  adapter(FIGURES, SqlFiguresCount, [SQL]);
  adapter(YEAR_COUNTER, YearCounter, [FIGURES, ACTIVE_RECIPIENTS]);
  adapter(PUBLISHED_REPORTS, SqlPublishedReports, [SQL]);
  adapter(DRAFT_REPORTS, SqlDraftReports, [SQL]);
  adapter(EXPORTS, SqlStatementExports, [SQL]);
  adapter(PENDING, SqlStatementExports, [SQL]);
  adapter(STATEMENT_BATCHES, SqlStatementExports, [SQL]);
  options
    .bind<PersonalDataGuard>(GUARD)
    .toResolvedValue((workshop: WordWorkshop) => new PersonalDataGuard(workshop.folding), [WORD_WORKSHOP])
    .inSingletonScope();
  adapter(PERSONAL_DATA_API, PersonalDataJudge, [GUARD, KNOWN_NAMES]);
  options.bind<RecordWords>(WORDS).toResolvedValue(recordWords, [PUBLIC_URL]).inSingletonScope();
  adapter(REGISTERS, SqlRegisters, [SQL]);
  adapter(ORDERS, SqlAuthorityOrders, [SQL]);
  adapter(DISPUTES, SqlDisputes, [SQL]);
  adapter(KEPT_ALERTS, SqlAuthorityAlerts, [SQL]);
  adapter(ALERTS, SqlAuthorityAlerts, [SQL]);
  useCase(RecordOrder, [ORDERS, ACTS, IDS, CLOCK]);
  useCase(RecordDispute, [DISPUTES, ACTS, IDS, CLOCK]);
  useCase(AlertAuthorities, [REVIEW_ITEMS, KEPT_ALERTS, ACTS, IDS, CLOCK]);
  useCase(ForgetOldRegisters, [ORDERS, DISPUTES, KEPT_ALERTS, CLOCK, UNIT_OF_WORK]);
  useCase(PrepareStatements, [
    PENDING,
    CONTENT_KINDS,
    KNOWN_NAMES,
    STATEMENT_TEMPLATES,
    GUARD,
    WORDS,
    EXPORTS,
    ACTS,
    IDS,
    CLOCK,
  ]);
  useCase(ReleaseStatement, [EXPORTS, GUARD, ACTS, IDS, CLOCK]);
  useCase(MarkDeposited, [EXPORTS, ACTS, CLOCK]);
  useCase(DraftReport, [REPORTS, YEAR_COUNTER, ACTS, IDS, CLOCK]);
  useCase(PublishReport, [REPORTS, ACTS, CLOCK]);
});
