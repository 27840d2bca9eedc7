import type { Migration } from '../migration.ts';

/** A notification that a rule or a value changed says which one. */
export const migration034NotificationChangedKey: Migration = {
  name: '034-notification-changed-key',
  sql: `alter table community.notification add column changed_key text;`,
};
