import type { Migration } from '../migration.ts';

/** Conversations are many and channels few: that of two people and the list of channels are found without walking past them. */
export const migration083FoundConversations: Migration = {
  name: '083-found-conversations',
  sql: `
    create index chat_channel_people on community.chat_channel (audience) where kind = 'direct';
    create index chat_channel_opened on community.chat_channel (opened_at) where kind <> 'direct';
  `,
};
