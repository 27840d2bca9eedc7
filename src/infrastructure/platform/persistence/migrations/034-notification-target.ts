import type { Migration } from '../migration.ts';

/** A notification that a rule or a value changed says which one, by its key. */
export const migration034NotificationTarget: Migration = {
  name: '034-notification-target',
  sql: `alter table community.notification add column target_id text;`,
};
