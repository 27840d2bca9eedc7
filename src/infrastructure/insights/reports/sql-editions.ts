import type { Edition, EditionRow, Editions } from '#application/insights/reports/edition.port';
import type { ReportId } from '#domain/insights/reports/report';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const ROWS = `
  select e.period_key as key, e.content -> 'period' as period, e.made_at as "madeAt", e.sent, e.withheld, e.stopped, e.failed,
    (select count(*)::int from insights.report_letter l where l.edition_id = e.id and l.over_at is null) as waiting
  from insights.report_edition e where e.report_id = $1
  order by e.content -> 'period' ->> 'to' desc, e.due_at desc limit $2`;

export class SqlEditions implements Editions {
  constructor(private readonly sql: Sql) {}

  async has(reportId: ReportId, key: string): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from insights.report_edition where report_id = $1 and period_key = $2`,
      [reportId, key],
    );
    return row !== null;
  }

  async add(...[edition, { dueAt }, readers]: Parameters<Editions['add']>): Promise<boolean> {
    const { id, reportId, key, content } = edition;
    const added = await this.sql.row(
      `insert into insights.report_edition (id, report_id, period_key, due_at, made_at, content)
       select $1, r.id, $3, $4, $5, $6 from insights.report r where r.id = $2 and not r.is_paused
       on conflict (report_id, period_key) do nothing returning 1`,
      [id, reportId, key, dueAt, content.madeAt, JSON.stringify(content)],
    );
    if (!added) return false;
    await this.sql.rows(
      `insert into insights.report_letter (id, edition_id, member_id, language)
       select id, $1, member_id, language
       from unnest($2::uuid[], $3::uuid[], $4::text[]) as reader(id, member_id, language)`,
      [
        id,
        readers.map((one) => one.letterId),
        readers.map((one) => one.memberId),
        readers.map((one) => one.language),
      ],
    );
    return true;
  }

  async find(reportId: string, key: string): Promise<Edition | null> {
    if (!isId(reportId)) return null;
    return this.sql.row<Edition>(
      `select id, report_id as "reportId", period_key as key, content from insights.report_edition
       where report_id = $1 and period_key = $2`,
      [reportId, key],
    );
  }

  list(reportId: string, limit: number): Promise<readonly EditionRow[]> {
    return this.sql.rows<EditionRow>(ROWS, [reportId, limit]);
  }
}
