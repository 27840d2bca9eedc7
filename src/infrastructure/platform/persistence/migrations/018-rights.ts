import type { Migration } from '../migration.ts';

/** Rights as an administrator decides them: the version of the matrix, and groups of members. */
export const migration018Rights: Migration = {
  name: '018-rights',
  sql: `
    -- One row, which whoever changes the matrix takes first.
    create table moderation.matrix (
      is_one boolean primary key default true check (is_one),
      version integer not null default 1
    );
    insert into moderation.matrix default values;

    create table moderation.member_group (
      id uuid primary key,
      slug text not null constraint member_group_slug_unique unique,
      name text not null,
      description text not null default '',
      permissions text[] not null default '{}',
      created_at timestamptz not null,
      version integer not null default 1
    );
    create table moderation.group_membership (
      group_id uuid not null references moderation.member_group on delete cascade,
      member_id uuid not null,
      added_by uuid,
      added_at timestamptz not null,
      primary key (group_id, member_id)
    );
    create index group_membership_member on moderation.group_membership (member_id);
  `,
};
