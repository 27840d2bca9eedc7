import type { Migration } from '../migration.ts';

/** A provider is opened to everybody once somebody came through it: since when that is known of it. */
export const migration430TriedProviders: Migration = {
  name: '430-tried-providers',
  sql: `alter table site.sign_on_provider add column tried_at timestamptz;`,
};
