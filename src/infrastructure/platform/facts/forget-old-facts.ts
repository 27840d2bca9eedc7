import type { Pool } from 'pg';

const BATCH = 5000;

export interface Retention {
  readonly outboxDays: number;
  /** Longer than the outbox, so that no fact that can still be delivered loses its mark. */
  readonly inboxDays: number;
}

export const RETENTION: Retention = { outboxDays: 30, inboxDays: 60 };

/** Deletes facts that were relayed long ago, and the marks of those before them. Run daily. */
export async function forgetOldFacts(
  pool: Pool,
  retention: Retention = RETENTION,
): Promise<{ outbox: number; inbox: number }> {
  const outbox = await forgetRelayed(pool, retention.outboxDays);
  const inbox = await forgetMarks(pool, retention.inboxDays);
  return { outbox, inbox };
}

interface WalkedBatch {
  readonly walked: number;
  readonly deleted: number;
  /** The position of its last. */
  readonly to: string | null;
  /** Some were relayed, and are kept. */
  readonly keeps: boolean;
}

/** From the oldest on, until a batch in which nothing is old any more. What still waits does not stop it. */
async function forgetRelayed(pool: Pool, days: number): Promise<number> {
  let deleted = 0;
  for (let after = '0'; ;) {
    const { rows } = await pool.query<WalkedBatch>(
      `with batch as materialized (
         select position, relayed_at < now() - make_interval(days => $1) as is_old
         from platform.outbox where position > $2 order by position limit $3),
       gone as (
         delete from platform.outbox where position in (select position from batch where is_old) returning 1)
       select count(*)::int as walked, (select count(*)::int from gone) as deleted, max(position) as to,
         coalesce(bool_or(not is_old), false) as keeps
       from batch`,
      [days, after, BATCH],
    );
    const batch = rows[0]!;
    deleted += batch.deleted;
    if (batch.walked < BATCH || (batch.deleted === 0 && batch.keeps)) return deleted;
    after = batch.to!;
  }
}

async function forgetMarks(pool: Pool, days: number): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { rowCount } = await pool.query(
      `delete from platform.inbox where ctid = any (array
         (select ctid from platform.inbox where done_at < now() - make_interval(days => $1) order by done_at limit $2))`,
      [days, BATCH],
    );
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return deleted;
  }
}
