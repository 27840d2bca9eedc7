import type { SearchPage, SearchQuery, SearchRequest } from '#application/community/search/search.query';
import { MAX_SEARCH_LENGTH } from '#application/community/search/search.query';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked, isId } from '../asked.ts';
import { audiencesOf } from '../visibility.sql.ts';
import { decodeRankCursor, encodeRankCursor, type RankCursor } from './rank-cursor.ts';
import { lookAlikes, wordMatches } from './search-candidates.ts';
import { documentsBeside } from './search-documents.ts';
import { facetCounts } from './search-facets.ts';
import { facetFilters, filtersOf } from './search-filters.ts';
import {
  documentGroups,
  type DocumentRow,
  type FacetRow,
  facetsOf,
  type HitRow,
  hitsOf,
} from './search-rows.ts';
import { ranking, resultPage } from './search-statements.ts';
import { searchedWords } from './search-words.ts';
import { WordStems } from './word-stems.ts';

/** Plain search: one statement for a page of results and what they are; more only when it finds nothing or is narrowed. */
export class SqlSearch implements SearchQuery {
  private readonly stems: WordStems;

  constructor(private readonly sql: Sql) {
    this.stems = new WordStems(sql);
  }

  async execute(actor: Actor, request: SearchRequest): Promise<SearchPage> {
    const text = judgedText(request.text);
    const from = request.cursor ? decodeRankCursor(request.cursor) : null;
    const exact = await this.find(actor, request, searchedWords(text), from, 'words');
    if (exact.total > 0 || from) return exact;
    return this.find(actor, request, text, null, 'look');
  }

  private async find(
    actor: Actor,
    request: SearchRequest,
    text: string,
    from: RankCursor | null,
    by: 'words' | 'look',
  ): Promise<SearchPage> {
    const params: unknown[] = [audiencesOf(actor), text, PAGE_SIZE + 1];
    const param = (value: unknown) => `$${params.push(value)}`;
    const narrowed = facetFilters(request, 't', param);
    const filters = filtersOf(request, narrowed, param);
    const ranked =
      by === 'words'
        ? `${wordMatches(filters)}, ${ranking(request.sort ?? 'relevance')}`
        : `${lookAlikes(filters)}, ${ranking('likeness')}`;
    const isNarrowed = Object.keys(narrowed).length > 0;
    const statement = resultPage(ranked, from, param, [
      ['(select words from wanted)::text', 'words'],
      [documentsBeside, 'beside'],
      [isNarrowed ? 'null::json' : facetCounts({}), 'facets'],
    ]);
    const [rows, facets] = await Promise.all([
      this.sql.rows<Row>(statement, params),
      isNarrowed && by === 'words' ? this.facets(actor, request, text) : null,
    ]);
    return this.pageOf(rows, from, by === 'look', facets);
  }

  /** What each filter in force would count without itself: a search of its own, as wide as the filters let it be. */
  private async facets(actor: Actor, request: SearchRequest, text: string): Promise<readonly FacetRow[]> {
    const params: unknown[] = [audiencesOf(actor), text];
    const param = (value: unknown) => `$${params.push(value)}`;
    const filters = filtersOf(request, {}, param);
    const counts = facetCounts(facetFilters(request, 'ranked', param));
    const [row] = await this.sql.rows<{ facets: FacetRow[] }>(
      `with ${wordMatches(filters)}, ${ranking('latest')} select ${counts} as facets`,
      params,
    );
    return row?.facets ?? [];
  }

  private async pageOf(
    rows: readonly Row[],
    from: RankCursor | null,
    approximate: boolean,
    facets: readonly FacetRow[] | null,
  ): Promise<SearchPage> {
    const [head] = rows;
    const found = rows.filter((row) => isId(row.id ?? ''));
    const goesOn = found.length > PAGE_SIZE;
    const backwards = from?.direction === 'before';
    const kept = found.slice(0, PAGE_SIZE);
    if (backwards) kept.reverse();
    const cursor = (row: Row | undefined, direction: RankCursor['direction']) =>
      row ? encodeRankCursor({ direction, score: row.score, id: row.id }) : null;
    const pages = !approximate;
    return {
      items: await hitsOf(kept, head?.words ?? '', this.stems),
      next: pages && (goesOn || backwards) ? cursor(kept.at(-1), 'after') : null,
      previous: pages && (backwards ? goesOn : from !== null) ? cursor(kept[0], 'before') : null,
      total: head?.total ?? 0,
      more: head?.more ?? false,
      approximate,
      correction: null,
      facets: facetsOf(facets ?? head?.facets ?? []),
      beside: documentGroups(head?.beside ?? []),
    };
  }
}

function judgedText(raw: string): string {
  const text = asked(raw).trim();
  if (text.length > MAX_SEARCH_LENGTH)
    throw new InvalidValue('q', 'search.too-long', { max: MAX_SEARCH_LENGTH });
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InvalidValue('q', 'search.empty');
  return text;
}

interface Row extends HitRow {
  total: number;
  more: boolean;
  words: string | null;
  beside: DocumentRow[] | null;
  facets: FacetRow[] | null;
}
