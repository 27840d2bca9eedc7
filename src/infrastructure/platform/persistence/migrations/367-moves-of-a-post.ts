import type { Migration } from '../migration.ts';

/** Each reply keeps by which decisions it was moved, and from where. */
export const migration367MovesOfAPost: Migration = {
  name: '367-moves-of-a-post',
  sql: `alter table community.post add column moves jsonb not null default '[]'`,
};
