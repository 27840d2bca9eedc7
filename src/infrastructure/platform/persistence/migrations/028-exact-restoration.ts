import type { Migration } from '../migration.ts';

/** What decisions replaced is kept beside what stands, so that one that falls is undone exactly. */
export const migration028ExactRestoration: Migration = {
  name: '028-exact-restoration',
  sql: `
    alter table community.topic
      add column former_places jsonb not null default '[]',
      add column former_names jsonb not null default '[]';
    alter table community.post add column replaced jsonb not null default '[]';
    alter table community.seal add column fell_for uuid;
    create index seal_fell_for on community.seal (fell_for) where fell_for is not null;
    alter table moderation.decision add column undone text check (undone in ('restored', 'changed-since'));
  `,
};
