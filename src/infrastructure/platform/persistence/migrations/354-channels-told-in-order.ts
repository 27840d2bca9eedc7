import type { Migration } from '../migration.ts';

/** Of which moment is what the channel of an event knows of it: what is told late undoes nothing. */
export const migration354ChannelsToldInOrder: Migration = {
  name: '354-channels-told-in-order',
  sql: `alter table community.chat_channel add column scheduled_at timestamptz`,
};
