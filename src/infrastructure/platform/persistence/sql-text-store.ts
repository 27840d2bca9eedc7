import type { TextsToErase, TextStore, WordsToRedact } from '#application/shared/text-stores';
import { redactedJson } from './redacted-json.ts';
import type { Sql } from './sql.ts';

/**
 * What a column holds: `text` with or without markup, a `copy` of one that may be cut short, a `list` of texts, single
 * `words` of one, `json` of values with or without words, a `statement` of reasons, an `address` made of words; a row that
 * only counts or names what was looked for is a `row`, and goes as a whole.
 */
export type KeptAs = 'text' | 'copy' | 'list' | 'words' | 'json' | 'statement' | 'address' | 'row';
/** Columns by table, the schema's name before it. */
export type TextColumns = Readonly<Record<string, Readonly<Record<string, KeptAs>>>>;
/** Of tables that hold what somebody says to others in their own words: the column of who that is. */
export type WordsOf = Readonly<Record<string, string>>;

/** Takes words out of the columns that a context registered: one statement for each table. */
export class SqlTextStore implements TextStore {
  constructor(
    private readonly sql: Sql,
    private readonly columns: TextColumns,
    private readonly wordsOf: WordsOf = {},
  ) {}

  async authorsOf(words: WordsToRedact): Promise<string[]> {
    await lookLong(this.sql);
    const authors = new Set<string>();
    for (const [table, author] of Object.entries(this.wordsOf)) {
      const { found, params } = lookFor(Object.entries(this.columns[table]!), words);
      const rows = await this.sql.rows<{ author: string }>(
        `select distinct "${author}"::text as author from ${table} where ${found}`,
        params,
      );
      for (const row of rows) authors.add(row.author);
    }
    return [...authors];
  }

  async redact(words: WordsToRedact, except: readonly string[]): Promise<number> {
    await lookLong(this.sql);
    let changed = 0;
    for (const [table, columns] of Object.entries(this.columns))
      changed += await this.redactIn(table, Object.entries(columns), { ...words, except });
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
    if (left.length > 0) await this.write(table, at, Object.fromEntries(left));
  }

  private async write(table: string, at: string, values: Readonly<Record<string, unknown>>): Promise<void> {
    const names = Object.keys(values).map((name) => `"${name}"`);
    await this.sql.rows(
      `update ${table} t set (${names.join(', ')}) = (select ${names.map((name) => `n.${name}`).join(', ')}
         from json_populate_record(null::${table}, $2::json) n) where t.ctid = $1::tid`,
      [at, JSON.stringify(values)],
    );
  }

  private async redactIn(
    table: string,
    columns: readonly [string, KeptAs][],
    words: ToRedact,
  ): Promise<number> {
    const plain = columns.filter(([, kept]) => !isJson(kept));
    const inJson = await this.redactJsonIn(
      table,
      { plain, json: columns.filter(([, kept]) => isJson(kept)) },
      words,
    );
    if (plain.length === 0) return inJson;
    const { found, params } = this.lookForOwn(table, plain, words);
    const changes = plain.flatMap(([name, kept]) => CHANGED[kept]?.(`"${name}"`) ?? []);
    const statement =
      changes.length === 0
        ? `delete from ${table} where ${found} returning 1`
        : `update ${table} set ${changes.join(', ')} where ${found} returning 1`;
    return inJson + (await this.sql.rows(statement, params)).length;
  }

  /** @returns how many rows changed that hold the words nowhere else */
  private async redactJsonIn(
    table: string,
    { plain, json }: Record<'plain' | 'json', readonly [string, KeptAs][]>,
    words: ToRedact,
  ): Promise<number> {
    if (json.length === 0) return 0;
    const names = json.map(([name]) => `"${name}"`);
    const { found, params } = this.lookForOwn(table, json, words);
    const beside = plain.length === 0 ? 'false' : lookFor(plain, words).found;
    const rows = await this.sql.rows<Record<string, unknown> & { at: string; beside: boolean }>(
      `select ctid::text as at, (${beside}) as beside, ${names.join(', ')} from ${table} where ${found} for update`,
      params,
    );
    let changed = 0;
    for (const row of rows) {
      const left = json.flatMap(([name, kept]) => {
        const now = redactedJson(row[name], words, kept === 'statement');
        return JSON.stringify(now) === JSON.stringify(row[name]) ? [] : [[name, now] as const];
      });
      if (left.length === 0) continue;
      await this.write(table, row.at, Object.fromEntries(left));
      if (!row.beside) changed += 1;
    }
    return changed;
  }

  /** What those say whose words stay is not looked at. */
  private lookForOwn(table: string, columns: readonly [string, KeptAs][], words: ToRedact) {
    const { found, params } = lookFor(columns, words);
    const author = this.wordsOf[table];
    if (author === undefined || words.except.length === 0) return { found, params };
    return {
      found: `(${found}) and "${author}"::text <> all($5::text[])`,
      params: [...params, [...words.except]],
    };
  }
}

type ToRedact = WordsToRedact & { readonly except: readonly string[] };

const isJson = (kept: KeptAs): boolean => kept === 'json' || kept === 'statement';

/** The condition on rows that hold the words. */
function lookFor(columns: readonly [string, KeptAs][], words: WordsToRedact) {
  const { pattern, slugPattern, marker, slugMarker } = words;
  // A pattern that nothing can match, where the words leave nothing in an address.
  const params = [pattern, marker, slugPattern ?? '$^', slugMarker];
  // Every parameter is named once, so that PostgreSQL knows its type also where the table has no such column.
  const known = `$1::text is not null and $2::text is not null and $3::text is not null and $4::text is not null`;
  const found = columns.map(([name, kept]) => FOUND[kept](`"${name}"`)).join(' or ');
  return { found: `${known} and (${found})`, params };
}

/** Whatever was kept is looked through, for once and as rarely as a report is made: until the transaction ends. */
export const lookLong = (sql: Sql) => sql.rows(`select set_config('statement_timeout', '30s', true)`);

const plain = (column: string): string => `${column} ~* $1`;
/** Element by element: as a whole, an array is written with signs of its own. */
const anyOf = (column: string): string => `exists (select from unnest(${column}) one where one ~* $1)`;
/** Its values as they read, never its keys nor what JSON writes for a sign. */
const anyValue = (column: string): string =>
  `exists (select from jsonb_path_query(${column}::jsonb, 'strict $.**') one
     where jsonb_typeof(one) = 'string' and one #>> '{}' ~* $1)`;
/** Rows of posts and topics are emptied by whoever erases them. */
const EMPTIED_THEMSELVES: readonly string[] = ['community.post', 'community.topic'];
const AN_ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ABOUT = (table: string): string =>
  `select t.ctid::text as at, to_json(t) as row from ${table} t
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
  statement: ofJson,
  address: (value) => value,
  row: (value) => value,
};

const FOUND: Readonly<Record<KeptAs, (column: string) => string>> = {
  text: plain,
  copy: plain,
  list: anyOf,
  words: anyOf,
  json: anyValue,
  statement: anyValue,
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
  json: null,
  statement: null,
  address: (column) => `${column} = regexp_replace(${column}, $3, $4, 'gi')`,
  row: null,
};
