import type { LooseFiles } from '#application/community/members/loose-files.port';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlLooseFiles implements LooseFiles {
  constructor(private readonly sql: Sql) {}

  async let(key: string, until: Date | null): Promise<void> {
    await this.sql.rows(
      `insert into community.loose_file (key, kept_until) values ($1, $2)
       on conflict (key) do update set kept_until = excluded.kept_until`,
      [key, until],
    );
  }

  async hold(key: string): Promise<void> {
    await this.sql.rows('delete from community.loose_file where key = $1', [key]);
  }

  async forgetDue(now: Date, most: number, but: readonly string[]): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      `delete from community.loose_file where key in (
         select key from community.loose_file where (kept_until is null or kept_until <= $1) and key <> all($3::text[])
         order by key limit $2 for update skip locked)
       returning key`,
      [now, most, [...but]],
    );
    return rows.map(({ key }) => key);
  }
}
