import type { Migration } from '../migration.ts';

/** Since when nothing of it leaves because whoever answers for it lacks a second factor, which is waited for. */
export const migration450CampaignsWaiting: Migration = {
  name: '450-campaigns-waiting',
  sql: `alter table community.campaign add column waits_since timestamptz`,
};
