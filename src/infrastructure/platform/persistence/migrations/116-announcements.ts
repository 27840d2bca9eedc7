import type { Migration } from '../migration.ts';

/** What is said at the top of every page, for some or for all, for a while. A change is told as one of everything. */
export const migration116Announcements: Migration = {
  name: '116-announcements',
  sql: `
    create table site.announcement (
      id uuid primary key,
      title text not null,
      body text not null default '',
      link_href text,
      link_label text,
      tone text not null check (tone in ('info', 'warn')),
      segments text[] not null default '{}',
      shown_from timestamptz,
      shown_until timestamptz check (shown_until > shown_from),
      dismissable boolean not null default true,
      version int not null default 1,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      changed_by uuid
    );
    create trigger announcement_told after insert or update or delete or truncate on site.announcement
      for each statement execute function platform.everything_told();
  `,
};
