import type { Sql } from '#infrastructure/platform/persistence/sql';

/** The setting that the demonstration leaves. */
export const MARKER = 'seeded';

/** Whether this database was filled by the demonstration, so that its accounts exist. */
export async function isDemonstration(sql: Sql): Promise<boolean> {
  return (await sql.row(`select key from site.setting where key = $1`, [MARKER])) !== null;
}
