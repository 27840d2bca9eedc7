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
  const outbox = await deleteInBatches(
    pool,
    `delete from platform.outbox where position in
       (select position from platform.outbox where relayed_at < now() - make_interval(days => $1)
        order by position limit $2)`,
    retention.outboxDays,
  );
  const inbox = await deleteInBatches(
    pool,
    `delete from platform.inbox where ctid = any (array
       (select ctid from platform.inbox where done_at < now() - make_interval(days => $1) limit $2))`,
    retention.inboxDays,
  );
  return { outbox, inbox };
}

async function deleteInBatches(pool: Pool, statement: string, days: number): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { rowCount } = await pool.query(statement, [days, BATCH]);
    deleted += rowCount ?? 0;
    if ((rowCount ?? 0) < BATCH) return deleted;
  }
}
