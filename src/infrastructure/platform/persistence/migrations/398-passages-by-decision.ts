import type { Migration, MigrationBeside } from '../migration.ts';

/** Two decisions may take the same words out of one text: each is known until it ends. */
export const migration398PassagesByDecision: MigrationBeside = {
  name: '398-passages-by-decision',
  beside: [
    'drop index concurrently if exists community.removed_passage_by_decision',
    `create unique index concurrently removed_passage_by_decision
     on community.removed_passage (post_id, digest, decision_id)`,
  ],
};

/** No row is looked at: the index stands, and none of its columns is ever null. */
export const migration398PassagesKeyed: Migration = {
  name: '398-passages-keyed',
  sql: `
    alter table community.removed_passage drop constraint removed_passage_pkey,
      add constraint removed_passage_pkey primary key using index removed_passage_by_decision;
  `,
};
