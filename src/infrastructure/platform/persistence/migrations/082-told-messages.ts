import type { Migration } from '../migration.ts';

/** A notification says which message it tells of, never what that says. */
export const migration082ToldMessages: Migration = {
  name: '082-told-messages',
  sql: `
    alter table community.notification add column message_id uuid;
    create index notification_message on community.notification (member_id, message_id)
      where message_id is not null and read_at is null;
  `,
};
