import { isId } from '#domain/shared/id';
import type { NoticeLetter } from '#application/moderation/reports/notice.letters';
import type { NoticeMailsQuery } from '#application/moderation/reports/notice-mails.query';
import type { Sql } from '../../platform/persistence/sql.ts';

// Of what was reported within two months: what is decided later is rare, and costs no look at all reports.
const DUE_BEFORE = `
  select mail.due
  from (select r.*, case $2 when 'report-received' then r.filed_at when 'report-decided' then r.settled_at else r.fell_at end as due from moderation.report r where r.id = $1) told
  join moderation.report other on other.filed_at > told.due - interval '60 days' and (
    other.reporter_id = told.reporter_id or lower(other.reporter_email) = lower(told.reporter_email)
    or split_part(other.reporter_key, '/', 2) = nullif(split_part(told.reporter_key, '/', 2), ''))
  cross join lateral (values (other.filed_at), (other.settled_at), (other.fell_at)) mail(due)
  where (mail.due, other.id) <= (told.due, told.id)
  order by mail.due desc, other.id desc limit 200`;

export class SqlNoticeMails implements NoticeMailsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(reportId: string, letter: NoticeLetter): Promise<readonly Date[]> {
    if (!isId(reportId)) return [];
    const rows = await this.sql.rows<{ due: Date }>(DUE_BEFORE, [reportId, letter]);
    return rows.map(({ due }) => due).reverse();
  }
}
