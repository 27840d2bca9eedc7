import type { Migration } from '../migration.ts';

/** Whether what stays of who took their words along was marked so: it was not of who left before, and a job does that. */
export const migration439MarkedAsTakenAlong: Migration = {
  name: '439-marked-as-taken-along',
  sql: `alter table community.closed_account add column is_marked boolean not null default false`,
};
