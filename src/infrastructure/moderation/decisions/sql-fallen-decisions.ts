import type { FallenDecisions } from '#application/moderation/published/fallen-decisions.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlFallenDecisions implements FallenDecisions {
  constructor(private readonly sql: Sql) {}

  async has(decisionId: string): Promise<boolean> {
    const row = await this.sql.row<{ fell: boolean }>(
      `select overturned_at is not null or ended_at is not null as fell
       from moderation.decision where id = $1 for share`,
      [decisionId],
    );
    return row?.fell ?? false;
  }
}
