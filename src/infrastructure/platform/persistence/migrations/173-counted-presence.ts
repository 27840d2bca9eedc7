import type { Migration } from '../migration.ts';

/**
 * How an attendance came to be known, and when presence was counted: once for each event, after its end. Of what was noted before
 * nobody knows whether a code or an organiser said it: it stays unsaid.
 */
export const migration173CountedPresence: Migration = {
  name: '173-counted-presence',
  sql: `
    alter table events.registration add column attended_by text check (attended_by in ('code', 'host', 'page'));
    alter table events.gathering add column presence_counted_at timestamptz;
  `,
};
