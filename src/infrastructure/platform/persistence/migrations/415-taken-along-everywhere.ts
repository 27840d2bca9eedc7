import type { Migration } from '../migration.ts';

/** What authors who left took along, as far as evidence keeps it, of whatever else they write: it is not brought back. */
export const migration415TakenAlongEverywhere: Migration = {
  name: '415-taken-along-everywhere',
  sql: `
    alter table community.chat_message add column taken_along boolean not null default false;
    alter table engagement.idea add column taken_along boolean not null default false;
    alter table engagement.idea_comment add column taken_along boolean not null default false;
    alter table engagement.service_review add column taken_along boolean not null default false;
    alter table engagement.trial_feedback add column taken_along boolean not null default false;
    alter table engagement.poll add column taken_along boolean not null default false;
    alter table events.question add column taken_along boolean not null default false, add column withdrawn_at timestamptz;`,
};
