import type { Pool, PoolClient } from 'pg';
import { processingRegister } from '#interfaces/composition/processing-register';
import { CANARY } from './world.ts';

interface Planted {
  /** Columns that hold a canary, as `schema.table.column`. */
  readonly columns: readonly string[];
  /** Private tables of which the demonstration has no row. */
  readonly empty: readonly string[];
}

/** Tables that the register calls private and that pages show to everybody all the same. */
const SHOWN_TO_ALL: readonly string[] = [
  'community.member',
  'community.former_name',
  'engagement.board',
  'engagement.point_rule',
  'events.gathering',
  'moderation.transparency_report',
  'community.terms_version',
  'site.announcement',
  'site.brand',
  'site.brand_version',
  'site.legal_text',
  'site.module',
  'site.own_text',
  'site.page',
  'site.page_version',
  // The rules of words bring the lines of immediate help.
  'site.redirect',
  'site.setting',
  'moderation.word_rule_version',
];

/**
 * Puts canaries in the words of every table that the register of processing tells no visitor of, and of those rows that are
 * one member's own: addresses, notes, devices, drafts, answers, reports, letters, whatever a later table brings. The rows
 * are written as they lie, past triggers and keys of other tables.
 */
export async function plantPrivateWords(pool: Pool): Promise<Planted> {
  const columns = new Set<string>();
  const empty: string[] = [];
  const client = await pool.connect();
  try {
    await client.query(`set session_replication_role = 'replica'`);
    for (const table of privateTables()) {
      const { rows } = await client.query<Row>(`select t.ctid as "at", t.* from ${table} t`);
      if (rows.length === 0) empty.push(table);
      const writable = await writableColumns(client, table);
      for (const [index, row] of rows.entries())
        for (const column of await plantRow(client, table, row, writable, index))
          columns.add(`${table}.${column}`);
    }
  } finally {
    client.release(true);
  }
  return { columns: [...columns], empty };
}

type Row = Readonly<Record<string, unknown>> & { readonly at: string };

/** Those that no visitor reads by what they are for, and those with rows of one member's own. */
function privateTables(): string[] {
  return processingRegister()
    .activities.flatMap(({ recipients, tables }) =>
      tables.filter(
        ({ columns }) => !recipients.includes('public') || columns.some(({ namedAs }) => namedAs === 'own'),
      ),
    )
    .map(({ table }) => table)
    .filter((table) => !SHOWN_TO_ALL.includes(table) && !table.startsWith('bullmq.'));
}

async function writableColumns(client: PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select a.attname as name from pg_attribute a
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and a.atttypid in ('text'::regtype, 'jsonb'::regtype)`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** @returns the columns that took a canary: a check may want another form */
async function plantRow(
  client: PoolClient,
  table: string,
  row: Row,
  columns: readonly string[],
  index: number,
): Promise<string[]> {
  const taken: string[] = [];
  let { at } = row;
  for (const column of columns) {
    const sown = sow(row[column], index);
    if (sown === row[column]) continue;
    const value = typeof sown === 'string' && typeof row[column] === 'string' ? sown : JSON.stringify(sown);
    try {
      const { rows } = await client.query<{ at: string }>(
        `update ${table} set ${column} = $1 where ctid = $2 returning ctid as "at"`,
        [value, at],
      );
      at = rows[0]!.at;
      taken.push(column);
    } catch {
      continue;
    }
  }
  return taken;
}

/** The same value with a canary for each piece of words; itself where it has none. */
function sow(value: unknown, index: number): unknown {
  if (typeof value === 'string') return isWords(value) ? `${CANARY} ${index}@example.org` : value;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sow(each, index)] as const);
  if (entries.every(([key, each]) => each === (value as Record<string, unknown>)[key])) return value;
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/** What was written for people, or is a secret; a code that the site reads would only break the page that it is on. */
const isWords = (text: string): boolean => /[\s@]/.test(text) || text.length > 40 || /^[\d.:]+$/.test(text);
