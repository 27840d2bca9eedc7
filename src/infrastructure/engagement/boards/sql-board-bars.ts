import type { BoardBars } from '#application/engagement/boards/board-bars.port';
import type { BarredRow, BoardBarsQuery } from '#application/engagement/boards/board-bars.query';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlBoardBars implements BoardBars, BoardBarsQuery {
  constructor(private readonly sql: Sql) {}

  async bar({ memberId, by, at, reason }: Parameters<BoardBars['bar']>[0]): Promise<void> {
    await this.sql.rows(
      `insert into engagement.participant (member_id, barred_at, barred_by, barred_reason) values ($1, $2, $3, $4)
       on conflict (member_id) do update set barred_at = excluded.barred_at, barred_by = excluded.barred_by,
         barred_reason = excluded.barred_reason`,
      [memberId, at, by, reason],
    );
  }

  async readmit(memberId: MemberId): Promise<boolean> {
    const rows = await this.sql.rows(
      `update engagement.participant set barred_at = null, barred_by = null, barred_reason = null
       where member_id = $1 and barred_at is not null returning 1`,
      [memberId],
    );
    return rows.length > 0;
  }

  async all(actor: Actor): Promise<readonly BarredRow[]> {
    actor.mustBeAllowed('engagement.manage');
    return this.sql.rows<BarredRow>(
      `select member_id as "memberId", barred_reason as reason, barred_by as by, barred_at as at
       from engagement.participant where barred_at is not null order by barred_at desc limit 100`,
    );
  }

  async own(actor: Actor): Promise<{ readonly reason: string } | null> {
    const row = await this.sql.row<{ reason: string }>(
      `select barred_reason as reason from engagement.participant where member_id = $1 and barred_at is not null`,
      [actor.mustBeMember()],
    );
    return row ?? null;
  }
}
