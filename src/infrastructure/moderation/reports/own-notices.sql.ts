import type { OwnNotice, OwnNoticesQuery } from '#application/moderation/reports/report-notice.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { NOTICE, type NoticeRow, whatOf } from './report-notice.sql.ts';

const list = (beyond: string, way: 'asc' | 'desc') => `${NOTICE}
  where r.reporter_id = $1 ${beyond} order by r.filed_at ${way}, r.id ${way} limit $2`;
const FIRST = list('', 'desc');
const AFTER = list('and (r.filed_at, r.id) < ($3::timestamptz, $4::uuid)', 'desc');
const BEFORE = list('and (r.filed_at, r.id) > ($3::timestamptz, $4::uuid)', 'asc');

/** What a member gave notice of. */
export class SqlOwnNotices implements OwnNoticesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, cursor: string | null): Promise<Page<OwnNotice>> {
    const member = actor.mustBeMember();
    const from = cursor ? decodeKeyset(cursor) : null;
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const beyond = from ? [from.moment, from.id] : [];
    const rows = await this.sql.rows<NoticeRow>(text, [member, PAGE_SIZE + 1, ...beyond]);
    const page = pageOf(rows, PAGE_SIZE, from, (row) => ({ moment: row.filed_at, id: row.id }));
    return { ...page, items: page.items.map(viewOf) };
  }
}

const viewOf = (row: NoticeRow): OwnNotice => ({
  number: row.number,
  filedAt: row.filed_at,
  title: row.title,
  dueAt: row.due_at,
  what: row.settled_at === null ? null : whatOf(row),
});
