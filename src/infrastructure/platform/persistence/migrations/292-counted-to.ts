import type { Migration } from '../migration.ts';

/**
 * Up to which of their posts the figures of a member are counted, and under what: see `SqlForumCounters`. Who has neither is counted whole
 * with their next act, as everybody was until now.
 */
export const migration292CountedTo: Migration = {
  name: '292-counted-to',
  sql: `alter table community.member add column counted_to timestamptz, add column counted_under bigint;`,
};
