import type { Migration } from '../migration.ts';

/** The page that somebody was going to when they had to sign up, or to choose another password, first: until they are there. */
export const migration310WaysOn: Migration = {
  name: '310-ways-on',
  sql: `
    create table community.way_on (
      member_id uuid primary key references community.member on delete cascade,
      path text not null check (path like '/%' and path not like '//%' and length(path) <= 2000),
      expires_at timestamptz not null
    );
    create index way_on_expires on community.way_on (expires_at);
  `,
};
