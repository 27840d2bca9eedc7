import {
  type DocumentGroup,
  type SearchedPage,
  type SearchPage,
  type SearchQuery,
  type SearchRequest,
  type SearchSort,
} from '#application/community/search/search.query';
import { PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import { TooManyTries } from '#application/shared/too-many-tries';
import type { Actor } from '#domain/shared/actor';
import { parisDay } from '#domain/shared/day';
import { Semaphore } from '../../platform/semaphore.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { searchAudiencesOf } from '../visibility.sql.ts';
import { ENOUGH } from '#domain/community/search/spelling';
import { judgedText } from './judged-text.ts';
import { pageOfRows } from '../../platform/persistence/cursor.ts';
import { decodeRankCursor, encodeRankCursor, type RankCursor } from './rank-cursor.ts';
import { fewMatches, type Filters, lookAlikes, titleMatches, wordMatches } from './search-candidates.ts';
import { documentsAlike, documentsBeside } from './search-documents.ts';
import { FACET_NAMES, toldFacets } from './search-facets.ts';
import { byAuthorOf, FacetFilters, isNarrowed, type Param, periodsUntil } from './search-filters.ts';
import { type DocumentRow, type HitRow, hitsOf } from './search-rows.ts';
import { cursorValues, type Order, ranking, resultPage } from './search-statements.ts';
import { anyWordOf, searchedWords } from './search-words.ts';
import type { SqlSpelling } from './spelling.sql.ts';
import { countedFacets, type FacetsTold } from './told-facets.ts';
import { WordStems } from './word-stems.ts';

/**
 * Searches of one process that the database works on at once, of the connections that all pages share: where more came together they went on
 * together, each as slow as all, and then waited for the process together. First come is first served, and other pages find a connection.
 */
const AT_ONCE = 3;
/** Beyond, whoever comes would wait for seconds, and everybody after them: they are asked to come back. */
const WAITING_AT_MOST = 60;
const COME_BACK_SECONDS = 5;

// Fewer topics than these may be the fault of a typing mistake.
const FEW = 3;

const CANDIDATES = { words: wordMatches, titles: titleMatches, some: wordMatches, look: lookAlikes };

const LEAVES_OUT = /(^|\s)-[\p{L}\p{N}"]/u;
/** Not every word that is typed need be held by what is found. */
const NOT_ALL = /(^|\s)or(\s|$)/iu;

/** All words, in a title or a post; any of them in a title, or in either; titles that look alike. */
type Way = keyof typeof CANDIDATES;

/** What the organisation wrote is worth as much to who mistyped as what members said. */
const referencesOf = ({ beside }: SearchPage): DocumentGroup | undefined =>
  beside.find(({ kind }) => kind === 'reference');
const withoutReferences = ({ beside }: SearchPage): readonly DocumentGroup[] =>
  beside.filter(({ kind }) => kind !== 'reference');

/** More topics; or, where no topic was found, something beside them of a kind that was not: a member, a tag. */
const findsMore = (better: SearchPage, found: SearchPage): boolean =>
  better.total > found.total ||
  (found.total === 0 && better.beside.some(({ kind }) => found.beside.every((group) => group.kind !== kind)));

/**
 * One statement for a page of results and what they are, whatever filters narrow it. More only where more hold the words than
 * can be ranked, or next to none: the words as they were meant, then topics with any of the words, then titles and names that
 * look alike.
 */
export class SqlSearch implements SearchQuery {
  private readonly stems: WordStems;
  private readonly turns = new Semaphore(AT_ONCE, { waiting: WAITING_AT_MOST, refusal: tooManySearch });
  /** Statements of searches by no author, by order and direction. */
  private readonly usual = new Map<string, string>();

  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly spelling: SqlSpelling,
  ) {
    this.stems = new WordStems(sql);
  }

  async execute(actor: Actor, request: SearchRequest): Promise<SearchPage> {
    const { page } = await this.withWords(actor, request);
    return page;
  }

  async withWords(actor: Actor, request: SearchRequest): Promise<SearchedPage> {
    const text = judgedText(request.text);
    const from = request.cursor ? decodeRankCursor(request.cursor) : null;
    const found = await this.find(actor, request, searchedWords(text), from, 'words');
    const isFinal = found.page.total >= FEW || from !== null || request.exact;
    const page = isFinal ? found.page : await this.otherwise(actor, request, text, found);
    return { page, words: found.words };
  }

  /** What else may have been meant where next to nothing was found. */
  private async otherwise(
    actor: Actor,
    request: SearchRequest,
    text: string,
    { page: found, held }: Found,
  ): Promise<SearchPage> {
    // Words that topics do hold are spelt as they should be: it is the filters that leave so few.
    const isRight = held >= ENOUGH && !LEAVES_OUT.test(text) && !NOT_ALL.test(text);
    const meant = isRight ? null : await this.asMeant(actor, request, text, found);
    return meant ?? this.nearest(actor, request, text, found);
  }

  /** The words spelt as titles spell them, when that finds more: in place of nothing, or offered beside little. */
  private async asMeant(
    actor: Actor,
    request: SearchRequest,
    text: string,
    found: SearchPage,
  ): Promise<SearchPage | null> {
    const correction = await this.spelling.correction(actor, text);
    if (correction === null) return null;
    const { page: better } = await this.find(actor, request, searchedWords(correction), null, 'words');
    if (!findsMore(better, found)) return null;
    return found.answered ? { ...found, correction } : { ...better, approximate: true, correction };
  }

  private async nearest(
    actor: Actor,
    request: SearchRequest,
    text: string,
    found: SearchPage,
  ): Promise<SearchPage> {
    // Whoever leaves words out knows what is wanted: anything nearer may well be what was left out.
    if (found.total > 0 || LEAVES_OUT.test(text)) return found;
    const anyWord = anyWordOf(text);
    const ways: readonly [string, Way][] = anyWord.includes(' or ')
      ? [
          [anyWord, 'titles'],
          [anyWord, 'some'],
          [text, 'look'],
        ]
      : [[text, 'look']];
    let near = found;
    let references = referencesOf(found);
    let others = withoutReferences(found);
    for (const [words, way] of ways)
      if (near.total === 0) {
        ({ page: near } = await this.find(actor, request, words, null, way));
        references ??= referencesOf(near);
        if (way === 'look' && !found.answered) others = withoutReferences(near);
      }
    const { items, total, more, facets } = near;
    const beside = references ? [...others, references] : others;
    return { ...found, items, total, more, facets, beside, approximate: true };
  }

  /**
   * The few that nearly every search finds, narrowed and counted at once; only where words are common, and where any of them
   * will do, the choice among many.
   */
  private async find(
    actor: Actor,
    request: SearchRequest,
    text: string,
    from: RankCursor | null,
    by: Way,
  ): Promise<Found> {
    const asked = { actor, request, text, from, by };
    const few = by === 'words' ? await this.few(asked) : null;
    if (few && !few[0]?.bounded) {
      const page = await this.pageOf(few, from, by, null);
      return { page, held: few[0]?.held ?? 0, words: few[0]?.words ?? '' };
    }
    const narrowed = isNarrowed(request);
    const [rows, told] = await Promise.all([
      this.many(asked),
      narrowed && by === 'words' ? this.facets(asked) : null,
    ]);
    // Where filters leave none of them, another way is tried: what each would leave is not asked for in vain.
    const found = narrowed && by === 'some' && (rows[0]?.total ?? 0) > 0;
    const facets = found ? await this.facets(asked) : told;
    return { page: await this.pageOf(rows, from, by, facets), held: 0, words: rows[0]?.words ?? '' };
  }

  private async few({ actor, request, text, from, by }: Asked): Promise<Row[]> {
    const { params, param, now } = this.begun(actor, text, PAGE_SIZE + 1);
    const order = orderOf(by, request.sort ?? 'relevance');
    const periods = periodsUntil(now, param);
    const filters = new FacetFilters(request, now, param);
    const usual = request.author ? null : `${order} ${from?.direction}`;
    const known = usual === null ? undefined : this.usual.get(usual);
    if (known !== undefined)
      return this.rows<Row>(known, [...params, ...filters.values(), ...cursorValues(from)]);
    const missed = filters.missed('t');
    const byAuthor = byAuthorOf(actor, request, param);
    const ranked = `${fewMatches({ byAuthor })}, ${ranking(order, missed)}`;
    const statement = resultPage(ranked, from, param, [
      [SEARCHED, 'words'],
      [documentsBeside, 'beside'],
      [toldFacets(periods), 'facets'],
      [FACET_NAMES, 'names'],
    ]);
    if (usual !== null) this.usual.set(usual, statement);
    return this.rows<Row>(statement, params);
  }

  private async many({ actor, request, text, from, by }: Asked): Promise<Row[]> {
    const { params, param, now } = this.begun(actor, text, PAGE_SIZE + 1);
    const order = orderOf(by, request.sort ?? 'relevance');
    const narrowed = isNarrowed(request);
    const told = narrowed ? 'null::text' : toldFacets(periodsUntil(now, param));
    const filters = this.filters(actor, request, now, param);
    const ranked = `${CANDIDATES[by](filters, order)}, ${ranking(order)}`;
    const statement = resultPage(ranked, from, param, [
      [SEARCHED, 'words'],
      [by === 'look' ? documentsAlike : documentsBeside, 'beside'],
      [told, 'facets'],
      [narrowed ? 'null::json' : FACET_NAMES, 'names'],
    ]);
    // There are as many texts as sets of filters.
    return narrowed
      ? this.turns.run(() => this.sql.rowsOnce<Row>(statement, params))
      : this.rows<Row>(statement, params);
  }

  private filters(actor: Actor, request: SearchRequest, now: Date, param: Param): Filters {
    return {
      topic: new FacetFilters(request, now, param).passed('t'),
      byAuthor: byAuthorOf(actor, request, param),
    };
  }

  /** What each filter in force would count without itself: a search of its own, as wide as the filters let it be. */
  private async facets({ actor, request, text }: Asked): Promise<FacetsTold> {
    const { params, param, now } = this.begun(actor, text);
    const told = toldFacets(periodsUntil(now, param));
    const missed = new FacetFilters(request, now, param).missed('t');
    const filters = { topic: 'true', byAuthor: byAuthorOf(actor, request, param) };
    const [row] = await this.rows<FacetsTold>(
      `with ${wordMatches(filters, request.sort ?? 'relevance')}, ${ranking('latest', missed)}
        select ${told} as facets, ${FACET_NAMES} as names`,
      params,
    );
    return row!;
  }

  private rows<T>(statement: string, params: readonly unknown[]): Promise<T[]> {
    return this.turns.run(() => this.sql.rows<T>(statement, params));
  }

  /** The parameters of a statement, and the moment that it is asked at. */
  private begun(actor: Actor, ...first: readonly unknown[]) {
    const params: unknown[] = [searchAudiencesOf(actor), ...first];
    return { params, param: (value: unknown) => `$${params.push(value)}`, now: this.clock.now() };
  }

  private async pageOf(
    rows: readonly Row[],
    from: RankCursor | null,
    by: Way,
    facets: FacetsTold | null,
  ): Promise<SearchPage> {
    const [head] = rows;
    const found = rows.filter((row) => isId(row.id ?? ''));
    const page = pageOfRows(found, PAGE_SIZE, from, ({ score, id }, direction) =>
      encodeRankCursor({ direction, score, id }),
    );
    const pages = by === 'words';
    const total = head?.total ?? 0;
    const { items, beside } = await hitsOf(
      { topics: page.items, beside: head?.beside ?? [] },
      { query: head?.words ?? '', stems: this.stems, today: parisDay(this.clock.now()) },
    );
    return {
      items,
      next: pages ? page.next : null,
      previous: pages ? page.previous : null,
      total,
      more: head?.more ?? false,
      approximate: by === 'look',
      answered: by === 'words' && (total > 0 || beside.length > 0),
      correction: null,
      facets: countedFacets(facets ?? head ?? NOTHING_FOUND),
      beside,
    };
  }
}

const tooManySearch = () => new TooManyTries('community.search-at-once', COME_BACK_SECONDS);

const NOTHING_FOUND: FacetsTold = { facets: null, names: null };
const SEARCHED = '(select words from wanted)::text';

/** What was found in one way. */
interface Found extends SearchedPage {
  /** Topics that hold the words whatever the filters; 0 where that was not counted. */
  readonly held: number;
}

/** One way of finding, of one search. */
interface Asked {
  readonly actor: Actor;
  readonly request: SearchRequest;
  readonly text: string;
  readonly from: RankCursor | null;
  readonly by: Way;
}

/** Where nothing holds all words, how much a topic holds of them tells more than who answered it. */
function orderOf(by: Way, sort: SearchSort): Order {
  if (by === 'look') return 'likeness';
  return sort === 'relevance' && by !== 'words' ? 'nearness' : sort;
}

interface Row extends HitRow, FacetsTold {
  total: number;
  more: boolean;
  /** Topics before filters leave any out. */
  held: number;
  /** More hold the words than can be ranked. */
  bounded: boolean;
  words: string | null;
  beside: DocumentRow[] | null;
}
