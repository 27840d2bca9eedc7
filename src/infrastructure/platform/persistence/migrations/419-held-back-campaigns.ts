import type { Migration } from '../migration.ts';

/** Why nothing of it leaves any more, where nobody decided that: whoever sent it or switched it on may not any more. */
export const migration419HeldBackCampaigns: Migration = {
  name: '419-held-back-campaigns',
  sql: `alter table community.campaign add column held_why text`,
};
