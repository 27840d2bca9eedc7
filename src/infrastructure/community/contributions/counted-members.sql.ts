import type { CountedMember, CountedMembers } from '#application/community/published/counted-members.api';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Members as Insights counts them. */
export class SqlCountedMembers implements CountedMembers {
  constructor(private readonly sql: Sql) {}

  async look(ids: readonly string[]): Promise<ReadonlyMap<string, CountedMember>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<CountedMember>(
      `select m.id, m.role, m.branches from community.member m where m.id = any($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
