import type { OpenCases } from '#application/moderation/published/open-cases.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlOpenCases implements OpenCases {
  constructor(private readonly sql: Sql) {}

  async among(kind: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.sql.rows<{ id: string }>(
      `select target_id as id from moderation.review_item
       where target_kind = $1 and target_id = any($2::text[]) and status = 'open'`,
      [kind, [...ids]],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
