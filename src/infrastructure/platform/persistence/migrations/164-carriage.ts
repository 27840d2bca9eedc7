import type { Migration } from '../migration.ts';

/** What a merge or a split took along and from where, so that it goes back where the decision falls. */
export const migration164Carriage: Migration = {
  name: '164-carriage',
  sql: `alter table community.topic add column carriage jsonb`,
};
