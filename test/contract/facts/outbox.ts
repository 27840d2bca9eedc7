import type pg from 'pg';
import { v7 } from 'uuid';

/** Writes facts as a unit of work does: in one transaction, with a ring. @returns their ids */
export async function happen(pool: pg.Pool, count: number, name = 'test.happened.v1'): Promise<string[]> {
  const ids = Array.from({ length: count }, () => v7());
  await pool.query(
    `with written as (
       insert into platform.outbox (id, name, occurred_at, payload)
       select id, $2, now(), jsonb_build_object('name', $2::text, 'at', now()) from unnest($1::uuid[]) as id)
     select pg_notify('outbox', '')`,
    [ids, name],
  );
  return ids;
}

export async function count(pool: pg.Pool, statement: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*)::int as n from ${statement}`);
  return rows[0]?.n ?? -1;
}
