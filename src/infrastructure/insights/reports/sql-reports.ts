import type { Report, ReportReader, Reports } from '#application/insights/reports/reports.port';
import { type ReportId, type ReportPlan } from '#domain/insights/reports/report';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const REPORT = `select id, plan, is_paused as "isPaused", owner_id as "ownerId", since, version from insights.report`;

export class SqlReports implements Reports {
  constructor(private readonly sql: Sql) {}

  all(): Promise<readonly Report[]> {
    return this.sql.rows<Report>(`${REPORT} order by lower(plan ->> 'name'), id`);
  }

  async find(id: string): Promise<Report | null> {
    return isId(id) ? this.sql.row<Report>(`${REPORT} where id = $1`, [id]) : null;
  }

  async add({ id, plan, isPaused, ownerId, since, version }: Report): Promise<void> {
    await this.sql.rows(
      `insert into insights.report (id, plan, is_paused, owner_id, since, version) values ($1, $2, $3, $4, $5, $6)`,
      [id, JSON.stringify(plan), isPaused, ownerId, since, version],
    );
  }

  async change(id: ReportId, version: number, plan: ReportPlan): Promise<boolean> {
    const row = await this.sql.row(
      `update insights.report set plan = $3, version = version + 1 where id = $1 and version = $2 returning 1`,
      [id, version, JSON.stringify(plan)],
    );
    return row !== null;
  }

  async pause(id: ReportId): Promise<void> {
    await this.sql.rows(`update insights.report set is_paused = true, version = version + 1 where id = $1`, [
      id,
    ]);
  }

  async goOn(id: ReportId, since: Date): Promise<void> {
    await this.sql.rows(
      `update insights.report set is_paused = false, since = $2, version = version + 1 where id = $1`,
      [id, since],
    );
  }

  async remove(id: ReportId): Promise<void> {
    await this.sql.rows(`delete from insights.report where id = $1`, [id]);
  }

  readers(id: ReportId): Promise<readonly ReportReader[]> {
    return this.sql.rows<ReportReader>(
      `select member_id as "memberId", language from insights.report_reader where report_id = $1
       order by added_at, member_id`,
      [id],
    );
  }

  async addReader(id: ReportId, { memberId, language }: ReportReader, limit: number): Promise<boolean> {
    await this.sql.row(`select 1 from insights.report where id = $1 for update`, [id]);
    const row = await this.sql.row(
      `insert into insights.report_reader (report_id, member_id, language)
       select r.id, $2, $3 from insights.report r where r.id = $1
         and (select count(*) from insights.report_reader o where o.report_id = r.id and o.member_id <> $2) < $4
       on conflict (report_id, member_id) do update set language = excluded.language
       returning 1`,
      [id, memberId, language, limit],
    );
    return row !== null;
  }

  async removeReader(id: ReportId, memberId: string): Promise<boolean> {
    if (!isId(memberId)) return false;
    const row = await this.sql.row(
      `delete from insights.report_reader where report_id = $1 and member_id = $2 returning 1`,
      [id, memberId],
    );
    return row !== null;
  }
}
