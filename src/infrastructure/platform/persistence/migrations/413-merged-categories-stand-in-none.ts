import type { Migration } from '../migration.ts';

/** A category that went into another one stands in none: those that did so before held back the one above them. */
export const migration413MergedCategoriesStandInNone: Migration = {
  name: '413-merged-categories-stand-in-none',
  sql: `update community.category set parent_id = null where merged_into is not null and parent_id is not null`,
};
