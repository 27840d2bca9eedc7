import { OFFICIAL_STATES } from '#application/community/official/official-view';
import { SEARCH_STATES, type SearchPeriod } from '#application/community/search/search.query';
import { TOPIC_KINDS } from '#domain/community/categories/audience';
import { visibleCategory } from '../visibility.sql.ts';
import { activeSince, type FacetName, IS_IN_STATE, passesOthers, type Periods } from './search-filters.ts';

const MOST_VALUES = 8;

/** The facets of few values, known beforehand: all are counted by looking at each topic once. */
const known = (periods: Periods): readonly (readonly [FacetName, string, string])[] => [
  ...TOPIC_KINDS.map((kind) => ['kind', kind, `ranked.kind = '${kind}'`] as const),
  ...SEARCH_STATES.map((state) => ['state', state, IS_IN_STATE[state]('ranked')] as const),
  ...(Object.keys(periods) as SearchPeriod[]).map(
    (period) => ['period', period, activeSince('ranked', periods[period])] as const,
  ),
  ...OFFICIAL_STATES.map((state) => ['official', state, `ranked.official = '${state}'`] as const),
];

/**
 * What the topics of `ranked` are, as rows `[facet, value, topics, name]` of one JSON array. Each facet counts what its own
 * values would lead to: the other filters hold, its own does not; a topic counts for its category and for the one above.
 */
export function facetCounts(periods: Periods): string {
  const values = known(periods);
  const counted = values.map(
    ([facet, , condition], at) =>
      `count(*) filter (where ${condition} and ${passesOthers(facet)})::int as v${at}`,
  );
  const each = values.map(([facet, value], at) => `('${facet}', '${value}', held.v${at})`);
  const most = (rows: string): string => `(${rows} order by topics desc, value limit ${MOST_VALUES})`;
  const listed = (facet: FacetName, column: string): string => `
    select value, count(*)::int as topics
    from (select unnest(${column}) as value from ranked where ${passesOthers(facet)}) each group by value`;
  const categories = most(`select k.slug as value, sum(held.topics)::int as topics, k.name
    from (select category_id, count(*) as topics from ranked where ${passesOthers('category')} group by category_id) held
    join community.category c on c.id = held.category_id
    join community.category k on k.id in (c.id, c.parent_id) and ${visibleCategory('k', '$1')}
    group by k.slug, k.name`);
  return `(select coalesce(json_agg(json_build_array(facet, value, topics, name)), '[]') from (
    select facet, value, topics, null::text as name
      from (select ${counted.join(', ')} from ranked) held,
        lateral (values ${each.join(', ')}) as each (facet, value, topics) where topics > 0
    union all select 'category', value, topics, name from ${categories} category
    union all select 'tag', value, topics, (select label from community.tag g where g.slug = value)
      from ${most(listed('tag', 'tags'))} tag
    union all select 'branch', value, topics, null from (${listed('branch', 'branches')}) branch) counts)`;
}
