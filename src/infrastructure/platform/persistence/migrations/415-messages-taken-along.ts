import type { Migration } from '../migration.ts';

/** As 406, of messages of the chat: what authors who left took along, as far as evidence keeps it. Each table by itself, so that none is locked while another is waited for. */
export const migration415MessagesTakenAlong: Migration = {
  name: '415-messages-taken-along',
  sql: `alter table community.chat_message add column taken_along boolean not null default false`,
};
