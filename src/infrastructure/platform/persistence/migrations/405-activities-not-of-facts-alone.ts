import type { Migration } from '../migration.ts';

/** After `391`, whose index keeps an activity from being counted twice: it asks for a lock, which is waited for only so long in a step of its own. */
export const migration405ActivitiesNotOfFactsAlone: Migration = {
  name: '405-activities-not-of-facts-alone',
  sql: 'alter table insights.activity drop constraint if exists activity_told_once',
};
