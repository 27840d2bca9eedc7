import type { Migration } from '../migration.ts';

/** When a provider named whom a session is of, by its own clock: a word of before that does not end it, however late it comes. */
export const migration461WhenTheyWereNamed: Migration = {
  name: '461-when-they-were-named',
  sql: `
    alter table community.provided_session add column said_at timestamptz;
  `,
};
