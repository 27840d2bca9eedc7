/** Whatever asks the database. */
interface Asking {
  rows<Row>(text: string, params: readonly unknown[]): Promise<readonly Row[]>;
}

/** The tables that there are, each after the name of its schema; of some schemas alone where these are named. */
export async function tablesOf(site: Asking, schemas: readonly string[] | null = null): Promise<string[]> {
  const tables = await site.rows<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'
       and ($1::text[] is null or n.nspname = any($1::text[])) order by 1`,
    [schemas],
  );
  return tables.map(({ name }) => name);
}
