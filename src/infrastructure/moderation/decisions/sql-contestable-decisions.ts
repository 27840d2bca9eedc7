import type { ContestableDecisions } from '#application/moderation/published/contestable-decisions.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlContestableDecisions implements ContestableDecisions {
  constructor(private readonly sql: Sql) {}

  async among(decisionIds: readonly string[], at: Date): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ id: string }>(
      `select d.id from moderation.decision d
       where d.id = any($1::uuid[]) and (d.appealable_until >= $2 or d.overturned_at is not null
         or exists (select from moderation.appeal a where a.decision_id = d.id and a.decided_at is null))`,
      [decisionIds, at],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async madeSince(decisionIds: readonly string[], moment: Date): Promise<ReadonlySet<string>> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from moderation.decision where id = any($1::uuid[]) and decided_at > $2`,
      [decisionIds, moment],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
