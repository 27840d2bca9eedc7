import type pg from 'pg';

/** What a copied row has of its own: SQL of columns, in which `r` is the row that is copied and `n` counts. */
type Own = Readonly<Record<string, string>>;

/** Copies rows of a table until there are so many, by one statement; nothing hears of it. */
export async function manyRows(
  pool: pg.Pool,
  table: string,
  { most, own, from = 'true' }: { readonly most: number; readonly own: Own; readonly from?: string },
): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema || '.' || table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map((name) => own[name] ?? `r.${name}`);
  await pool.query(
    `with r as (select *, row_number() over () as copied_from, count(*) over () as copied_many from ${table} r where ${from})
     insert into ${table} (${columns.join(', ')})
     select ${values.join(', ')} from r
     cross join lateral (select copied_from + round * copied_many as n from generate_series(0, ($1 / copied_many)::int) round) copies
     where n <= $1`,
    [most],
  );
}
