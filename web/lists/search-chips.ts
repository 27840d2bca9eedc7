import type { CategoryView } from '#application/community/categories/categories.query';
import type { TagView } from '#application/community/tags/tags.query';
import type { Translate } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import type { Chip } from './filter-chips.tsx';
import { OFFICIAL, type OfficialWord } from './official-asking.ts';
import { hrefWith } from './query.ts';
import {
  type FILTERS,
  type PeriodWord,
  type SearchAsking,
  searchParameters,
  STATES,
  type StateWord,
} from './search-asking.ts';
import { KINDS, type KindWord } from './topic-asking.ts';

/** What the category and the tag in force are called; empty without one. */
export interface ChosenNames {
  readonly category: string;
  readonly tag: string;
}

export const chosenNames = (
  asked: SearchAsking,
  categories: readonly CategoryView[],
  tags: readonly TagView[],
): ChosenNames => ({
  category: categories.find(({ slug }) => slug === asked.categorie)?.name ?? asked.categorie ?? '',
  tag: tags.find(({ slug }) => slug === asked.etiquette)?.label ?? asked.etiquette ?? '',
});

/** The filters of a search in words, each with where the search is without it. */
export function searchChips(asked: SearchAsking, path: string, names: ChosenNames, t: Translate): Chip[] {
  const chip = (name: (typeof FILTERS)[number], label: (value: string) => string): Chip[] => {
    const value = asked[name];
    if (value === undefined) return [];
    const without = searchParameters({ ...asked, [name]: undefined, cursor: undefined });
    return [{ label: label(value), withoutHref: hrefWith(path, without) }];
  };
  return [
    ...chip('etat', (word) => t(`lists.search.states.${STATES[word as StateWord]}`)),
    ...chip('officiel', (word) => t(`official.filter.${OFFICIAL[word as OfficialWord]}`)),
    ...chip('periode', (word) =>
      t('lists.search.since', { period: t(`lists.search.periods.${word as PeriodWord}`) }),
    ),
    ...chip('categorie', () => names.category),
    ...chip('etiquette', () => names.tag),
    ...chip('branche', (branch) => branchName(branch, t)),
    ...chip('genre', (word) => t(`lists.questions.kinds.${KINDS[word as KindWord]}`)),
    ...chip('auteur', (name) => t('lists.questions.by', { name })),
  ];
}
