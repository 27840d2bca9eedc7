import type { Migration } from '../migration.ts';

/** Who did something on the days of a year is read from the index alone: cohorts and audiences ask for a million of them. */
export const migration240WhoDidWhatByDay: Migration = {
  name: '240-who-did-what-by-day',
  sql: `
    create index activity_who_by_day on insights.activity (day, kind) include (member_id, staff);
    drop index insights.activity_by_day;
  `,
};
