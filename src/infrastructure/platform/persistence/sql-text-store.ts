import type { TextsToErase, TextStore, WordsToRedact } from '#application/shared/text-stores';
import type { Sql } from './sql.ts';

/**
 * What a column holds: `text` with or without markup, a `copy` of one that may be cut short, a `list` of texts, single
 * `words` of one, `json`, an `address` made of words; a row that only counts or names what was looked for is a `row`, and
 * goes as a whole.
 */
export type KeptAs = 'text' | 'copy' | 'list' | 'words' | 'json' | 'address' | 'row';
/** Columns by table, the schema's name before it. */
export type TextColumns = Readonly<Record<string, Readonly<Record<string, KeptAs>>>>;

/** Takes words out of the columns that a context registered: one statement for each table. */
export class SqlTextStore implements TextStore {
  constructor(
    private readonly sql: Sql,
    private readonly columns: TextColumns,
  ) {}

  async redact(words: WordsToRedact): Promise<number> {
    await lookLong(this.sql);
    let changed = 0;
    for (const [table, columns] of Object.entries(this.columns))
      changed += await this.redactIn(table, Object.entries(columns), words);
    return changed;
  }

  /** What is about a report or a decision tells its id, so what was found says where to look next. */
  async erase(texts: TextsToErase): Promise<void> {
    await lookLong(this.sql);
    const about = await this.eraseOnce(texts);
    await this.eraseOnce(texts.alsoAbout(about));
  }

  /** @returns the ids of the rows that Moderation keeps about them */
  private async eraseOnce(texts: TextsToErase): Promise<string[]> {
    const about: string[] = [];
    for (const [table, columns] of Object.entries(this.columns)) {
      if (EMPTIED_THEMSELVES.includes(table)) continue;
      const rows = await this.sql.rows<FoundRow>(ABOUT(table), [[...texts.ids]]);
      for (const { at, row } of rows) {
        if (table.startsWith('moderation.') && typeof row['id'] === 'string') about.push(row['id']);
        await this.eraseIn(table, Object.entries(columns), { at, row }, texts);
      }
    }
    return about;
  }

  private async eraseIn(
    table: string,
    columns: readonly [string, KeptAs][],
    { at, row }: FoundRow,
    texts: TextsToErase,
  ): Promise<void> {
    const left = columns.flatMap(([name, kept]) => {
      const now = LEFT[kept](row[name], texts);
      return JSON.stringify(now) === JSON.stringify(row[name]) ? [] : [[name, now] as const];
    });
    if (left.length === 0) return;
    const names = left.map(([name]) => `"${name}"`);
    await this.sql.rows(
      `update ${table} t set (${names.join(', ')}) = (select ${names.map((name) => `n.${name}`).join(', ')}
         from jsonb_populate_record(null::${table}, $2::jsonb) n) where t.ctid = $1::tid`,
      [at, JSON.stringify(Object.fromEntries(left))],
    );
  }

  private async redactIn(
    table: string,
    columns: readonly [string, KeptAs][],
    { pattern, slugPattern, marker, slugMarker }: WordsToRedact,
  ): Promise<number> {
    // A pattern that nothing can match, where the words leave nothing in an address.
    const params = [pattern, marker, slugPattern ?? '$^', slugMarker];
    // Every parameter is named once, so that PostgreSQL knows its type also where the table has no such column.
    const known = `$1::text is not null and $2::text is not null and $3::text is not null and $4::text is not null`;
    const found = columns.map(([name, kept]) => FOUND[kept](`"${name}"`)).join(' or ');
    const changes = columns.flatMap(([name, kept]) => CHANGED[kept]?.(`"${name}"`) ?? []);
    const statement =
      changes.length === 0
        ? `delete from ${table} where ${known} and (${found}) returning 1`
        : `update ${table} set ${changes.join(', ')} where ${known} and (${found}) returning 1`;
    return (await this.sql.rows(statement, params)).length;
  }
}

/** Whatever was kept is looked through, for once and as rarely as a report is made: until the transaction ends. */
export const lookLong = (sql: Sql) => sql.rows(`select set_config('statement_timeout', '30s', true)`);

const plain = (column: string): string => `${column}::text ~* $1`;
/** Rows of posts and topics are emptied by whoever erases them. */
const EMPTIED_THEMSELVES: readonly string[] = ['community.post', 'community.topic'];
const AN_ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ABOUT = (table: string): string =>
  `select t.ctid::text as at, to_jsonb(t) as row from ${table} t
   where exists (select from regexp_matches(to_jsonb(t)::text, '${AN_ID}', 'g') named where named[1] = any($1::text[]))
   for update`;

interface FoundRow {
  readonly at: string;
  readonly row: Readonly<Record<string, unknown>>;
}

type Left = (value: unknown, texts: TextsToErase) => unknown;
const ofText: Left = (value, texts) => (typeof value === 'string' ? texts.removedFrom(value) : value);
function ofJson(value: unknown, texts: TextsToErase): unknown {
  if (Array.isArray(value)) return value.map((one) => ofJson(one, texts));
  if (typeof value !== 'object' || value === null) return ofText(value, texts);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ofJson(one, texts)]));
}
/** What is left of a column when texts are gone. */
const LEFT: Readonly<Record<KeptAs, Left>> = {
  text: ofText,
  copy: (value, texts) => (typeof value === 'string' ? texts.removedFromCopy(value) : value),
  list: ofJson,
  words: () => [],
  json: ofJson,
  address: (value) => value,
  row: (value) => value,
};

const FOUND: Readonly<Record<KeptAs, (column: string) => string>> = {
  text: plain,
  copy: plain,
  list: plain,
  words: plain,
  json: plain,
  row: plain,
  address: (column) => `${column} ~* $3`,
};
const ofTexts = (column: string) => `${column} = regexp_replace(${column}, $1, $2, 'gi')`;
const ofLists = (column: string) =>
  `${column} = array(select regexp_replace(one, $1, $2, 'gi') from unnest(${column}) with ordinality as all_of(one, place) order by place)`;
const CHANGED: Readonly<Record<KeptAs, ((column: string) => string) | null>> = {
  text: ofTexts,
  copy: ofTexts,
  list: ofLists,
  words: ofLists,
  json: (column) => `${column} = regexp_replace(${column}::text, $1, $2, 'gi')::jsonb`,
  address: (column) => `${column} = regexp_replace(${column}, $3, $4, 'gi')`,
  row: null,
};
