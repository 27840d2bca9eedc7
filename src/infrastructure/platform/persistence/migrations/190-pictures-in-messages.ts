import type { Migration } from '../migration.ts';

/** Messages of channels show pictures as posts do: a file belongs to one or the other, and to neither once its message is gone. */
export const migration190PicturesInMessages: Migration = {
  name: '190-pictures-in-messages',
  sql: `
    alter table community.attachment
      add column message_id uuid references community.chat_message on delete set null deferrable initially deferred,
      add constraint attachment_of_one check (post_id is null or message_id is null);
    create index attachment_of_message on community.attachment (message_id) where message_id is not null;
    drop index community.attachment_unused;
    create index attachment_unused on community.attachment (uploaded_at) where post_id is null and message_id is null;
  `,
};
