import type { SentBefore } from '#domain/shared/sent-twice';
import type { Sql } from './sql.ts';

const TURN = `select pg_advisory_xact_lock(hashtextextended('sent-twice:' || $1, 0))`;

/**
 * What its author wrote a moment ago in the same words. Who looks waits until nothing else of this author is being written, so that of
 * two that arrive together the second one finds the first: first thing in the transaction that writes.
 * @param statement selects `id` and `waits`
 */
export async function sentBefore<Row extends SentBefore<unknown>>(
  sql: Sql,
  author: string,
  { statement, asked }: { readonly statement: string; readonly asked: readonly unknown[] },
): Promise<Row | null> {
  await sql.rows(TURN, [author]);
  return sql.row<Row>(statement, asked);
}
