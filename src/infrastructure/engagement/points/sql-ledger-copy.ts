import type { LedgerCopy, Written } from '#application/engagement/points/ledger-copy.port';
import type { Line } from '#domain/engagement/points/ledger';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { LINE } from './act-columns.ts';
import { BOARD_SUMS, writeLines } from './write-lines.sql.ts';

export class SqlLedgerCopy implements LedgerCopy {
  constructor(private readonly sql: Sql) {}

  async membersAfter(after: MemberId | null, limit: number): Promise<readonly MemberId[]> {
    const rows = await this.sql.rows<{ id: MemberId }>(
      `select member_id as id from engagement.participant where ($1::uuid is null or member_id > $1)
       union select member_id from engagement.act where not forgotten and ($1::uuid is null or member_id > $1) order by id limit $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async written(memberIds: readonly MemberId[]): Promise<readonly Written[]> {
    await thinkLong(this.sql);
    const lines = await this.sql.rows<Line>(
      `select ${LINE} from engagement.line l where l.member_id = any($1::uuid[])`,
      [memberIds],
    );
    const balances = await this.sql.rows<{ memberId: MemberId; points: number; isOnBoards: boolean }>(
      `with due as (${BOARD_SUMS('(select * from engagement.line where member_id = any($1::uuid[])) l')}),
       shown as (select * from engagement.board where member_id = any($1::uuid[])),
       wrong as (
         select member_id as id from due full join shown using (period, scope, member_id)
         where coalesce(due.points, 0) <> coalesce(shown.points, 0))
       select member_id as "memberId", points, member_id not in (select id from wrong) as "isOnBoards"
       from engagement.participant where member_id = any($1::uuid[])`,
      [memberIds],
    );
    return balances.map(({ memberId, points, isOnBoards }) => ({
      memberId,
      isOnBoards,
      balance: points,
      lines: lines.filter((line) => line.memberId === memberId),
    }));
  }

  async replace(memberIds: readonly MemberId[], lines: readonly Line[]): Promise<void> {
    await this.sql.rows(`select set_config('engagement.replaying', 'on', true)`);
    await this.sql.rows(`delete from engagement.line where member_id = any($1::uuid[])`, [memberIds]);
    await this.sql.rows(`delete from engagement.board where member_id = any($1::uuid[])`, [memberIds]);
    await this.sql.rows(`update engagement.participant set points = 0 where member_id = any($1::uuid[])`, [
      memberIds,
    ]);
    await writeLines(this.sql, lines);
    await this.sql.rows(`select set_config('engagement.replaying', 'off', true)`);
  }
}

/** Years of acts are replayed between two statements: until the transaction ends. */
const thinkLong = (sql: Sql) =>
  sql.rows(`select set_config('idle_in_transaction_session_timeout', '120s', true)`);
