import type { Migration } from '../migration.ts';

/**
 * Every text asks for those that share a band with it, and is written down: entries go into the tree of the index at once.
 * Gathered in a list first, as GIN does by itself, they were walked one by one by every text that came.
 */
export const migration229PrintsFoundAtOnce: Migration = {
  name: '229-prints-found-at-once',
  sql: `
    alter index community.text_print_bands set (fastupdate = off);
    alter index community.text_print_hosts set (fastupdate = off);
    select gin_clean_pending_list('community.text_print_bands'), gin_clean_pending_list('community.text_print_hosts');
  `,
};
