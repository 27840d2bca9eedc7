import type { OpenCases } from '#application/moderation/published/open-cases.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlOpenCases implements OpenCases {
  constructor(private readonly sql: Sql) {}

  async about(memberId: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select distinct target_id as id from moderation.review_item where subject_id = $1 and status = 'open'`,
      [memberId],
    );
    return rows.map(({ id }) => id);
  }

  /** As `ReviewItem.endAsWithdrawn` and `WaitingCases` say. */
  async onlyHeld(memberId: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select target_id as id from moderation.review_item i
       where subject_id = $1 and status = 'open' and kind = 'held' and cardinality(whys) <= 1
         and not exists (select from moderation.report r where r.item_id = i.id and r.status = 'open')`,
      [memberId],
    );
    return rows.map(({ id }) => id);
  }

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
