import type { EntityManager } from '@mikro-orm/postgresql';
import type { TransparencyReport } from '#domain/moderation/transparency/transparency-report';
import type { TransparencyReports } from '#domain/moderation/transparency/transparency-reports.port';
import { ownFields } from '../../platform/persistence/aggregate-schema.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { transparencyReportSchema } from './transparency-report.schema.ts';

export class PostgresTransparencyReports implements TransparencyReports {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async hold(year: number): Promise<void> {
    await this.sql.rows(`select pg_advisory_xact_lock(727030, $1)`, [year]);
  }

  async draftOf(year: number): Promise<TransparencyReport | null> {
    return this.em.findOne(
      transparencyReportSchema,
      ownFields(transparencyReportSchema, { year, publishedAt: null }),
    );
  }

  async editionsOf(year: number): Promise<number> {
    return this.em.count(
      transparencyReportSchema,
      ownFields(transparencyReportSchema, { year, publishedAt: { $ne: null } }),
    );
  }

  add(report: TransparencyReport): void {
    this.em.persist(report);
  }
}
