import type { Migration } from '../migration.ts';

/** What members are called by their points, in versions, and how many points they had when they last took note. */
export const migration176Levels: Migration = {
  name: '176-levels',
  sql: `
    create table engagement.level_set (
      number integer primary key check (number > 0),
      levels jsonb not null,
      from_at timestamptz not null,
      note text not null default '',
      changed_by uuid,
      changed_at timestamptz not null default now()
    );
    -- What was reached before there were levels is no news.
    alter table engagement.participant add column noted_points integer not null default 0;
    update engagement.participant set noted_points = greatest(points, 0);
  `,
};
