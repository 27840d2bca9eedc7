import type {
  RedactedRow,
  RedactionReach,
  StoreRedacted,
  TextsToErase,
  TextStore,
  WordsToRedact,
} from '#application/shared/text-stores';
import { ABOUT, EMPTIED_THEMSELVES, LEFT } from './erased-texts.ts';
import { CHANGED, type Columns, isJson, lookFor, readIn, readNames } from './kept-words.sql.ts';
import { extendStatementTimeout } from './statement-timeout.ts';
import { redactedJson } from './redacted-json.ts';
import type { Sql } from './sql.ts';
import type { KeptAs, OfRows, TextColumns, TextRules } from './text-columns.ts';

/** Columns of one table of which the same is true. */
interface Part {
  readonly table: string;
  readonly columns: Columns;
  readonly author: string | null;
  readonly isPublished: boolean;
  readonly place: string | null;
  readonly isRecord: boolean;
  readonly isOfficial: boolean;
}

/** Takes words out of the columns that a context registered: one statement for all columns of a table that are alike. */
export class SqlTextStore implements TextStore {
  private readonly parts: readonly Part[];
  private readonly editions: NonNullable<TextRules['editions']>;
  private readonly heldBy: NonNullable<TextRules['heldBy']>;

  constructor(
    private readonly sql: Sql,
    private readonly columns: TextColumns,
    rules: TextRules = {},
  ) {
    this.parts = partsOf(columns, rules);
    this.editions = rules.editions ?? {};
    this.heldBy = rules.heldBy ?? {};
  }

  async authorsOf(words: WordsToRedact): Promise<string[]> {
    await extendStatementTimeout(this.sql);
    const authors = new Set<string>();
    for (const { table, columns, author, isRecord } of this.parts) {
      if (author === null || isRecord) continue;
      const { known, found, params } = lookFor(columns, words);
      const rows = await this.sql.rows<{ author: string | null }>(
        `select distinct (${author})::text as author from ${table} t where ${known} and (${found} or ${readIn(columns)})`,
        params,
      );
      for (const row of rows) if (row.author !== null) authors.add(row.author);
    }
    return [...authors];
  }

  async redact(words: WordsToRedact, reach: RedactionReach): Promise<StoreRedacted> {
    await extendStatementTimeout(this.sql);
    const changed = new Map<string, RedactedRow>();
    let [left, records] = [0, 0];
    for (const part of this.parts) await this.holdWritersOf(part, { words, reach });
    for (const part of this.parts) {
      for (const row of await this.redactIn(part, { words, reach })) changed.set(row.table + row.id, row);
      const stay = await this.countOut(part, { words, reach });
      left += stay;
      if (part.isRecord) records += stay;
    }
    return { changed: [...changed.values()], left, records };
  }

  /** What is about a report or a decision tells its id, so what was found says where to look next. */
  async erase(texts: TextsToErase): Promise<void> {
    await extendStatementTimeout(this.sql);
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
    columns: Columns,
    { at, row }: FoundRow,
    texts: TextsToErase,
  ): Promise<void> {
    if (columns.some(([, kept]) => kept === 'row')) {
      await this.sql.rows(`delete from ${table} t where t.ctid = $1::tid`, [at]);
      return;
    }
    const left = columns.flatMap(([name, kept]) => {
      const now = LEFT[kept](row[name], texts);
      return JSON.stringify(now) === JSON.stringify(row[name]) ? [] : [[name, now] as const];
    });
    if (left.length === 0) return;
    // What is erased itself may be held by whoever empties it, in the version that it was.
    const isHeld = typeof row['id'] === 'string' && texts.ids.has(row['id']);
    await this.write(table, at, { values: Object.fromEntries(left), isHeld });
  }

  private async write(
    table: string,
    at: string,
    { values, isHeld = false }: { values: Readonly<Record<string, unknown>>; isHeld?: boolean },
  ): Promise<void> {
    const names = Object.keys(values).map((name) => `"${name}"`);
    const written = `(${names.join(', ')}) = (select ${names.map((name) => `n.${name}`).join(', ')}
      from json_populate_record(null::${table}, $2::json) n)`;
    const sets = isHeld ? [written] : [written, ...this.nextEdition(table)];
    await this.sql.rows(`update ${table} t set ${sets.join(', ')} where t.ctid = $1::tid`, [
      at,
      JSON.stringify(values),
    ]);
  }

  /** A page that was open keeps nothing over it: what it knew is not what is kept. */
  private nextEdition(table: string): readonly string[] {
    const edition = this.editions[table];
    if (edition === undefined) return [];
    return [...new Set([edition, 'version'])].map((column) => `${column} = t.${column} + 1`);
  }

  /** Whoever repeats these rows in new ones waits, or is waited for: what they wrote is found then. */
  private async holdWritersOf(part: Part, asked: Asked): Promise<void> {
    const held = this.heldBy[part.table];
    if (held === undefined) return;
    const { known, found, within, params } = lookWithin(part, asked);
    await this.sql.rows(
      `select from ${held.table} h where h.id in (select t.${held.column} from ${part.table} t
         where ${known} and (${found} or ${readIn(part.columns)}) and ${within})
       order by h.id for no key update`,
      params,
    );
  }

  private async redactIn(part: Part, asked: Asked): Promise<readonly RedactedRow[]> {
    const inJson = await this.redactJsonIn(part, asked);
    const plain = part.columns.filter(([, kept]) => !isJson(kept));
    if (plain.length === 0) return inJson;
    const { table } = part;
    const { known, found, within, params } = lookWithin({ ...part, columns: plain }, asked);
    const changes = plain.flatMap(([name, kept]) => CHANGED[kept]?.(`"${name}"`) ?? []);
    const what =
      changes.length === 0
        ? `delete from ${table} t`
        : `update ${table} t set ${[...changes, ...this.nextEdition(table)].join(', ')}`;
    const rows = await this.sql.rows<RedactedRow>(
      `${what} where ${known} and (${found}) and ${within} returning ${rowOf(part)}`,
      params,
    );
    return [...inJson, ...rows, ...(await this.redactAsReadIn({ ...part, columns: plain }, asked))];
  }

  /** What is left of them where something stands between their letters. */
  private async redactAsReadIn(part: Part, asked: Asked): Promise<readonly RedactedRow[]> {
    const { redactedIn } = asked.words;
    const names = readNames(part.columns);
    if (!redactedIn || names.length === 0) return [];
    const { known, within, params } = lookWithin(part, asked);
    const rows = await this.sql.rows<RedactedRow & Record<string, unknown> & { at: string }>(
      `select t.ctid::text as at, ${rowOf(part)}, ${names.map((name) => `t."${name}"`).join(', ')}
       from ${part.table} t where ${known} and (${readIn(part.columns)}) and ${within} for update`,
      params,
    );
    const changed: RedactedRow[] = [];
    for (const row of rows) {
      const left = names.flatMap((name) => {
        const now = redactedTexts(row[name], redactedIn);
        return JSON.stringify(now) === JSON.stringify(row[name]) ? [] : [[name, now] as const];
      });
      if (left.length === 0) continue;
      await this.write(part.table, row.at, { values: Object.fromEntries(left) });
      changed.push({ table: row.table, id: row.id, authorId: row.authorId });
    }
    return changed;
  }

  private async redactJsonIn(part: Part, asked: Asked): Promise<readonly RedactedRow[]> {
    const json = part.columns.filter(([, kept]) => isJson(kept));
    if (json.length === 0) return [];
    const names = json.map(([name]) => `"${name}"`);
    const { known, found, within, params } = lookWithin({ ...part, columns: json }, asked);
    const rows = await this.sql.rows<RedactedRow & Record<string, unknown> & { at: string }>(
      `select t.ctid::text as at, ${rowOf(part)}, ${names.map((name) => `t.${name} as ${name}`).join(', ')}
       from ${part.table} t where ${known} and (${found} or ${readIn(json)}) and ${within} for update`,
      params,
    );
    const changed: RedactedRow[] = [];
    for (const row of rows) {
      const left = json.flatMap(([name, kept]) => {
        const now = redactedJson(row[name], asked.words, kept === 'statement');
        return JSON.stringify(now) === JSON.stringify(row[name]) ? [] : [[name, now] as const];
      });
      if (left.length === 0) continue;
      await this.write(part.table, row.at, { values: Object.fromEntries(left) });
      changed.push({ table: row.table, id: row.id, authorId: row.authorId });
    }
    return changed;
  }

  /** Rows that hold the words and stay as they are. */
  private async countOut(part: Part, asked: Asked): Promise<number> {
    const { known, found, within, params } = lookWithin(part, asked);
    if (within === EVERYWHERE) return 0;
    const [row] = await this.sql.rows<{ out: number }>(
      `select count(*)::int as out from ${part.table} t where ${known} and (${found} or ${readIn(part.columns)}) and not (${within})`,
      params,
    );
    return row!.out;
  }
}

interface Asked {
  readonly words: WordsToRedact;
  readonly reach: RedactionReach;
}

/** Columns of which the same is true are looked through at once. */
function partsOf(
  tables: TextColumns,
  { wordsOf = {}, official = [], notesOf = {}, placeOf = {}, records = [] }: TextRules,
) {
  const parts = new Map<string, Part & { columns: [string, KeptAs][] }>();
  for (const [table, columns] of Object.entries(tables))
    for (const column of Object.entries(columns)) {
      const names = [`${table}.${column[0]}`, table];
      const ofThis = (rows: OfRows) => names.map((name) => rows[name]).find((one) => one !== undefined);
      const isRecord = names.some((name) => records.includes(name));
      const author = ofThis(wordsOf) ?? ofThis(notesOf) ?? null;
      const isPublished = ofThis(wordsOf) !== undefined;
      const key = JSON.stringify([table, author, isRecord]);
      const part = parts.get(key);
      if (part) part.columns.push(column);
      else
        parts.set(key, {
          table,
          columns: [column],
          author,
          isPublished,
          isRecord,
          place: placeOf[table] ?? null,
          isOfficial: official.includes(table),
        });
    }
  return [...parts.values()];
}

/** What a row is told by afterwards, as the table has it: never a word of it. */
const NAMED_BY = [
  'member_id',
  'post_id',
  'poll_id',
  'decision_id',
  'delivery_id',
  'kind',
  'ref',
  'day',
  'key',
  'number',
  'created_at',
];
const rowOf = ({ table, author, isPublished }: Part): string =>
  `'${table}' as "table", ${author !== null && isPublished ? `(${author})::text` : 'null'} as "authorId",
   coalesce(to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'digest',
     concat_ws('/', ${NAMED_BY.map((name) => `to_jsonb(t) ->> '${name}'`).join(', ')})) as id`;

const EVERYWHERE = 'true';
/** The condition on rows that hold the words, and the one on those that may change. */
function lookWithin({ columns, author, place, isRecord, isOfficial }: Part, { words, reach }: Asked) {
  const { known, found, params } = lookFor(columns, words);
  const conditions: string[] = [];
  const given = (value: unknown): string => `$${params.push(value)}::text[]`;
  if (isRecord && !reach.records) conditions.push('false');
  if (isOfficial && !reach.official) conditions.push('false');
  if (author !== null && !isRecord && !isOfficial && reach.except.length > 0)
    conditions.push(`coalesce((${author})::text, '') <> all(${given([...reach.except])})`);
  if (reach.categories !== null)
    conditions.push(
      place === null ? 'false' : `coalesce((${place})::text, '') = any(${given([...reach.categories])})`,
    );
  return { known, found, within: conditions.join(' and ') || EVERYWHERE, params };
}

const redactedTexts = (value: unknown, redactedIn: (text: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((one) => redactedTexts(one, redactedIn));
  return typeof value === 'string' ? redactedIn(value) : value;
};

interface FoundRow {
  readonly at: string;
  readonly row: Readonly<Record<string, unknown>>;
}
