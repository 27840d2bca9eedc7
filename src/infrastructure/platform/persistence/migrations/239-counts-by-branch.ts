import type { Migration } from '../migration.ts';

/** The dashboard reads what is of all members, which is one row in six, over years. */
export const migration239CountsByBranch: Migration = {
  name: '239-counts-by-branch',
  sql: `create index daily_count_by_branch on insights.daily_count (branch, day);`,
};
