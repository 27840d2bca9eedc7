import type { Migration } from '../migration.ts';

/** Which replies left a topic for another one, and when: where they stand now they say themselves. */
export const migration397RepliesThatLeft: Migration = {
  name: '397-replies-that-left',
  sql: `
    create table community.reply_departure (
      from_topic_id uuid not null references community.topic,
      post_id uuid not null,
      at timestamptz not null,
      primary key (from_topic_id, post_id)
    );`,
};
