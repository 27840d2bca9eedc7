import type { FallenDecisions } from '#application/moderation/published/fallen-decisions.api';
import { STANDING_ACTIONS, TAKING_AWAY } from '#application/moderation/published/standing-after';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlFallenDecisions implements FallenDecisions {
  constructor(private readonly sql: Sql) {}

  async has(decisionId: string): Promise<boolean> {
    const row = await this.sql.row<{ fell: boolean }>(
      `select overturned_at is not null or ended_at is not null as fell
       from moderation.decision where id = $1 for share`,
      [decisionId],
    );
    return row?.fell ?? false;
  }

  async outcomeOf(decisionId: string): Promise<'restored' | 'changed-since' | null> {
    const row = await this.sql.row<{ undone: 'restored' | 'changed-since' | null }>(
      `select undone from moderation.decision where id = $1`,
      [decisionId],
    );
    return row?.undone ?? null;
  }

  leave(targetKind: string, targetId: string): Promise<{ id: string; action: string } | null> {
    return this.sql.row(
      `select id::text, action from moderation.decision
       where target_kind = $1 and target_id = $2 and action = any($3) and overturned_at is null and ended_at is null
       order by decided_at desc, id desc limit 1 for share`,
      [targetKind, targetId, STANDING_ACTIONS],
    );
  }

  takenAwaySince({
    decisionId,
    targetKind,
    targetId,
  }: Parameters<FallenDecisions['takenAwaySince']>[0]): ReturnType<FallenDecisions['takenAwaySince']> {
    return this.sql.rows(
      `select id::text as "decisionId", action from moderation.decision
       where target_kind = $1 and target_id = $2 and action = any($3) and overturned_at is null and ended_at is null
         and (decided_at, id) > (select decided_at, id from moderation.decision where id = $4)
       order by decided_at, id for share`,
      [targetKind, targetId, TAKING_AWAY, decisionId],
    );
  }

  async replacedBy(decisionId: string): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `with recursive behind as (
         select id from moderation.decision where replaced_by = $1
         union
         select d.id from moderation.decision d join behind b on d.replaced_by = b.id)
       select id::text from behind order by id`,
      [decisionId],
    );
    return rows.map(({ id }) => id);
  }
}
