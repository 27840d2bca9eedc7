import { ContainerModule } from 'inversify';
import { ACTIVE_RECIPIENTS } from '#application/moderation/published/active-recipients.api';
import { DraftReport } from '#application/moderation/transparency/draft-report';
import type { FiguresCount } from '#application/moderation/transparency/figures-count.port';
import { PublishReport } from '#application/moderation/transparency/publish-report';
import type {
  DraftReportsQuery,
  PublishedReportsQuery,
} from '#application/moderation/transparency/reports-of-years.query';
import { YearCounter } from '#application/moderation/transparency/year.counter';
import { AuditedActs } from '#application/shared/audit-log';
import { token } from '#application/shared/token';
import type { TransparencyReports } from '#domain/moderation/transparency/transparency-reports.port';
import { AUDIT_LOG, CLOCK, ENTITY_MANAGER, IDS, SQL, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { SqlFiguresCount } from './figures-count.sql.ts';
import { PostgresTransparencyReports } from './postgres-transparency-reports.ts';
import { SqlDraftReports, SqlPublishedReports } from './reports-of-years.sql.ts';

export const PUBLISHED_REPORTS = token<PublishedReportsQuery>('PublishedReportsQuery');
export const DRAFT_REPORTS = token<DraftReportsQuery>('DraftReportsQuery');
export const YEAR_COUNTER = token<YearCounter>('YearCounter');
const REPORTS = token<TransparencyReports>('TransparencyReports');
const FIGURES = token<FiguresCount>('FiguresCount');
const ACTS = token<AuditedActs>('TransparencyAuditedActs');

/** What is told of moderation to everybody and to authorities; needs the count of members beside it. */
export const transparencyModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(REPORTS, PostgresTransparencyReports, [ENTITY_MANAGER, SQL]);
  adapter(FIGURES, SqlFiguresCount, [SQL]);
  adapter(ACTS, AuditedActs, [AUDIT_LOG, CLOCK, UNIT_OF_WORK]);
  adapter(YEAR_COUNTER, YearCounter, [FIGURES, ACTIVE_RECIPIENTS]);
  adapter(PUBLISHED_REPORTS, SqlPublishedReports, [SQL]);
  adapter(DRAFT_REPORTS, SqlDraftReports, [SQL]);
  useCase(DraftReport, [REPORTS, YEAR_COUNTER, ACTS, IDS, CLOCK]);
  useCase(PublishReport, [REPORTS, ACTS, CLOCK]);
});
