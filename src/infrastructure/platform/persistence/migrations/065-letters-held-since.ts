import type { Migration } from '../migration.ts';

/**
 * Since when a letter waits for the digest because it was too much for one day: it may have been told of before the last
 * digest, and is told in the next one all the same.
 */
export const migration065LettersHeldSince: Migration = {
  name: '065-letters-held-since',
  sql: `
    alter table community.notification add column mail_held_at timestamptz;
    update community.notification set mail_held_at = told_at where mail_held;
    alter table community.notification drop column mail_held;
    -- who has no digest, and something that waits for one
    create index notification_held on community.notification (member_id) where mail_held_at is not null and read_at is null;
  `,
};
