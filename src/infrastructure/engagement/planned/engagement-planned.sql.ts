import type { PlannedQuery } from '#application/shared/planned';
import { type PlannedParts, plannedRows } from '../../platform/persistence/planned-rows.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const PARTS: PlannedParts = {
  poll: `select id::text as key, question as title, opened_at as "from", least(closes_at, closed_at) as until
    from engagement.poll where away = '[]' and audiences && $3::text[]`,
  survey: `select slug as key, title, opened_at as "from", least(closes_at, closed_at) as until
    from engagement.survey where opened_at is not null`,
};

/** Polls and surveys, from when they open to when they close. */
export class SqlEngagementPlanned implements PlannedQuery {
  constructor(private readonly sql: Sql) {}

  between(...[actor, span]: Parameters<PlannedQuery['between']>) {
    return plannedRows(this.sql, PARTS, actor, span);
  }
}
