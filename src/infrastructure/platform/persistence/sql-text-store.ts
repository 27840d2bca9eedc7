import type { TextStore, WordsToRedact } from '#application/shared/text-stores';
import type { Sql } from './sql.ts';

/**
 * What a column holds: `text` with or without markup, a `list` of texts, `json`, an `address` made of words; a row that
 * only counts or names what was looked for is a `row`, and goes as a whole.
 */
export type KeptAs = 'text' | 'list' | 'json' | 'address' | 'row';
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
const FOUND: Readonly<Record<KeptAs, (column: string) => string>> = {
  text: plain,
  list: plain,
  json: plain,
  row: plain,
  address: (column) => `${column} ~* $3`,
};
const CHANGED: Readonly<Record<KeptAs, ((column: string) => string) | null>> = {
  text: (column) => `${column} = regexp_replace(${column}, $1, $2, 'gi')`,
  list: (column) =>
    `${column} = array(select regexp_replace(one, $1, $2, 'gi') from unnest(${column}) with ordinality as all_of(one, place) order by place)`,
  json: (column) => `${column} = regexp_replace(${column}::text, $1, $2, 'gi')::jsonb`,
  address: (column) => `${column} = regexp_replace(${column}, $3, $4, 'gi')`,
  row: null,
};
