import type { Migration } from '../migration.ts';

/**
 * Who was brought into which conversation, by whom, and after which message. Of those who came before, nobody wrote down by
 * whom: they have no line in the log.
 */
export const migration394ConversationArrivals: Migration = {
  name: '394-conversation-arrivals',
  sql: `
    create table community.conversation_arrival (
      channel_id uuid not null references community.chat_channel on delete cascade,
      member_id uuid not null references community.member,
      brought_by uuid not null references community.member,
      arrived_at timestamptz not null,
      after_position integer not null,
      change integer not null,
      primary key (channel_id, member_id)
    );
    create index conversation_arrival_member on community.conversation_arrival (member_id);
    create index conversation_arrival_brought_by on community.conversation_arrival (brought_by);
  `,
};
