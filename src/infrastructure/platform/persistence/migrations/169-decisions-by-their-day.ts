import type { Migration } from '../migration.ts';

/**
 * What became of a decision is counted on the day on which it was made, thirty days later: what was counted on the day on which
 * it was overturned goes, and every day is counted anew from the log.
 */
export const migration169DecisionsByTheirDay: Migration = {
  name: '169-decisions-by-their-day',
  sql: `
    delete from insights.daily_count where measure = 'decisions.overturned';
    create index activity_about on insights.activity (about_id, kind) where about_id is not null;
  `,
};
