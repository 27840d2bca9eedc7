import type { Migration } from '../migration.ts';

/** What a decision took away knows which decision did; what is only hidden stays with its author. */
export const migration022EnforcedDecisions: Migration = {
  name: '022-enforced-decisions',
  sql: `
    alter table community.topic
      add column decision_id uuid, add column hidden boolean not null default false, add column closed_for uuid;
    alter table community.post
      add column decision_id uuid, add column hidden boolean not null default false;
  `,
};
