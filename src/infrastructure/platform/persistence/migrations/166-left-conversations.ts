import type { Migration } from '../migration.ts';

/** Who went out of a conversation by themselves is not brought back into it by others. */
export const migration166LeftConversations: Migration = {
  name: '166-left-conversations',
  sql: `
    create table community.conversation_left (
      channel_id uuid not null references community.chat_channel on delete cascade,
      member_id uuid not null references community.member,
      left_at timestamptz not null,
      primary key (channel_id, member_id)
    );
    create index conversation_left_member on community.conversation_left (member_id);
  `,
};
