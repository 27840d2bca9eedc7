import type { Migration } from '../migration.ts';

/** What the team writes into its calendar, before it is anything else on the site. */
export const migration187EditorialNotes: Migration = {
  name: '187-editorial-notes',
  sql: `
    create table site.editorial_note (
      id uuid primary key,
      title text not null,
      day date not null,
      who text not null default '',
      state text not null check (state in ('idea', 'writing', 'ready', 'done')),
      changed_by uuid,
      changed_at timestamptz not null,
      version integer not null default 1
    );
    create index editorial_note_day on site.editorial_note (day, id);
  `,
};
