import type { Migration } from '../migration.ts';

/**
 * The picture of an event: `{ id, alt, width, height }`, or nothing. Each file has a row, so that those that no event shows any
 * more are found and deleted; dates of a series may share one.
 */
export const migration170EventCovers: Migration = {
  name: '170-event-covers',
  sql: `
    alter table events.gathering add column cover jsonb check (jsonb_typeof(cover) = 'object');
    create index gathering_cover on events.gathering ((cover ->> 'id')) where cover is not null;
    create table events.cover (
      id uuid primary key,
      bytes integer not null check (bytes > 0),
      uploaded_at timestamptz not null
    );
    create index cover_uploaded on events.cover (uploaded_at);
  `,
};
