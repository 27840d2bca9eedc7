import type { Migration } from '../migration.ts';

/**
 * A reply tells dozens of members, and each notification looked its topic and its post up again, and held them. Both are
 * read by the statement that writes it, and no row of either is ever taken away: what is deleted is only marked.
 */
export const migration230NotificationsUnheld: Migration = {
  name: '230-notifications-unheld',
  sql: `
    alter table community.notification drop constraint notification_topic_id_fkey;
    alter table community.notification drop constraint notification_post_id_fkey;
  `,
};
