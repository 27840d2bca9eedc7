import type { GroupNames } from '#application/moderation/published/group-names.api';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlGroupNames implements GroupNames {
  constructor(private readonly sql: Sql) {}

  async among(audiences: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.sql.rows<{ slug: string; name: string }>(
      `select slug, name from moderation.member_group where 'group:' || slug = any($1::text[])`,
      [audiences],
    );
    return new Map(rows.map(({ slug, name }) => [slug, name]));
  }
}
