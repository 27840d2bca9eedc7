import type {
  SearchPeriod,
  SearchRequest,
  SearchSort,
  SearchState,
} from '#application/community/search/search.query';
import { anOfficial, OFFICIAL, type OfficialWord } from './official-asking.ts';
import { aCursor, aSlug, filtersOf, hrefWith, oneOf, queryOf, type UnknownFilter, upTo } from './query.ts';
import { type KindBeside, type KindPlace, kindByWord, KIND_WORDS } from './search-kinds.ts';
import { aBranch, aKind, KINDS, type KindWord } from './topic-asking.ts';

/** Of what is looked for, in characters. */
export const MAX_WORDS = 200;

/** The orders of results, by the word that addresses use. Best match first is not named. */
export const SORTS = { date: 'latest', entraide: 'helpful', officiel: 'official' } as const satisfies Record<
  string,
  SearchSort
>;
export type SortWord = keyof typeof SORTS;

/** How far back a search goes, by the word that addresses use. */
export const PERIODS = {
  semaine: 'week',
  mois: 'month',
  trimestre: 'quarter',
  annee: 'year',
} as const satisfies Record<string, SearchPeriod>;
export type PeriodWord = keyof typeof PERIODS;

/** How far topics have come. */
export const STATES = {
  resolu: 'solved',
  'non-resolu': 'unsolved',
  'sans-reponse': 'unanswered',
  clos: 'closed',
} as const satisfies Record<string, SearchState>;
export type StateWord = keyof typeof STATES;

/** Addresses kept from before told two of them by another parameter. */
const FORMER_STATES = { oui: 'resolu', non: 'non-resolu' } as const satisfies Record<string, StateWord>;

/** What an address asks of the search. */
export interface SearchAsking {
  readonly q?: string;
  readonly type?: KindPlace['word'];
  readonly categorie?: string;
  readonly etiquette?: string;
  readonly branche?: string;
  readonly genre?: KindWord;
  readonly auteur?: string;
  readonly etat?: StateWord;
  readonly officiel?: OfficialWord;
  readonly periode?: PeriodWord;
  readonly tri?: SortWord;
  /** These very words, not what they may have meant. */
  readonly exact?: '1';
  readonly cursor?: string;
}

/** The filters, whose removal keeps the words and the order. */
export const FILTERS = [
  'categorie',
  'etiquette',
  'branche',
  'genre',
  'auteur',
  'etat',
  'officiel',
  'periode',
] as const;

/** Wider than the limit of the search itself, so that what is too long comes back to its own field. */
const MAX_TYPED = 2_000;

/** What this site cannot search by is told apart. @throws an `invalid` refusal of words or a place that are none */
export function searchAskingOf(url: URL): { asked: SearchAsking; unknown: readonly UnknownFilter[] } {
  const { asked: filters, unknown } = filtersOf(url, {
    type: oneOf(...KIND_WORDS),
    categorie: aSlug,
    etiquette: aSlug,
    branche: aBranch,
    genre: aKind,
    auteur: upTo(80),
    etat: oneOf<StateWord>('resolu', 'non-resolu', 'sans-reponse', 'clos'),
    resolu: oneOf<'oui' | 'non'>('oui', 'non'),
    officiel: anOfficial,
    periode: oneOf<PeriodWord>('semaine', 'mois', 'trimestre', 'annee'),
    tri: oneOf<SortWord>('date', 'entraide', 'officiel'),
    exact: oneOf<'1'>('1'),
  });
  const { resolu, ...asked } = filters;
  const words = queryOf(url, { q: upTo(MAX_TYPED), cursor: aCursor });
  return { asked: { ...(resolu && { etat: FORMER_STATES[resolu] }), ...asked, ...words }, unknown };
}

export const requestOf = (asked: SearchAsking & { readonly q: string }): SearchRequest => ({
  text: asked.q,
  ...(asked.categorie && { category: asked.categorie }),
  ...(asked.etiquette && { tag: asked.etiquette }),
  ...(asked.branche && { branch: asked.branche }),
  ...(asked.genre && { kind: KINDS[asked.genre] }),
  ...(asked.auteur && { author: asked.auteur }),
  ...(asked.etat && { state: STATES[asked.etat] }),
  ...(asked.officiel && { official: OFFICIAL[asked.officiel] }),
  ...(asked.periode && { period: PERIODS[asked.periode] }),
  ...(asked.tri && { sort: SORTS[asked.tri] }),
  ...(asked.exact && { exact: true }),
  cursor: asked.cursor ?? null,
});

export const kindAsked = (asked: SearchAsking): KindBeside | null =>
  asked.type === undefined ? null : kindByWord(asked.type);

/** As an address holds it. */
export const searchParameters = (asked: SearchAsking): Record<string, string | undefined> => ({
  q: asked.q,
  type: asked.type,
  categorie: asked.categorie,
  etiquette: asked.etiquette,
  branche: asked.branche,
  genre: asked.genre,
  auteur: asked.auteur,
  etat: asked.etat,
  officiel: asked.officiel,
  periode: asked.periode,
  tri: asked.tri,
  exact: asked.exact,
  cursor: asked.cursor,
});

/** Where one asks with the words of the search kept, in a category where one is chosen. */
export const askWith = (query: string, category?: string): string =>
  hrefWith('/questions/nouvelle', { titre: query, categorie: category });
