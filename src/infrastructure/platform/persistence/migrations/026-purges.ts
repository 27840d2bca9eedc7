import type { Migration } from '../migration.ts';

/**
 * What two people erased for good: its row stays empty, so that its place, its answers and its address do, and nothing
 * of what it said.
 */
export const migration026Purges: Migration = {
  name: '026-purges',
  sql: `
    alter table community.post add column purged_at timestamptz,
      add constraint post_purged_is_empty check (purged_at is null or source = '' and html = '' and plain = '');
    alter table community.topic add column purged_at timestamptz;
    create table community.purge (
      id uuid primary key,
      post_id uuid not null references community.post,
      topic_id uuid not null references community.topic,
      whole boolean not null,
      reason text not null,
      proposed_by uuid not null references community.member,
      proposed_at timestamptz not null,
      status text not null check (status in ('proposed', 'done', 'refused')),
      settled_by uuid references community.member,
      settled_at timestamptz,
      version integer not null default 1,
      constraint purge_by_two check (settled_by <> proposed_by)
    );
    create unique index purge_once on community.purge (post_id) where status = 'proposed';
    create index purge_waiting on community.purge (proposed_at, id) where status = 'proposed';
    create index purge_settled on community.purge (settled_at desc, id desc) where status <> 'proposed';
  `,
};
