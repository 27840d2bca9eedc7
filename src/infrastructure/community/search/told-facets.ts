import type { OfficialFilter } from '#application/community/official/official-view';
import {
  type FacetCount,
  SEARCH_PERIODS,
  SEARCH_STATES,
  type SearchFacets,
  type SearchPeriod,
  type SearchState,
} from '#application/community/search/search.query';
import { TOPIC_KINDS } from '#domain/community/categories/audience';
import { passesOthers } from './facet-bits.ts';

const MOST_VALUES = 8;

/** As `toldFacets` numbers them: what is active in one of them is so in those that follow. */
export const PERIODS_FROM_SHORTEST = (Object.keys(SEARCH_PERIODS) as SearchPeriod[]).sort(
  (a, b) => SEARCH_PERIODS[a] - SEARCH_PERIODS[b],
);

/** What a search tells of the topics it found. */
export interface FacetsTold {
  /** A text for each: the place of its period, `community.topic.facets`, and the filters it does not pass. Null for none. */
  readonly facets: string | null;
  readonly names: {
    /** Slug and name are null where the viewer may not know of the category. */
    readonly categories:
      | readonly (readonly [id: string, parent: string | null, slug: string | null, name: string | null])[]
      | null;
    readonly tags: Readonly<Record<string, string>> | null;
  } | null;
}

/** Where the parts of one text begin; the tags follow upon the category. */
const AT = { category: 6, tags: 42 } as const;

type Counts = Map<string, number>;
const add = (counts: Counts, value: string, topics: number): void =>
  void counts.set(value, (counts.get(value) ?? 0) + topics);

/** Each word between there and there, which blanks part. */
function addWords(counts: Counts, text: string, from: number, end: number): void {
  let start = from;
  for (let at = from; at < end; at++)
    if (text.charCodeAt(at) === BLANK) {
      add(counts, text.slice(start, at), 1);
      start = at + 1;
    }
  if (start < end) add(counts, text.slice(start, end), 1);
}
const BLANK = 32;

/** By their first letters, of which `community.facets_of` makes what it tells. */
function byLetter<T extends string>(values: readonly T[]): ReadonlyMap<string, T> {
  const known = new Map(values.map((value) => [value[0]!, value]));
  if (known.size < values.length) throw new Error(`Two of ${values.join()} begin with one letter`);
  return known;
}
const KIND_OF = byLetter(TOPIC_KINDS);

/** By which letters a topic is found: `b`, of what is validated beside an answer of the organisation, is both. */
const OFFICIAL: Readonly<Record<OfficialFilter, string>> = {
  any: 'avbo',
  none: 'n',
  validated: 'vb',
  authored: 'ab',
  overdue: 'o',
};

/** Where the letter stands that says so, and which it is. */
const STATES: Readonly<Record<SearchState, readonly [place: number, letter: string]>> = {
  solved: [3, 's'],
  unsolved: [3, 'u'],
  unanswered: [4, 'n'],
  closed: [2, 'c'],
};

/** How many topics have which letter, or figure, at which of their first places. */
class Letters {
  private readonly counts = new Uint32Array(AT.category * LETTERS);

  add(text: string, start: number, place: number): void {
    this.counts[place * LETTERS + text.charCodeAt(start + place)]! += 1;
  }

  of(place: number, letter: string): number {
    return this.counts[place * LETTERS + letter.charCodeAt(0)]!;
  }
}
const LETTERS = 128;

/** The letters of a filter that leaves something out are counted of other topics than those of another. */
const LETTERED = ['kind', 'state', 'period', 'official'] as const;
const PLACES: Readonly<Record<(typeof LETTERED)[number], readonly number[]>> = {
  period: [0],
  kind: [1],
  state: [2, 3, 4],
  official: [5],
};

/**
 * What the topics are. Each facet counts what its own values would lead to: the other filters hold, its own does not; a topic counts
 * for its category and for the one above.
 */
export function countedFacets({ facets, names }: FacetsTold): SearchFacets {
  const [category, tag, branch]: Counts[] = [new Map(), new Map(), new Map()];
  const letters = new Letters();
  const all = facets ?? '';
  for (let start = 0, end; start < all.length; start = end + 1) {
    end = all.indexOf(';', start);
    if (end === -1) end = all.length;
    const last = all.lastIndexOf('|', end - 1);
    const missed = last === end - 2 && all[last + 1] === '0' ? 0 : Number(all.slice(last + 1, end));
    for (const facet of LETTERED)
      if (passesOthers(facet, missed)) for (const place of PLACES[facet]) letters.add(all, start, place);
    if (passesOthers('category', missed)) add(category!, all.slice(start + AT.category, start + AT.tags), 1);
    const bar = all.indexOf('|', start + AT.tags);
    if (passesOthers('tag', missed)) addWords(tag!, all, start + AT.tags, bar);
    if (passesOthers('branch', missed)) addWords(branch!, all, bar + 1, last);
  }
  const tags = names?.tags ?? {};
  return {
    kind: mostFirst(lettered(KIND_OF, (letter) => letters.of(1, letter))),
    category: mostFirst(...categories(category!, names), MOST_VALUES),
    tag: mostFirst(tag!, (slug) => (Object.hasOwn(tags, slug) ? tags[slug] : undefined), MOST_VALUES),
    branch: mostFirst(branch!),
    state: inOrder(SEARCH_STATES, (state) => letters.of(...STATES[state])),
    official: mostFirst(officially((letter) => letters.of(5, letter))),
    period: inOrder(PERIODS_FROM_SHORTEST, activeWithin(letters)),
  };
}

/** The values that topics have, by their letters. */
const lettered = <T extends string>(
  values: ReadonlyMap<string, T>,
  topicsOf: (letter: string) => number,
): Counts => new Map([...values].map(([letter, value]) => [value, topicsOf(letter)]));

const officially = (topicsOf: (letter: string) => number): Counts =>
  new Map(
    Object.entries(OFFICIAL).map(([filter, letters]) => [
      filter,
      [...letters].reduce((topics, letter) => topics + topicsOf(letter), 0),
    ]),
  );

/** What is active in a period is so in those that are longer. */
const activeWithin =
  (letters: Letters) =>
  (period: SearchPeriod): number =>
    PERIODS_FROM_SHORTEST.slice(0, PERIODS_FROM_SHORTEST.indexOf(period) + 1).reduce(
      (topics, _, place) => topics + letters.of(0, String(place)),
      0,
    );

/** The topics of categories by id, as those of their slugs and of the slugs above, and what these are called. */
function categories(
  held: Counts,
  names: FacetsTold['names'],
): [bySlug: Counts, nameOf: (slug: string) => string | undefined] {
  const known = new Map(names?.categories?.map((category) => [category[0], category]) ?? []);
  const bySlug: Counts = new Map();
  const nameOf = new Map<string, string>();
  for (const [id, topics] of held)
    for (let place = known.get(id); place; place = known.get(place[1] ?? '')) {
      const [, , slug, name] = place;
      if (!slug) continue;
      add(bySlug, slug, topics);
      nameOf.set(slug, name!);
    }
  return [bySlug, (slug) => nameOf.get(slug)];
}

/** By name among equals; nothing of what no topic is. */
const mostFirst = (
  counts: Counts,
  nameOf: (value: string) => string | undefined = () => undefined,
  most = Infinity,
): FacetCount[] =>
  [...counts]
    .filter(([, topics]) => topics > 0)
    .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value, topics]) => ({ value, topics, name: nameOf(value) ?? value }));

const inOrder = <T extends string>(values: readonly T[], topicsOf: (value: T) => number): FacetCount[] =>
  values.flatMap((value) => {
    const topics = topicsOf(value);
    return topics > 0 ? [{ value, topics, name: value }] : [];
  });
