import type { DocumentsQuery, FoundDocument } from '#application/community/search/documents.query';
import type { DocumentKind } from '#application/community/search/search-kinds';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { searchAudiencesOf, visibleDocument } from '../visibility.sql.ts';
import { judgedText } from './judged-text.ts';
import { pageOfRows } from '../../platform/persistence/cursor.ts';
import { decodeRankCursor, encodeRankCursor, type RankCursor } from './rank-cursor.ts';
import { LOOKS_LIKE, TYPED, WANTED } from './search-candidates.ts';
import { madeWithFoundWords } from './search-rows.ts';
import { searchedWords } from './search-words.ts';
import { WordStems } from './word-stems.ts';

const SHOWN_OF_A_KIND = 3;

/** However common a word is, no more documents than these are ranked. */
const MAX_DOCUMENTS = 1_000;

/** Documents with all words of `wanted`, as `named`; members, who are many, leave room for all others. */
const NAMED = `
  select d.kind, d.ref, d.title, d.body, d.address, ts_rank(d.search, (select words from wanted)) as weight
  from (
    select * from community.search_document d
    where d.search @@ (select words from wanted) and ${visibleDocument('d', '$1')}
    order by d.kind = 'member', d.ref limit ${MAX_DOCUMENTS}) d`;

/** As many as one page lists, of all kinds together where none is asked for: those that look most like it. */
const MOST_ALIKE = PAGE_SIZE;

/** Documents of a kind, or of every kind, whose names have words that look like those asked for. */
const namedAlike = (kind = ''): string => `
  select d.kind, d.ref, d.title, d.body, d.address,
    word_similarity(${TYPED}, community.plain(d.title)) as weight
  from community.search_document d
  where (select set_config('pg_trgm.word_similarity_threshold', '${LOOKS_LIKE}', true)) is not null
    and ${TYPED} <% community.plain(d.title) ${kind} and ${visibleDocument('d', '$1')}
  order by weight desc, d.kind, d.ref limit ${MOST_ALIKE}`;

/** The few best of each kind, with how many of it there are, as one JSON array. */
const besideOf = (
  documents: string,
): string => `(select coalesce(json_agg(json_build_object('kind', kind, 'title', title, 'address', address,
      'total', total, 'body', case kind when 'reference' then body end) order by kind, place), '[]')
    from (
      select named.*, count(*) over (partition by kind)::int as total,
        row_number() over (partition by kind order by weight desc, title, ref) as place
      from (${documents}) named) beside
    where place <= ${SHOWN_OF_A_KIND})`;
export const documentsBeside = besideOf(NAMED);
export const documentsAlike = besideOf(namedAlike());

/** Ids and slugs. */
const isRef = (key: string): boolean => /^[\w-]{1,80}$/.test(key);

/** One kind alone, of which no more than `MAX_DOCUMENTS` are ranked: always the same ones, so that pages join. */
const listed = (from: RankCursor | null): string => {
  const way = from?.direction === 'before' ? 'asc' : 'desc';
  const beyond = from ? `where (weight, ref) ${way === 'asc' ? '>' : '<'} ($4::float8, $5::text)` : '';
  return `
  with ${WANTED}
  select named.*, (select words from wanted)::text as words from (
    select d.ref, d.title, d.body, d.address, ts_rank(d.search, (select words from wanted))::float8 as weight
    from (
      select * from community.search_document d
      where d.search @@ (select words from wanted) and d.kind = $3 and ${visibleDocument('d', '$1')}
      order by d.ref limit ${MAX_DOCUMENTS}) d) named
  ${beyond} order by weight ${way}, ref ${way} limit ${PAGE_SIZE + 1}`;
};

export class SqlDocuments implements DocumentsQuery {
  private readonly stems: WordStems;

  constructor(private readonly sql: Sql) {
    this.stems = new WordStems(sql);
  }

  async execute(
    actor: Actor,
    kind: DocumentKind,
    text: string,
    cursor: string | null = null,
  ): Promise<Page<FoundDocument>> {
    const from = cursor === null ? null : decodeRankCursor(cursor, isRef);
    const params = [searchAudiencesOf(actor), searchedWords(judgedText(text)), kind];
    const rows = await this.sql.rows<Row>(listed(from), from ? [...params, from.score, from.id] : params);
    const page = pageOfRows(rows, PAGE_SIZE, from, ({ weight, ref }, direction) =>
      encodeRankCursor({ direction, score: weight, id: ref }),
    );
    return { ...page, items: await this.documentsOf(page.items) };
  }

  async alike(actor: Actor, kind: DocumentKind, text: string): Promise<readonly FoundDocument[]> {
    const params = [searchAudiencesOf(actor), judgedText(text), kind];
    const rows = await this.sql.rows<Row>(
      `select named.*, '' as words from (${namedAlike('and d.kind = $3')}) named`,
      params,
    );
    return this.documentsOf(rows);
  }

  private documentsOf(rows: readonly Row[]): Promise<FoundDocument[]> {
    return madeWithFoundWords(rows[0]?.words ?? '', this.stems, (found) =>
      rows.map(({ title, body, address }) => ({
        title,
        markedTitle: found.marked(title),
        excerpt: found.passage(body),
        address,
      })),
    );
  }
}

interface Row {
  readonly ref: string;
  readonly weight: number;
  readonly title: string;
  readonly body: string;
  readonly address: string;
  readonly words: string;
}
