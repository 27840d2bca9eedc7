import type { Migration } from '../migration.ts';

/** Copies of their data that members asked for: how far each has come, and in how many files it is kept for its day. */
export const migration127DataCopies: Migration = {
  name: '127-data-copies',
  sql: `
    create table community.data_copy (
      id uuid primary key,
      member_id uuid not null unique references community.member,
      asked_at timestamptz not null,
      done integer not null default 0,
      total integer not null default 0,
      pieces integer not null default 0,
      bytes bigint not null default 0,
      ready_at timestamptz
    );
  `,
};
