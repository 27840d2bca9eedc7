import type { Migration } from '../migration.ts';

/**
 * What a merge of categories makes homeless since 464, once for the merges before that: what had been carried from one of two into the other was
 * at home there as soon as they were one. What had come home before they were is not told from it any more: its readers alone say of both
 * whether they are elsewhere.
 */
export const migration475HomesOfCategoriesMergedBefore: Migration = {
  name: '475-homes-of-categories-merged-before',
  sql: `
    with across as (
      select p.id from community.post p
      join community.topic t on t.id = p.topic_id
      join community.category home on home.id = p.written_in
      join community.category place on place.id = t.category_id
      where p.written_in is not null and p.homeward is null and home.id <> place.id
        and coalesce(home.merged_into, home.id) = coalesce(place.merged_into, place.id)
      order by p.id for no key update of p)
    update community.post p set written_in = null from across where p.id = across.id;
  `,
};
