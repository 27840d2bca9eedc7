import type { Migration } from '../migration.ts';

/** A notification about an idea says which one, by its number, and how it stands then. Never what it says: it may be gone. */
export const migration053ToldIdeas: Migration = {
  name: '053-told-ideas',
  sql: `
    alter table community.notification add column idea_number integer, add column idea_status text;
  `,
};
