import type { Migration } from '../migration.ts';

/** When a provider said that a session is over, by its own clock: what it says of the same person after that counts more. */
export const migration460WhenItWasSaidOver: Migration = {
  name: '460-when-it-was-said-over',
  sql: `
    alter table site.sign_on_seen add column said_at timestamptz;
  `,
};
