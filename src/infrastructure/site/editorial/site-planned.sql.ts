import type { PlannedQuery } from '#application/shared/planned';
import { type PlannedParts, plannedRows } from '../../platform/persistence/planned-rows.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** An announcement without days lasts from when it was written. */
const PARTS: PlannedParts = {
  announcement: `select id::text as key, title, coalesce(shown_from, created_at) as "from", shown_until as until
    from site.announcement`,
  page: `select p.id::text as key, v.content ->> 'title' as title, v.shown_from as "from", v.shown_from as until
    from site.page_version v join site.page p on p.id = v.page_id where v.taken_back_at is null`,
};

/** Announcements, and pages from when they are shown. */
export class SqlSitePlanned implements PlannedQuery {
  constructor(private readonly sql: Sql) {}

  between(...[actor, span]: Parameters<PlannedQuery['between']>) {
    return plannedRows(this.sql, PARTS, actor, span);
  }
}
