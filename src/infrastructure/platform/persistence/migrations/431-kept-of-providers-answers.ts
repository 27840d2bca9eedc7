import type { Migration } from '../migration.ts';

/**
 * Whoever gave a password to be linked to a provider shows the second factor first: where the provider's answer is held until then. And
 * of the address that a provider told, its print, as long as the session that came of it: none for sessions from before.
 */
export const migration431KeptOfProvidersAnswers: Migration = {
  name: '431-kept-of-providers-answers',
  sql: `
    alter table community.halfway add column arrival jsonb;
    alter table community.provided_session add column told text;
  `,
};
