import type { MigrationBeside } from '../migration.ts';

/** A fact may tell of many posts, each of which is counted once; `405` drops what counted a fact once. */
export const migration391ActivitiesOfEachPost: MigrationBeside = {
  name: '391-activities-of-each-post',
  beside: [
    'drop index concurrently if exists insights.activity_of_fact',
    'create unique index concurrently activity_of_fact on insights.activity (fact_id, kind, post_id) nulls not distinct',
  ],
};
