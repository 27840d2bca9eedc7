import type { Migration } from '../migration.ts';

/** A category may take no topics any more: since when. Lists that are kept hear of it like of its name. */
export const migration396ClosedCategories: Migration = {
  name: '396-closed-categories',
  sql: `
    alter table community.category add column closed_at timestamptz;
    create or replace trigger category_told after insert or delete or
      update of name, slug, description, kinds, audience, icon, position, parent_id, guidance, closed_at on community.category
      for each statement execute function platform.names_told();`,
};
