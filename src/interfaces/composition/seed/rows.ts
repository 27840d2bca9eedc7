import type { Sql } from '#infrastructure/platform/persistence/sql';

/**
 * Many rows in one statement.
 * @param columns name → type of PostgreSQL; values travel as JSON
 */
export async function insertRows<Row extends Readonly<Record<string, unknown>>>(
  sql: Sql,
  table: string,
  columns: { readonly [Column in keyof Row & string]: string },
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries<string>(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  await sql.rows(
    `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as given(${typed})`,
    [JSON.stringify(rows)],
  );
}
