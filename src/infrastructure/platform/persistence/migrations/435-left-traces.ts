import type { Migration } from '../migration.ts';

/** What a topic said that came back without it, until quotes and copies of it are gone as well. */
export const migration435LeftTraces: Migration = {
  name: '435-left-traces',
  sql: `create table community.left_trace (
    post_id uuid primary key references community.post (id) on delete cascade,
    topic_id uuid not null,
    texts text[] not null,
    since timestamptz not null
  )`,
};
