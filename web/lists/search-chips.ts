import type { CategoryView } from '#application/community/categories/categories.query';
import type { TagView } from '#application/community/tags/tags.query';
import type { Translate } from '../lib/texts.tsx';
import type { Chip } from './filter-chips.tsx';
import { hrefWith } from './query.ts';
import { type SearchAsking, searchParameters } from './search-asking.ts';
import { chipsOf } from './topic-filters.tsx';

/** The filters of a search in words, each with where the search is without it. */
export function searchChips(
  asked: SearchAsking,
  path: string,
  categories: readonly CategoryView[],
  tags: readonly TagView[],
  t: Translate,
): Chip[] {
  const without = (name: keyof SearchAsking) =>
    hrefWith(path, searchParameters({ ...asked, [name]: undefined, cursor: undefined }));
  const own: Chip[] = [];
  if (asked.resolu)
    own.push({
      label: t(asked.resolu === 'oui' ? 'lists.search.solved' : 'lists.search.unsolved'),
      withoutHref: without('resolu'),
    });
  if (asked.periode)
    own.push({
      label: t('lists.search.since', { period: t(`lists.search.periods.${asked.periode}`) }),
      withoutHref: without('periode'),
    });
  const { categorie, etiquette, branche, genre, auteur } = asked;
  const topics = { categorie, etiquette, branche, genre, auteur };
  return [...own, ...chipsOf({ asked: topics, path, categories, tags, t, without })];
}
