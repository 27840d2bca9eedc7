import type { DocumentsQuery, FoundDocument } from '#application/community/search/documents.query';
import type { DocumentKind } from '#application/community/search/search-kinds';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleDocument } from '../visibility.sql.ts';
import { judgedText } from './judged-text.ts';
import { WANTED } from './search-candidates.ts';
import { foundWordsIn } from './search-rows.ts';
import { searchedWords } from './search-words.ts';
import { WordStems } from './word-stems.ts';

const SHOWN_OF_A_KIND = 3;

/** However common a word is, no more documents than these are ranked. */
const MAX_DOCUMENTS = 1_000;

/** Documents with all words of `wanted`, best first, as `named`. */
const NAMED = `
  select d.kind, d.ref, d.title, d.body, d.address, ts_rank(d.search, (select words from wanted)) as weight
  from (
    select * from community.search_document d
    where d.search @@ (select words from wanted) and ${visibleDocument('d', '$1')} limit ${MAX_DOCUMENTS}) d`;

/** The few best of each kind, with how many of it there are, as one JSON array. */
export const documentsBeside = `(select coalesce(json_agg(json_build_object('kind', kind, 'title', title, 'address', address,
      'total', total) order by kind, place), '[]')
    from (
      select named.*, count(*) over (partition by kind)::int as total,
        row_number() over (partition by kind order by weight desc, title, ref) as place
      from (${NAMED}) named) beside
    where place <= ${SHOWN_OF_A_KIND})`;

const MOST_LISTED = 50;

const LISTED = `
  with ${WANTED}
  select named.*, (select words from wanted)::text as words from (${NAMED}) named
  where kind = $3 order by weight desc, title, ref limit ${MOST_LISTED}`;

export class SqlDocuments implements DocumentsQuery {
  private readonly stems: WordStems;

  constructor(private readonly sql: Sql) {
    this.stems = new WordStems(sql);
  }

  async execute(actor: Actor, kind: DocumentKind, text: string): Promise<readonly FoundDocument[]> {
    const params = [audiencesOf(actor), searchedWords(judgedText(text)), kind];
    const rows = await this.sql.rows<Row>(LISTED, params);
    const texts = rows.flatMap(({ title, body }) => [title, body]);
    const found = await foundWordsIn(texts, rows[0]?.words ?? '', this.stems);
    return rows.map(({ title, body, address }) => ({
      title,
      markedTitle: found.marked(title),
      excerpt: found.passage(body),
      address,
    }));
  }
}

interface Row {
  readonly title: string;
  readonly body: string;
  readonly address: string;
  readonly words: string;
}
