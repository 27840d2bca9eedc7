import type { WaysOn } from '#application/community/accounts/ways-on.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlWaysOn implements WaysOn {
  constructor(private readonly sql: Sql) {}

  async keep(memberId: MemberId, path: string, until: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.way_on (member_id, path, expires_at) values ($1, $2, $3)
       on conflict (member_id) do update set path = excluded.path, expires_at = excluded.expires_at`,
      [memberId, path, until],
    );
  }

  async take(memberId: MemberId, at: Date): Promise<string | null> {
    const row = await this.sql.row<{ path: string; stands: boolean }>(
      `delete from community.way_on where member_id = $1 returning path, expires_at > $2 as stands`,
      [memberId, at],
    );
    return row?.stands ? row.path : null;
  }
}
