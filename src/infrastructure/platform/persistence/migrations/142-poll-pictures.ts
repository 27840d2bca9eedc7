import type { Migration } from '../migration.ts';

/**
 * Pictures beside the options of a poll, by their places: `[{ id, alt, width, height } | null]`. Each file has a row, so that
 * those that no poll shows any more are found and deleted.
 */
export const migration142PollPictures: Migration = {
  name: '142-poll-pictures',
  sql: `
    alter table engagement.poll add column pictures jsonb not null default '[]'
      check (jsonb_typeof(pictures) = 'array');
    create table engagement.poll_picture (
      id uuid primary key,
      poll_id uuid not null references engagement.poll,
      bytes integer not null check (bytes > 0),
      uploaded_at timestamptz not null
    );
    create index poll_picture_poll on engagement.poll_picture (poll_id);
    create index poll_picture_uploaded on engagement.poll_picture (uploaded_at);
  `,
};
