import { randomUUID } from 'node:crypto';
import type { Forgotten, InPlaceOfWords, KeptRows, PersonStore } from '#application/shared/person-stores';
import { FORMER_HANDLE, FORMER_MEMBER } from '#domain/shared/former-member';
import type { MemberId } from '#domain/shared/id';
import { givingWay } from './in-place-of-words.sql.ts';
import type { LeftBetween, NamedAs, PersonColumns, PersonTable } from './person-columns.ts';
import { redactedJson } from './redacted-json.ts';
import { extendStatementTimeout } from './statement-timeout.ts';
import type { Sql } from './sql.ts';
import type { TextColumns } from './text-columns.ts';

/** Whose rows a member is shown when they ask what is kept of them. */
const TOLD: readonly NamedAs[] = ['own', 'author', 'voice', 'partner', 'between', 'subject'];
const WRITTEN: readonly NamedAs[] = ['author', 'voice'];
/** Columns that no index leads into: they are asked seldom, and never by who is named in them. */
const LOOKED_FOR: readonly NamedAs[] = ['actor', 'remover', 'absent', 'among', 'within', 'told'];

/** The column, whatever the table, of what decisions replaced. */
const REPLACED = 'replaced';

/** Finds and forgets a member in the columns that every context registered. */
export class SqlPersonStore implements PersonStore {
  constructor(
    private readonly sql: Sql,
    private readonly columns: PersonColumns,
    private readonly texts: TextColumns = {},
    /** Tables, or `table.column`: what the organisation keeps of its own acts. */
    private readonly records: readonly string[] = [],
  ) {}

  async rowsOf(memberId: MemberId): Promise<readonly KeptRows[]> {
    const kept: KeptRows[] = [];
    await extendStatementTimeout(this.sql);
    for (const [table, { named, hidden = [], toldIf = 'true' }] of Object.entries(this.columns)) {
      const names = columnsAs(named, TOLD);
      if (names.length === 0) continue;
      const rows = await this.sql.rows<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) - $2::text[] - ${ofOthers(named)} as row from ${table} t
         where (${names.map(isThem).join(' or ')}) and (${toldIf}) order by t.ctid`,
        [memberId, hidden],
      );
      if (rows.length > 0) kept.push({ table, rows: rows.map(({ row }) => row) });
    }
    return kept;
  }

  async forget({ memberId, handles, instead, spared }: Forgotten): Promise<void> {
    await extendStatementTimeout(this.sql);
    await this.sql.rows(`select set_config('platform.forgetting', 'on', true)`);
    const tables = Object.entries(this.columns);
    const strangers = new Map<string, string>();
    // One for each context: what is told apart in one is not to be put together with another.
    const strangerOf = (table: string): string => {
      const [context] = table.split('.') as [string];
      if (!strangers.has(context)) strangers.set(context, randomUUID());
      return strangers.get(context)!;
    };
    const forgetAs = async (kinds: (as: NamedAs) => boolean) => {
      for (const [table, { named, between }] of tables)
        for (const [column, as] of Object.entries(named).filter(([, one]) => kinds(one))) {
          if (as === 'between' && between)
            await this.leaveBetween(table, column, between, { memberId, stranger: strangerOf(table) });
          const statement = FORGOTTEN[as](table, column, { memberId, stranger: strangerOf(table) });
          if (statement) await this.sql.rows(...statement);
        }
    };
    // What is looked for in whole tables goes first, while few rows are held: whoever answers them or marks what they wrote waits for no walk.
    for (const handle of handles) await this.takeMentions(handle);
    await forgetAs((as) => LOOKED_FOR.includes(as));
    // Then words, while every row still says whose it is.
    if (instead) {
      const stays = await spared();
      for (const [table, one] of tables)
        await this.takeWords(table, one, { memberId, instead, spared: stays });
    }
    await forgetAs((as) => !LOOKED_FOR.includes(as));
    await this.sql.rows(`select set_config('platform.forgetting', 'off', true)`);
  }

  private async leaveBetween(
    table: string,
    column: string,
    { counts, left }: LeftBetween,
    { memberId, stranger }: Whom,
  ): Promise<void> {
    await this.sql.rows(`delete from ${table} t where ${isThem(column)} and (${counts}) is not true`, [
      memberId,
    ]);
    const changes = Object.entries(left).map(([name, value]) => `, "${name}" = ${value}`);
    await this.sql.rows(
      `update ${table} t set "${column}" = $2::uuid${changes.join('')} where ${isThem(column)} and $3::text is not null`,
      [memberId, stranger, randomUUID()],
    );
  }

  /** What others wrote goes on saying the same of nobody. */
  private async takeMentions(handle: string): Promise<void> {
    const isRecord = (table: string, name: string) =>
      this.records.includes(table) || this.records.includes(`${table}.${name}`);
    const params = [
      `<a [^>]*href="[^"]*/membres/${handle}"[^>]*>@${handle}</a>|(?<![[:alnum:]_@/.-])@${handle}(?!-?[[:alnum:]_@])`,
      `@${FORMER_HANDLE}`,
      `%@${handle}%`,
    ];
    for (const [table, columns] of Object.entries(this.texts)) {
      const names = Object.entries(columns).flatMap(([name, kept]) =>
        kept === 'text' && !isRecord(table, name) ? [`"${name}"`] : [],
      );
      if (names.length === 0) continue;
      await this.sql.rows(
        `update ${table} set ${names.map((name) => `${name} = regexp_replace(${name}, $1, $2, 'gi')`).join(', ')}
         where ${names.map((name) => `(${name} like '%@%' and ${name} ilike $3)`).join(' or ')}`,
        params,
      );
    }
    for (const [table, columns] of Object.entries(this.texts))
      if (columns[REPLACED] === 'json' && !isRecord(table, REPLACED))
        await this.takeMentionsReplaced(table, handle);
  }

  /** What a decision replaced says it too once it stands again: only values are looked at, as they read. */
  private async takeMentionsReplaced(table: string, handle: string): Promise<void> {
    const rows = await this.sql.rows<{ id: string; replaced: unknown }>(
      `select id, ${REPLACED} as replaced from ${table} where ${REPLACED} <> '[]' and ${REPLACED}::text ilike $1 for update`,
      [`%@${handle}%`],
    );
    const pattern = `<a [^>]*href="[^"]*/membres/${handle}"[^>]*>@${handle}</a>|(?<![\\p{L}\\p{N}_@/.-])@${handle}(?!-?[\\p{L}\\p{N}_@])`;
    const words = { pattern, marker: `@${FORMER_HANDLE}`, slugPattern: null, slugMarker: '' };
    for (const { id, replaced } of rows)
      await this.sql.rows(`update ${table} set ${REPLACED} = $2::jsonb where id = $1`, [
        id,
        JSON.stringify(redactedJson(replaced, words)),
      ]);
  }

  /**
   * Words go and what stays is marked in one statement: no row is ever without its words and said to keep them, or the other way round. It
   * looks at each row under its lock: what a decision took away since it was asked what stays, stays as well.
   */
  private async takeWords(
    table: string,
    { named, words = {}, erased = 'false', away = 'false', takenAlong }: PersonTable,
    { memberId, instead, spared }: { memberId: MemberId; instead: InPlaceOfWords; spared: readonly string[] },
  ): Promise<void> {
    const theirs = columnsAs(named, WRITTEN);
    if (theirs.length === 0 || Object.keys(words).length === 0) return;
    const params: unknown[] = [memberId, spared];
    const stays = `(${SPARED} or (${away}))`;
    const changes = givingWay(words, instead, stays, params);
    if (takenAlong) changes.push(`"${takenAlong}" = t."${takenAlong}" or ${stays}`);
    await this.sql.rows(
      `update ${table} t set ${changes.join(', ')} where (${theirs.map(isThem).join(' or ')}) and not (${erased})`,
      params,
    );
  }
}

/** SQL over a row `t`, whether it was said to stay. */
const SPARED = `coalesce(to_jsonb(t) ->> 'id', '') = any($2::text[])`;
const columnsAs = (named: PersonTable['named'], as: readonly NamedAs[]): readonly string[] =>
  Object.entries(named).flatMap(([name, one]) => (as.includes(one) ? [name] : []));
/** By its index: the one column that names people as text is asked as such. */
const isThem = (column: string): string =>
  column === 'ref' ? `t."ref" = $1::text` : `t."${column}" = $1::uuid`;

/** SQL of the names of columns that tell what others did: those of the row that name somebody else, and texts made of ids. */
function ofOthers(named: PersonTable['named']): string {
  const names = Object.entries(named).flatMap(([name, as]) =>
    OTHERS.includes(as) ? [`case when t."${name}"::text is distinct from $1::text then '${name}' end`] : [],
  );
  return `array_remove(array[${names.join(', ')}]::text[], null)`;
}
const OTHERS: readonly NamedAs[] = [
  'actor',
  'remover',
  'record',
  'partner',
  'part',
  'absent',
  'about',
  'among',
  'within',
];

type Statement = readonly [sql: string, params?: readonly unknown[]];
interface Whom {
  readonly memberId: MemberId;
  /** In their place where what they did has to stay told apart. */
  readonly stranger: string;
}
/** Null where the column stays as it is. */
type Forgetting = (table: string, column: string, whom: Whom) => Statement | null;

const gone: Forgetting = (table, column, { memberId }) => [
  `delete from ${table} t where ${isThem(column)}`,
  [memberId],
];
const handed: Forgetting = (table, column, { memberId }) => [
  `update ${table} t set "${column}" = $2 where ${isThem(column)}`,
  [memberId, FORMER_MEMBER],
];
const kept: Forgetting = () => null;

const FORGOTTEN: Readonly<Record<NamedAs, Forgetting>> = {
  own: gone,
  about: gone,
  author: handed,
  actor: handed,
  remover: (table, column, { memberId }) => [
    `update ${table} t set "${column}" = case when t.author_id = $1::uuid then $2::uuid end where ${isThem(column)}`,
    [memberId, FORMER_MEMBER],
  ],
  subject: kept,
  record: kept,
  voice: (table, column, { memberId }) => [
    `update ${table} t set "${column}" = gen_random_uuid() where ${isThem(column)}`,
    [memberId],
  ],
  partner: (table, column, { memberId, stranger }) => [
    `update ${table} t set "${column}" = $2 where ${isThem(column)}`,
    [memberId, stranger],
  ],
  // By what its table says of it.
  between: kept,
  part: (table, column, { memberId, stranger }) => [
    `update ${table} t set "${column}" = replace(t."${column}", $1::text, $2::text) where t."${column}" like '%' || $1::text || '%'`,
    [memberId, stranger],
  ],
  absent: (table, column, { memberId }) => [
    `update ${table} t set "${column}" = null where ${isThem(column)}`,
    [memberId],
  ],
  among: (table, column, { memberId }) => [
    `update ${table} t set "${column}" = array_remove(t."${column}", $1::uuid) where $1::uuid = any(t."${column}")`,
    [memberId],
  ],
  told: (table, column, { memberId }) => [
    `delete from ${table} t where t.relayed_at < now() - interval '1 hour' and t."${column}"::text like '%' || $1::text || '%'`,
    [memberId],
  ],
  within: (table, column, { memberId }) => [
    `update ${table} t set "${column}" = replace(t."${column}"::text, $1::text, $2::text)::jsonb
     where t."${column}"::text like '%' || $1::text || '%'`,
    [memberId, FORMER_MEMBER],
  ],
};
