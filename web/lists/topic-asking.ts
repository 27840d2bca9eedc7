import { BRANCHES, LIMITS } from '#application/community/limits';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { TopicListFilter, TopicListView } from '#application/community/topics/topic-list.query';
import { anOfficial, OFFICIAL, type OfficialWord } from './official-asking.ts';
import { aCursor, aSlug, filtersOf, type Judge, oneOf, queryOf, type UnknownFilter, upTo } from './query.ts';

/** The views of a list of topics, by the word that addresses use. */
export const VIEWS = {
  recentes: 'latest',
  'sans-reponse': 'unanswered',
  'non-resolues': 'unsolved',
  suivies: 'followed',
  supprimees: 'deleted',
} as const satisfies Record<string, TopicListView>;
export type ViewWord = keyof typeof VIEWS;

export const KINDS = {
  question: 'question',
  discussion: 'discussion',
  annonce: 'announcement',
} as const;
export type KindWord = keyof typeof KINDS;

export const aBranch: Judge = oneOf(...BRANCHES);
export const aKind = oneOf<KindWord>('question', 'discussion', 'annonce');

/** What an address asked of a list of topics. */
export interface TopicAsking {
  readonly vue?: ViewWord;
  readonly categorie?: string;
  readonly etiquette?: string;
  readonly branche?: string;
  readonly genre?: KindWord;
  readonly auteur?: string;
  readonly officiel?: OfficialWord;
  /** Topics with a checked answer first; the latest activity first unless told. */
  readonly tri?: 'officiel';
  readonly cursor?: string;
}

/** Lists and searches call this order by one word; addresses kept from before have another one. */
const anOrder: Judge<'officiel'> = (raw) =>
  raw === 'officiel' || raw === 'verifiees' ? 'officiel' : undefined;

const JUDGES = {
  vue: oneOf<ViewWord>('recentes', 'sans-reponse', 'non-resolues', 'suivies', 'supprimees'),
  categorie: aSlug,
  etiquette: aSlug,
  branche: aBranch,
  genre: aKind,
  auteur: upTo(LIMITS.handle.max),
  officiel: anOfficial,
  tri: anOrder,
};

/**
 * A list without its filter would be taken for it: what this site has no list for is told beside it.
 * @throws an `invalid` refusal of a place in the list that is none
 */
export function topicAskingOf(url: URL): { asked: TopicAsking; unknown: readonly UnknownFilter[] } {
  const { asked, unknown } = filtersOf(url, JUDGES);
  return { asked: { ...asked, ...queryOf(url, { cursor: aCursor }) }, unknown };
}

/** @param category whose slug was asked for, found by the loader */
export function filterOf(asked: TopicAsking, category?: CategoryView): TopicListFilter {
  return {
    view: VIEWS[asked.vue ?? 'recentes'],
    ...(category && { categoryId: category.id }),
    ...(asked.etiquette && { tag: asked.etiquette }),
    ...(asked.branche && { branch: asked.branche }),
    ...(asked.genre && { kind: KINDS[asked.genre] }),
    ...(asked.auteur && { authorHandle: asked.auteur }),
    ...(asked.officiel && { official: OFFICIAL[asked.officiel] }),
    ...(asked.tri && { sort: 'official' as const }),
    cursor: asked.cursor ?? null,
  };
}

/** As an address holds it; the first view is not named. */
export const parametersOf = (asked: TopicAsking): Record<string, string | undefined> => ({
  vue: asked.vue === 'recentes' ? undefined : asked.vue,
  categorie: asked.categorie,
  etiquette: asked.etiquette,
  branche: asked.branche,
  genre: asked.genre,
  auteur: asked.auteur,
  officiel: asked.officiel,
  tri: asked.tri,
  cursor: asked.cursor,
});
