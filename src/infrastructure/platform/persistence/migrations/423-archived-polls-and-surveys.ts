import type { Migration } from '../migration.ts';

/** What is over may be put away by those who run it: since when. */
export const migration423ArchivedPollsAndSurveys: Migration = {
  name: '423-archived-polls-and-surveys',
  sql: `
    alter table engagement.poll add column archived_at timestamptz;
    alter table engagement.survey add column archived_at timestamptz;`,
};
