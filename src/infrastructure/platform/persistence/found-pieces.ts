import type {
  FoundPiece,
  FoundPieces,
  NamedPiece,
  PiecesBesideQuery,
  PiecesQuery,
  PublicPiece,
} from '#application/shared/found-pieces';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { Actor } from '#domain/shared/actor';
import type { Closed, Module } from '#domain/shared/module';
import { asked } from './asked.ts';
import { decodeRankedKeyset, type Keyset, pageOf } from './keyset.ts';
import type { Sql } from './sql.ts';

const SHOWN_BESIDE = 3;
/** However common a word is, no more than these are ranked: the latest that hold it. */
const MOST = 1_000;
/** As many addresses as one file may hold; a month of any of these holds far fewer. */
const MOST_IN_SITEMAP = 50_000;
const LONGEST = 200;
/** From 0 to 1: as alike as titles of topics must be. */
const LOOKS_LIKE = 0.4;
/** Characters that tell what a piece is about, where no word of it was found. */
const BEGINNING = 240;
/** A rank as a whole number, for keysets. */
const RANK_STEPS = 1_000_000;

/** Where the pieces of one kind stand; all are expressions over the one alias that `from` gives. */
export interface PiecesOf {
  /** The part of the site that they are found in. */
  readonly part: Module;
  /** Such as `engagement.idea i`. */
  readonly from: string;
  readonly id: string;
  readonly slug: string;
  /** `null::int` for what has none. */
  readonly number: string;
  readonly title: string;
  /** Plain text. */
  readonly body: string;
  /** What `platform.words_of` made of both, kept in the row. */
  readonly words: string;
  /** Since when it stands there. */
  readonly moment: string;
  /** The one filter of the kind, over the placeholders of `viewer`. */
  readonly visible: string;
  /** Its first parameters. */
  viewer(actor: Actor): readonly unknown[];
}

const bare = (text: string): string => `translate(${text}, chr(57344) || chr(57345), '')`;
const marked = (text: string, more: string): string =>
  `ts_headline('platform.fr', ${bare(text)}, wanted.words, 'StartSel=' || chr(57344) || ',StopSel=' || chr(57345) || ',${more}')`;

/** Finds pieces of one kind by their words, by the index on what is kept of them. */
export class SqlPieces implements PiecesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly of: PiecesOf,
  ) {}

  async page(actor: Actor, words: string, cursor: string | null): Promise<Page<FoundPiece>> {
    const from = cursor === null ? null : decodeRankedKeyset(cursor);
    const rows = await this.found(actor, words, from, PAGE_SIZE + 1);
    const page = pageOf(rows, PAGE_SIZE, from, ({ rank, moment, id }) => ({ rank, moment, id }));
    return { ...page, items: page.items.map(piece) };
  }

  /** By the index on the trigrams of titles. */
  async alike(actor: Actor, text: string): Promise<readonly FoundPiece[]> {
    const { part, from, id, slug, number, title, body, moment, visible, viewer } = this.of;
    if (!actor.uses(part)) return [];
    const params: unknown[] = [...viewer(actor)];
    const typed = `platform.plain($${params.push(asked(text).slice(0, LONGEST))}::text)`;
    const rows = await this.sql.rows<Row>(
      `with strictness as materialized (
         select set_config('pg_trgm.word_similarity_threshold', '${LOOKS_LIKE}', true) is not null as known)
       select ${id} as id, ${slug} as slug, ${number} as number, ${title} as title, ${bare(title)} as "markedTitle",
         left(${bare(body)}, ${BEGINNING}) as excerpt
       from ${from}
       where (select known from strictness) and ${typed} <% platform.plain(${title}) and (${visible})
       order by word_similarity(${typed}, platform.plain(${title})) desc, ${moment} desc, ${id} desc
       limit ${PAGE_SIZE}`,
      params,
    );
    return rows.map(piece);
  }

  async monthsOfEverybodys(closed: Closed): Promise<readonly string[]> {
    if (closed.has(this.of.part)) return [];
    const { from, moment, visible, viewer } = this.of;
    const rows = await this.sql.rows<{ month: string }>(
      `select distinct to_char(${moment} at time zone 'Europe/Paris', 'YYYY-MM') as month from ${from} where ${visible} order by 1`,
      viewer(Actor.visitor(new Map())),
    );
    return rows.map(({ month }) => month);
  }

  async everybodysOf(month: string, closed: Closed): Promise<readonly PublicPiece[]> {
    if (closed.has(this.of.part)) return [];
    const { from, slug, number, moment, id, visible, viewer } = this.of;
    const params = [...viewer(Actor.visitor(new Map())), `${month}-01`];
    const first = `$${params.length}::date::timestamp`;
    return this.sql.rows<PublicPiece>(
      `select ${slug} as slug, ${number} as number from ${from}
       where (${visible}) and ${moment} >= ${first} at time zone 'Europe/Paris'
         and ${moment} < (${first} + interval '1 month') at time zone 'Europe/Paris'
       order by ${moment}, ${id} limit ${MOST_IN_SITEMAP}`,
      params,
    );
  }

  private async found(actor: Actor, words: string, from: (Keyset & { rank: number }) | null, limit: number) {
    if (!actor.uses(this.of.part)) return [];
    const params: unknown[] = [...this.of.viewer(actor)];
    return this.sql.rows<Row>(shown(this.of, { words, from, limit }, params), params);
  }
}

interface Asked {
  readonly words: string;
  readonly from: (Keyset & { rank: number }) | null;
  readonly limit: number;
}

/**
 * `wanted` and `listed`: pieces that hold the words, as they are named.
 * @param params that begin with those of the viewer; what is asked is added to them
 * @param more columns of each, beside its name
 */
function listing(of: PiecesOf, { words, from, limit }: Asked, params: unknown[], more = ''): string {
  const param = (value: unknown) => `$${params.push(value)}`;
  const wanted = `${param(words)}::tsquery`;
  const beyond = from
    ? `where (rank, moment, id) ${wayOf(from) === 'asc' ? '>' : '<'} (${param(from.rank)}::int, ${param(from.moment)}::timestamptz, ${param(from.id)}::uuid)`
    : '';
  return `with wanted as materialized (select ${wanted} as words),
     held as (
       select ${of.id} as id, ${of.slug} as slug, ${of.number} as number, ${of.title} as title, ${more} ${of.moment} as moment,
         (ts_rank(${of.words}, wanted.words) * ${RANK_STEPS})::int as rank
       from ${of.from}, wanted where ${of.words} @@ wanted.words and (${of.visible})
       order by ${of.moment} desc, ${of.id} desc limit ${MOST}),
     listed as (
       select *, (select count(*)::int from held) as total from held ${beyond}
       order by ${orderOf(from)} limit ${param(limit)})`;
}

const wayOf = (from: Asked['from']): 'asc' | 'desc' => (from?.direction === 'before' ? 'asc' : 'desc');
const orderOf = (from: Asked['from']): string => {
  const way = wayOf(from);
  return `rank ${way}, moment ${way}, id ${way}`;
};

/** A statement of pieces with what the words are found in: to cut a passage takes longer than to find it. */
const shown = (of: PiecesOf, asked: Asked, params: unknown[]): string => `
     ${listing(of, asked, params, `${of.body} as body,`)}
     select listed.*, ${marked('listed.title', 'HighlightAll=true')} as "markedTitle",
       ${marked('listed.body', 'MaxWords=40,MinWords=20')} as excerpt
     from listed, wanted order by ${orderOf(asked.from)}`;

/** What one context has of the words beside topics, of all its kinds in one statement; each through the one filter of its kind. */
export class SqlPiecesBeside<Kind extends string> implements PiecesBesideQuery<Kind> {
  constructor(
    private readonly sql: Sql,
    private readonly kinds: Readonly<Record<Kind, PiecesOf>>,
  ) {}

  async execute(actor: Actor, words: string): Promise<Readonly<Record<Kind, FoundPieces>>> {
    const all = Object.entries<PiecesOf>(this.kinds);
    const params: unknown[] = [];
    const parts = all.flatMap(([kind, of]) =>
      actor.uses(of.part) ? [part(kind, of, actor, words, params)] : [],
    );
    const rows =
      parts.length > 0
        ? await this.sql.rows<NamedRow & { kind: string }>(
            `select * from (${parts.join(' union all ')}) found order by kind, rank desc, moment desc, id desc`,
            params,
          )
        : [];
    const found = all.map(([kind]): [string, FoundPieces] => {
      const own = rows.filter((row) => row.kind === kind);
      return [kind, { total: own[0]?.total ?? 0, best: own.map(named) }];
    });
    return Object.fromEntries(found) as Record<Kind, FoundPieces>;
  }
}

/** One of several, whose parameters stand behind those of the ones before it. */
function part(kind: string, of: PiecesOf, actor: Actor, words: string, params: unknown[]): string {
  const own: unknown[] = [...of.viewer(actor)];
  const text = `${listing(of, { words, from: null, limit: SHOWN_BESIDE }, own)} select * from listed`;
  const before = params.length;
  params.push(...own);
  return `(select '${kind}' as kind, pieces.* from (${text.replace(/\$(\d+)/g, (_, place) => `$${before + Number(place)}`)}) pieces)`;
}

interface NamedRow extends NamedPiece {
  readonly moment: Date;
  readonly rank: number;
  readonly total: number;
}
type Row = NamedRow & FoundPiece;

const named = ({ id, title, slug, number }: NamedPiece): NamedPiece => ({ id, title, slug, number });
const piece = ({ markedTitle, excerpt, ...row }: Row): FoundPiece => ({
  ...named(row),
  markedTitle,
  excerpt,
});
