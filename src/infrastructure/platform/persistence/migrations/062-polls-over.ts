import type { Migration } from '../migration.ts';

/**
 * Of polls that are over: whether those who voted were told, where what was over before is not told of; and how many votes are
 * counted still of whom nobody knows any more that they voted. A notification says which poll, never what it asks: it may be
 * gone.
 */
export const migration062PollsOver: Migration = {
  name: '062-polls-over',
  sql: `
    alter table engagement.poll add column end_told_at timestamptz,
      add column forgotten integer not null default 0 check (forgotten >= 0);
    update engagement.poll set end_told_at = now() where closed_at is not null or closes_at <= now();
    create index poll_end_untold on engagement.poll (closes_at) where end_told_at is null;
    alter table community.notification add column poll_id uuid;
  `,
};
