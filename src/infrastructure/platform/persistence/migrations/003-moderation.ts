import type { Migration } from '../migration.ts';

/** Who may do what: roles as data, the ceiling of each role stays in code. */
export const migration003Moderation: Migration = {
  name: '003-moderation',
  sql: `
    create schema moderation;

    create table moderation.role_permission (
      role text not null,
      permission text not null,
      primary key (role, permission)
    );

    create table moderation.role_assignment (
      member_id uuid primary key,
      role text not null,
      department text,
      category_ids uuid[],
      assigned_by uuid,
      assigned_at timestamptz not null default now(),
      version integer not null default 1
    );
    create index role_assignment_role on moderation.role_assignment (role);
  `,
};
