import type { Migration } from '../migration.ts';

/** Whose hand led to the word keeps it until they are done: both they and who runs the session see so. */
export const migration254WordGiven: Migration = {
  name: '254-word-given',
  sql: `
    alter table events.hand add column given_at timestamptz;
  `,
};
