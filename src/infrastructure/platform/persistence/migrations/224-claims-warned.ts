import type { Migration } from '../migration.ts';

/** For which last day the team was told that a request is nearly due: once, and again where it was given more time. */
export const migration224ClaimsWarned: Migration = {
  name: '224-claims-warned',
  sql: `
    alter table community.claim add column warned_of date;
  `,
};
