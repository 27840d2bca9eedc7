import type { SearchPeriod, SearchRequest } from '#application/community/search/search.query';
import type { Actor } from '#domain/shared/actor';
import { asked } from '../asked.ts';
import { officialIs } from '../official/official-view.sql.ts';
import { memberByHandle } from '../members/member-by-handle.sql.ts';
import { visibleTopic } from '../visibility.sql.ts';
import type { Filters } from './search-candidates.ts';
import { activeSince, type FacetFilters, IS_IN_STATE } from './search-facets.ts';

type Param = (value: unknown) => string;

/** The filters that have facets, as conditions on the columns of `alias`. */
export function facetFilters(
  request: SearchRequest,
  alias: string,
  param: Param,
  sinceOf: (period: SearchPeriod) => string,
): FacetFilters {
  const { kind, category, tag, branch, state, official, period } = request;
  return {
    ...(kind && { kind: `${alias}.kind = ${param(kind)}` }),
    ...(state && { state: IS_IN_STATE[state](alias) }),
    ...(period && { period: activeSince(alias, sinceOf(period)) }),
    ...(official && { official: officialIs(`${alias}.official`, official) }),
    ...(tag && { tag: `${alias}.tags @> array[${param(asked(tag))}::text]` }),
    ...(branch && { branch: `${alias}.branches @> array[${param(asked(branch))}::text]` }),
    ...(category && { category: `${alias}.category_id in ${categoryWithin(param(asked(category)))}` }),
  };
}

const categoryWithin = (slug: string): string => `(
  select k.id from community.category k left join community.category parent on parent.id = k.parent_id
  where ${slug} in (k.slug, parent.slug))`;

/** What narrows a search before anything is ranked: what may be seen, by whom, and the facets given. */
export function filtersOf(actor: Actor, request: SearchRequest, facets: FacetFilters, param: Param): Filters {
  const topic = [visibleTopic('t', '$1'), ...Object.values<string>({ ...facets })];
  const author = request.author ? memberByHandle(param(asked(request.author)), actor) : null;
  return {
    topic: topic.join(' and '),
    byAuthor: (column) => (author ? ` and ${column} = ${author}` : ''),
  };
}
