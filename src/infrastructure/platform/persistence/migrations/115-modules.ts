import type { Migration } from '../migration.ts';

/**
 * Parts of the site that were opened or closed; what has no row is open to all. A change is told as one of everything: a
 * part stands in menus, lists and pages of all kinds, and it changes a few times a year.
 */
export const migration115Modules: Migration = {
  name: '115-modules',
  sql: `
    create table site.module (
      module text primary key,
      state text not null check (state in ('on', 'some', 'off')),
      segments text[] not null default '{}',
      opens_at timestamptz,
      closes_at timestamptz check (closes_at > opens_at),
      version int not null default 1,
      changed_at timestamptz not null default now(),
      changed_by uuid
    );
    create trigger module_told after insert or update or delete or truncate on site.module
      for each statement execute function platform.everything_told();
  `,
};
