import { OFFICIAL_STATES } from '#application/community/official/official-view';
import {
  type FacetCount,
  SEARCH_PERIODS,
  SEARCH_STATES,
  type SearchFacets,
  type SearchPeriod,
  type SearchState,
} from '#application/community/search/search.query';
import { TOPIC_KINDS } from '#domain/community/categories/audience';
import { type FacetName, passesOthers } from './facet-bits.ts';

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
  for (let blank = text.indexOf(' ', start); blank !== -1 && blank < end; blank = text.indexOf(' ', start)) {
    add(counts, text.slice(start, blank), 1);
    start = blank + 1;
  }
  if (start < end) add(counts, text.slice(start, end), 1);
}

/** By their first letters, of which `community.facets_of` makes what it tells. */
function byLetter<T extends string>(values: readonly T[]): ReadonlyMap<string, T> {
  const known = new Map(values.map((value) => [value[0]!, value]));
  if (known.size < values.length) throw new Error(`Two of ${values.join()} begin with one letter`);
  return known;
}
const KIND_OF = byLetter(TOPIC_KINDS);
const OFFICIAL_OF = byLetter(OFFICIAL_STATES);

/** Whether the letters of status, of what is solved, and of replies say so. */
const STATES: Readonly<Record<SearchState, (letters: string) => boolean>> = {
  solved: (letters) => letters[3] === 's',
  unsolved: (letters) => letters[3] === 'u',
  unanswered: (letters) => letters[4] === 'n',
  closed: (letters) => letters[2] === 'c',
};

/**
 * What the topics are. Each facet counts what its own values would lead to: the other filters hold, its own does not; a topic counts
 * for its category and for the one above.
 */
export function countedFacets({ facets, names }: FacetsTold): SearchFacets {
  const counts: Readonly<Record<FacetName, Counts>> = {
    ...{ kind: new Map(), state: new Map(), period: new Map(), official: new Map() },
    ...{ tag: new Map(), branch: new Map(), category: new Map() },
  };
  // Few read differently, of what has a letter: those that read the same are counted together.
  const alike: Counts = new Map();
  for (const told of facets?.split(';') ?? []) {
    const bar = told.indexOf('|');
    const end = told.lastIndexOf('|');
    const filters = told.slice(end + 1);
    const missed = Number(filters);
    add(alike, told.slice(0, AT.category) + filters, 1);
    if (passesOthers('category', missed)) add(counts.category, told.slice(AT.category, AT.tags), 1);
    if (passesOthers('tag', missed)) addWords(counts.tag, told, AT.tags, bar);
    if (passesOthers('branch', missed)) addWords(counts.branch, told, bar + 1, end);
  }
  for (const [letters, topics] of alike) addLetters(counts, letters, topics);
  const tags = names?.tags ?? {};
  return {
    kind: mostFirst(counts.kind),
    category: mostFirst(...categories(counts.category, names)).slice(0, MOST_VALUES),
    tag: mostFirst(counts.tag, (slug) => (Object.hasOwn(tags, slug) ? tags[slug] : undefined)).slice(
      0,
      MOST_VALUES,
    ),
    branch: mostFirst(counts.branch),
    state: inOrder(counts.state, SEARCH_STATES),
    official: mostFirst(counts.official),
    period: inOrder(counts.period, PERIODS_FROM_SHORTEST),
  };
}

function addLetters(counts: Readonly<Record<FacetName, Counts>>, letters: string, topics: number): void {
  const missed = Number(letters.slice(AT.category));
  if (passesOthers('kind', missed)) add(counts.kind, KIND_OF.get(letters[1]!)!, topics);
  if (passesOthers('official', missed)) add(counts.official, OFFICIAL_OF.get(letters[5]!)!, topics);
  if (passesOthers('state', missed))
    for (const state of SEARCH_STATES) if (STATES[state](letters)) add(counts.state, state, topics);
  if (passesOthers('period', missed))
    for (const period of PERIODS_FROM_SHORTEST.slice(Number(letters[0]))) add(counts.period, period, topics);
}

/** The topics of categories by id, as those of their slugs and of the slugs above, and what these are called. */
function categories(
  held: Counts,
  names: FacetsTold['names'],
): [bySlug: Counts, nameOf: (slug: string) => string | undefined] {
  const known = new Map(names?.categories?.map((category) => [category[0], category]) ?? []);
  const bySlug: Counts = new Map();
  const nameOf = new Map<string, string>();
  for (const [id, topics] of held)
    for (const place of [id, known.get(id)?.[1]]) {
      const [, , slug, name] = (place && known.get(place)) || [];
      if (!slug) continue;
      add(bySlug, slug, topics);
      nameOf.set(slug, name!);
    }
  return [bySlug, (slug) => nameOf.get(slug)];
}

/** By name among equals. */
const mostFirst = (
  counts: Counts,
  nameOf: (value: string) => string | undefined = () => undefined,
): FacetCount[] =>
  [...counts]
    .map(([value, topics]) => ({ value, topics, name: nameOf(value) ?? value }))
    .sort((a, b) => b.topics - a.topics || (a.value < b.value ? -1 : 1));

const inOrder = (counts: Counts, values: readonly string[]): FacetCount[] =>
  mostFirst(counts).sort((a, b) => values.indexOf(a.value) - values.indexOf(b.value));
