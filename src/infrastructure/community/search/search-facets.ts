import {
  SEARCH_STATES,
  type SearchPeriod,
  type SearchState,
} from '#application/community/search/search.query';
import { visibleCategory } from '../visibility.sql.ts';

/** The facets of a search, and the filters that narrow by them: conditions on a row of `ranked`, or nothing. */
export interface FacetFilters {
  readonly kind?: string;
  readonly category?: string;
  readonly tag?: string;
  readonly branch?: string;
  readonly state?: string;
  readonly official?: string;
  readonly period?: string;
}

export type FacetName = keyof FacetFilters;

const MOST_VALUES = 8;

/** Of columns of a topic. */
export const IS_IN_STATE: Readonly<Record<SearchState, (topic: string) => string>> = {
  solved: (topic) => `${topic}.solved`,
  unsolved: (topic) => `not ${topic}.solved`,
  unanswered: (topic) => `${topic}.reply_count = 0`,
  closed: (topic) => `${topic}.status = 'closed'`,
};

/** A facet whose values are not exclusive: all are counted by looking at each topic once. */
function overlapping(facet: FacetName, rows: string, values: readonly (readonly [string, string])[]): string {
  const counted = values.map(([, condition], at) => `count(*) filter (where ${condition})::int as v${at}`);
  const each = values.map(([value], at) => `('${value}', held.v${at})`);
  return `select '${facet}', value, topics, null
    from (select ${counted.join(', ')} from ${rows}) held,
      lateral (values ${each.join(', ')}) as each (value, topics) where topics > 0`;
}

/**
 * What the topics of `ranked` are, as rows `[facet, value, topics, name]` of one JSON array. Each facet counts what its own
 * values would lead to: the other filters hold, its own does not; a topic counts for its category and for the one above.
 * @param periods with the first moment of each
 */
export function facetCounts(
  filters: FacetFilters,
  periods: readonly (readonly [SearchPeriod, string])[],
): string {
  const within = (own: FacetName): string => {
    const others = Object.entries(filters).flatMap(([name, condition]) =>
      name === own || condition === undefined ? [] : [condition],
    );
    return others.length > 0 ? `ranked where ${others.join(' and ')}` : 'ranked';
  };
  const most = (rows: string): string => `(${rows} order by topics desc, value limit ${MOST_VALUES})`;
  const tags = most(`select tag as value, count(*)::int as topics
    from (select tags from ${within('tag')}) r, unnest(r.tags) as tag group by tag`);
  const categories = most(`select k.slug as value, sum(held.topics)::int as topics, k.name
    from (select category_id, count(*) as topics from ${within('category')} group by category_id) held
    join community.category c on c.id = held.category_id
    join community.category k on k.id in (c.id, c.parent_id) and ${visibleCategory('k', '$1')}
    group by k.slug, k.name`);
  const states = SEARCH_STATES.map((state) => [state, IS_IN_STATE[state]('ranked')] as const);
  const sinces = periods.map(([period, since]) => [period, activeSince('ranked', since)] as const);
  return `(select coalesce(json_agg(json_build_array(facet, value, topics, name)), '[]') from (
    select 'kind' as facet, kind as value, count(*)::int as topics, null as name from ${within('kind')} group by kind
    union all ${overlapping('state', within('state'), states)}
    union all ${overlapping('period', within('period'), sinces)}
    union all select 'official', official, count(*)::int, null from ${within('official')} group by official
    union all select 'category', value, topics, name from ${categories} category
    union all select 'tag', value, topics, (select label from community.tag g where g.slug = value) from ${tags} tag
    union all select 'branch', branch, count(*)::int, null
      from (select branches from ${within('branch')}) r, unnest(r.branches) as branch group by branch) counts)`;
}

export const activeSince = (topic: string, since: string): string => `${topic}.last_activity_at >= ${since}`;
