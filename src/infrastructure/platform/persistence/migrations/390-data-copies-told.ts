import type { Migration } from '../migration.ts';

/** When its member was told that a copy is ready; those that are ready were told by what was there before, the others will be. */
export const migration390DataCopiesTold: Migration = {
  name: '390-data-copies-told',
  sql: `
    alter table community.data_copy add column told_at timestamptz;
    update community.data_copy set told_at = now() where ready_at is not null;
  `,
};
