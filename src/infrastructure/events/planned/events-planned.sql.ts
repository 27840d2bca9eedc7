import type { PlannedQuery } from '#application/shared/planned';
import { type PlannedParts, plannedRows } from '../../platform/persistence/planned-rows.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const PARTS: PlannedParts = {
  event: `select id::text as key, title, starts_at as "from", ends_at as until
    from events.gathering where state <> 'cancelled'`,
};

/** Events, drafts too: who runs them plans them. */
export class SqlEventsPlanned implements PlannedQuery {
  constructor(private readonly sql: Sql) {}

  between(...[actor, span]: Parameters<PlannedQuery['between']>) {
    return plannedRows(this.sql, PARTS, actor, span);
  }
}
