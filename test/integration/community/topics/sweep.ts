import { tablesOf } from '../../../support/tables.ts';
import type { Forum } from './forum.ts';

export interface Column {
  table: string;
  name: string;
  type: string;
  filled: boolean;
  isIdentity: boolean;
}

/** Every column of every table and materialized view that there is. */
export const columnsIn = (forum: Forum) =>
  forum.rows<Column>(
    `select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
       a.attgenerated <> '' as filled, a.attidentity <> '' as "isIdentity"
     from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'm')
     join pg_namespace n on n.oid = c.relnamespace
     where a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema')
       and n.nspname not like 'pg_%'
     order by 1, a.attnum`,
  );

/** Tables whose rows hold it anywhere, as text or as words of a search. */
export async function tablesHolding(forum: Forum, pattern: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tablesOf(forum)) {
    const [row] = await forum.rows(`select from ${table} t where to_jsonb(t)::text ~* $1 limit 1`, [pattern]);
    if (row) found.push(table);
  }
  return found;
}
