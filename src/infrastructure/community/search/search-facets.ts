import type { SearchPeriod } from '#application/community/search/search.query';
import { visibleCategory } from '../visibility.sql.ts';
import { activeSince, type Periods } from './search-filters.ts';
import { PERIODS_FROM_SHORTEST } from './told-facets.ts';

/** Which is the shortest of the periods that a topic of `ranked` was active in, by its place; a place further for none. */
const shortest = (periods: Periods): string =>
  `case ${PERIODS_FROM_SHORTEST.map((period: SearchPeriod, place) => `when ${activeSince('ranked', periods[period])} then '${place}'`).join(' ')}
    else '${PERIODS_FROM_SHORTEST.length}' end`;

/** The topics of `ranked` as `countedFacets` reads them: what each is for the filters, and which filters it does not pass. */
export const toldFacets = (periods: Periods): string =>
  `(select string_agg(${shortest(periods)} || facets || '|' || missed, ';') from ranked)`;

/** Of a category, where the viewer may know of it. */
const known = (column: 'slug' | 'name'): string =>
  `case when ${visibleCategory('k', '$1')} then k.${column} end`;

/**
 * The names that facets show: those of the categories, where the viewer may know of them, and of the tags. The organisation makes
 * both, so they are few: to look for those that were found took longer than to tell them all.
 */
export const FACET_NAMES = `case when exists (select from ranked) then json_build_object(
    'categories', (select json_agg(json_build_array(k.id, coalesce(k.merged_into, k.parent_id), ${known('slug')}, ${known('name')}))
      from community.category k),
    'tags', (select json_object_agg(g.slug, g.label) from community.tag g)) end`;
