import type { Migration } from '../migration.ts';

/** Those that are to be forgotten are found by their moment, instead of by a look at all. */
export const migration067ForgottenNotifications: Migration = {
  name: '067-forgotten-notifications',
  sql: `
    create index notification_read on community.notification (read_at) where read_at is not null;
    create index notification_told on community.notification (told_at);
  `,
};
