import type { Migration } from '../migration.ts';

/** Whether others ever read a message: what waited from its first moment is told to nobody, nor that it is away. */
export const migration151ShownMessages: Migration = {
  name: '151-shown-messages',
  sql: `
    alter table community.chat_message add column shown boolean not null default true;
    update community.chat_message set shown = false where standing = 'held';
  `,
};
