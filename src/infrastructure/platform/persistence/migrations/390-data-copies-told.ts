import type { Migration } from '../migration.ts';

/** When its member was told that a copy is ready; those that are there were told by what was there before. */
export const migration390DataCopiesTold: Migration = {
  name: '390-data-copies-told',
  sql: `
    alter table community.data_copy add column told_at timestamptz default now();
    alter table community.data_copy alter column told_at drop default;
  `,
};
