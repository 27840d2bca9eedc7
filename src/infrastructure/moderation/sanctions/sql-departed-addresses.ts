import type { DepartedAddresses } from '#application/moderation/sanctions/departed-addresses.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { HOLDING } from './holding.sql.ts';

export class SqlDepartedAddresses implements DepartedAddresses {
  constructor(private readonly sql: Sql) {}

  async keep({ memberId, print, at }: { memberId: MemberId; print: string; at: Date }): Promise<void> {
    await this.sql.rows(
      `insert into moderation.departed_address (member_id, print, left_at) values ($1, $2, $3)
       on conflict (member_id, print) do nothing`,
      [memberId, print, at],
    );
  }

  async of(print: string): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select member_id as id from moderation.departed_address where print = $1 order by left_at`,
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
