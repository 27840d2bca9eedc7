import type { Migration } from '../migration.ts';

/**
 * Private conversations are channels of nobody but the people in them. Somebody who comes later reads what was said since;
 * members say from whom they take messages.
 */
export const migration081Conversations: Migration = {
  name: '081-conversations',
  sql: `
    alter table community.chat_channel
      drop constraint chat_channel_kind_check,
      add constraint chat_channel_kind_check check (kind in ('public', 'branch', 'announcement', 'direct'));
    alter table community.chat_membership add column since integer not null default 0;
    alter table community.member add column messages_from text not null default 'everyone'
      check (messages_from in ('everyone', 'known', 'nobody'));
  `,
};
