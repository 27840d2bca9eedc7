import type { Migration } from '../migration.ts';

/** Where a merge took an incident from, the latest last, and a gathering: so that both go back where the merge is undone. */
export const migration203IncidentsCarried: Migration = {
  name: '203-incidents-carried',
  sql: `
    alter table community.incident add column carried_from uuid[] not null default '{}';
    alter table community.incident_question add column carried_from uuid references community.topic;
    create index incident_question_carried on community.incident_question (carried_from) where carried_from is not null;
  `,
};
