import type { Migration } from '../migration.ts';

/** A notification about an event says which one, by its number, and what is new of it. Never its title: it may be another. */
export const migration075ToldEvents: Migration = {
  name: '075-told-events',
  sql: `
    alter table community.notification add column event_number integer, add column event_news text;
  `,
};
