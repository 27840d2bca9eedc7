import type { Migration } from '../migration.ts';

/** What a decision took the place of is followed back; nobody lifts what somebody of a higher rank decided. */
export const migration195PartsInDecisions: Migration = {
  name: '195-parts-in-decisions',
  sql: `
    create index decision_replaced_by on moderation.decision (replaced_by) where replaced_by is not null;
    alter table moderation.review_item add column least_rank smallint not null default 0;
  `,
};
