import type { Migration } from '../migration.ts';

/**
 * How an attendance came to be known, and when presence was counted: once for each event, after its end. What was noted before
 * was noted by a code or an organiser, nobody knows which.
 */
export const migration173CountedPresence: Migration = {
  name: '173-counted-presence',
  sql: `
    alter table events.registration add column attended_by text check (attended_by in ('code', 'host', 'page'));
    alter table events.gathering add column presence_counted_at timestamptz;
    update events.registration set attended_by = 'host' where attended_at is not null;
  `,
};
