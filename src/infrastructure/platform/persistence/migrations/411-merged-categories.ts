import type { Migration } from '../migration.ts';

/** A category may have gone into another one: since when, and since when nothing of it is left. Lists that are kept hear of it. */
export const migration411MergedCategories: Migration = {
  name: '411-merged-categories',
  sql: `
    alter table community.category
      add column merged_into uuid references community.category,
      add column merged_at timestamptz,
      add column emptied_at timestamptz;
    create or replace trigger category_told after insert or delete or
      update of name, slug, description, kinds, audience, icon, position, parent_id, guidance, closed_at, merged_into, emptied_at
      on community.category
      for each statement execute function platform.names_told();`,
};
