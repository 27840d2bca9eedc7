import type { Migration } from '../migration.ts';

/** What the organisation configures: its name, its charter, its words. */
export const migration004Site: Migration = {
  name: '004-site',
  sql: `
    create schema site;

    create table site.setting (
      key text primary key,
      value jsonb not null,
      changed_by uuid,
      changed_at timestamptz not null default now()
    );
  `,
};
