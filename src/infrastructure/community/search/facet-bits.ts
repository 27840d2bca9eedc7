/** The filters that have facets. */
export const FACETS = ['kind', 'state', 'period', 'official', 'tag', 'branch', 'category'] as const;
export type FacetName = (typeof FACETS)[number];

/** What a filter that a topic does not pass adds to the number of all those. */
export const bitOf = (facet: FacetName): number => 1 << FACETS.indexOf(facet);

/** Nothing but this filter, if it is in force, leaves the topic out. @param missed the filters that it does not pass */
export const passesOthers = (own: FacetName, missed: number): boolean =>
  missed === 0 || (missed & ~bitOf(own)) === 0;
