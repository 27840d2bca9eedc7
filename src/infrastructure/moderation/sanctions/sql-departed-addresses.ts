import type { DepartedAddresses } from '#application/moderation/sanctions/departed-addresses.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { HOLDING } from './holding.sql.ts';

export class SqlDepartedAddresses implements DepartedAddresses {
  constructor(private readonly sql: Sql) {}

  async keep({ memberId, print, at }: { memberId: MemberId; print: string; at: Date }): Promise<void> {
    await this.sql.rows(
      `insert into moderation.departed_address (member_id, print, left_at, is_closed) values ($1, $2, $3, false)
       on conflict (member_id, print) do update set left_at = excluded.left_at`,
      [memberId, print, at],
    );
  }

  async close(memberId: MemberId, at: Date): Promise<void> {
    await this.sql.rows(
      `update moderation.departed_address set is_closed = true, left_at = $2 where member_id = $1 and not is_closed`,
      [memberId, at],
    );
  }

  async takeOver(former: readonly MemberId[], memberId: MemberId): Promise<void> {
    await this.sql.rows(
      `insert into moderation.departed_address (member_id, print, left_at, is_closed)
       select $2, print, max(left_at), false from moderation.departed_address where member_id = any($1::uuid[]) group by print
       on conflict (member_id, print) do nothing`,
      [former, memberId],
    );
  }

  async of(print: string): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select member_id as id from moderation.departed_address where print = $1 and is_closed order by left_at`,
      [print],
    );
    return rows.map(({ id }) => id);
  }

  async dropLeftBefore(moment: Date): Promise<number> {
    const row = await this.sql.row<{ dropped: number }>(
      `with dropped as (
         delete from moderation.departed_address gone where left_at < $1
           and not exists (select from moderation.sanction s where s.member_id = gone.member_id and ${HOLDING}) returning 1
       ) select count(*)::int as dropped from dropped`,
      [moment],
    );
    return row?.dropped ?? 0;
  }
}
