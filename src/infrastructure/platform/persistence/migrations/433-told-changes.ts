import type { Migration } from '../migration.ts';

/** What those who registered were told that is otherwise: news of former changes says no more than it did. */
export const migration433ToldChanges: Migration = {
  name: '433-told-changes',
  sql: `alter table events.gathering add column told_changes jsonb not null default '[]'`,
};
