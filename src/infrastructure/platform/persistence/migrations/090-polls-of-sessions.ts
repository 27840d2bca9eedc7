import type { Migration } from '../migration.ts';

/** The poll that is asked in the session of an event. */
export const migration090PollsOfSessions: Migration = {
  name: '090-polls-of-sessions',
  sql: `
    alter table events.gathering add column poll_id uuid;
  `,
};
