import type { Migration } from '../migration.ts';

/**
 * Who steers a channel and took a message out of sight there, and in which role: others who steer it show it again, unless a higher rank
 * did.
 */
export const migration279MessagesRemoved: Migration = {
  name: '279-messages-removed',
  sql: `alter table community.chat_message add column removed_by uuid references community.member, add column removed_as text`,
};
