import type { Migration } from '../migration.ts';

/** Bodies whose notices go first, and on each notice whether it was one of theirs when it was given. */
export const migration057TrustedFlaggers: Migration = {
  name: '057-trusted-flaggers',
  sql: `
    create table moderation.trusted_flagger (
      member_id uuid primary key,
      organisation text not null,
      field text not null,
      awarded_by text not null,
      appointed_by uuid not null,
      appointed_at timestamptz not null,
      suspended_at timestamptz,
      suspended_why text,
      constraint suspended_with_reason check ((suspended_at is null) = (suspended_why is null))
    );
    alter table moderation.report add column trusted boolean not null default false;
  `,
};
