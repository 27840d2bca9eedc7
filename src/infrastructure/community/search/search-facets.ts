/** The facets of a search, and the filters that narrow by them: conditions on a row of `ranked`, or nothing. */
export interface FacetFilters {
  readonly kind?: string;
  readonly category?: string;
  readonly tag?: string;
  readonly branch?: string;
  readonly solved?: string;
}

export type FacetName = keyof FacetFilters;

const MOST_VALUES = 12;

/**
 * What the topics of `ranked` are, as rows `[facet, value, topics]` of one JSON array. Each facet counts what its own
 * values would lead to: the other filters hold, its own does not.
 */
export function facetCounts(filters: FacetFilters): string {
  const others = (own: FacetName): string => {
    const conditions = Object.entries(filters).flatMap(([name, condition]) =>
      name === own || condition === undefined ? [] : [condition],
    );
    return conditions.length > 0 ? `where ${conditions.join(' and ')}` : '';
  };
  const most = (rows: string): string =>
    `select * from (${rows} order by topics desc, value limit ${MOST_VALUES}) most`;
  return `(select coalesce(json_agg(json_build_array(facet, value, topics)), '[]') from (
    select 'kind' as facet, kind as value, count(*)::int as topics from ranked ${others('kind')} group by kind
    union all select 'solved', solved::text, count(*)::int from ranked ${others('solved')} group by solved
    union all ${most(`select 'category' as facet, c.slug as value, counted.topics from (
      select category_id, count(*)::int as topics from ranked ${others('category')} group by category_id) counted
      join community.category c on c.id = counted.category_id`)}
    union all ${most(`select 'tag' as facet, tag as value, count(*)::int as topics
      from (select tags from ranked ${others('tag')}) r, unnest(r.tags) as tag group by tag`)}
    union all ${most(`select 'branch' as facet, branch as value, count(*)::int as topics
      from (select branches from ranked ${others('branch')}) r, unnest(r.branches) as branch group by branch`)}) counts)`;
}
