import type { Migration } from '../migration.ts';

/** What each decision took into a topic of the replies of others: the way back, should it fall. */
export const migration331RepliesTakenIn: Migration = {
  name: '331-replies-taken-in',
  sql: `alter table community.topic add column taken_in jsonb not null default '[]'`,
};
