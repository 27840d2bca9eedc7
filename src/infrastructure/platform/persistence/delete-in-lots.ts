import type { Sql } from './sql.ts';
import { currentTransaction } from './transaction.ts';

/** So many rows at once: whoever writes beside waits for one lot at most. */
const A_LOT = 5_000;

/** Rows that are over. */
export interface Over {
  readonly table: string;
  /** The column or columns that tell its rows apart. */
  readonly key: string;
  /** A statement that selects the keys of those that are over. */
  readonly which: string;
  /** By what they go, as an index has it: two that run at once take their rows in one order, and a lot is found without sorting all. */
  readonly order: string;
}

/**
 * Deletes what may be millions of rows, some thousands in each transaction: one that breaks off leaves the lots before it
 * deleted, and the next call goes on from there.
 * @returns how many went
 */
export async function deleteInLots(
  sql: Sql,
  { table, key, which, order }: Over,
  params: readonly unknown[],
  aLot = A_LOT,
): Promise<number> {
  if (currentTransaction()) throw new Error('A unit of work would hold every lot to its end');
  const lot = `
    with gone as (delete from ${table} where (${key}) in (${which} order by ${order} limit ${aLot}) returning 1)
    select count(*)::int as deleted from gone`;
  let deleted = 0;
  for (let last = aLot; last === aLot; deleted += last)
    last = (await sql.row<{ deleted: number }>(lot, params))!.deleted;
  return deleted;
}
