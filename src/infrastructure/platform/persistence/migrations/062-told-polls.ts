import type { Migration } from '../migration.ts';

/**
 * Whether those who voted were told that a poll is over; what was over before is not told of. A notification says which poll,
 * never what it asks: it may be gone.
 */
export const migration062ToldPolls: Migration = {
  name: '062-told-polls',
  sql: `
    alter table engagement.poll add column end_told_at timestamptz;
    update engagement.poll set end_told_at = now() where closed_at is not null or closes_at <= now();
    create index poll_end_untold on engagement.poll (closes_at) where end_told_at is null;
    alter table community.notification add column poll_id uuid;
  `,
};
