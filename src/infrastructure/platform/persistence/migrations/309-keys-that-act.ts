import type { Migration } from '../migration.ts';

/** Whether single keys do something on pages for a member, who may want them for something else. */
export const migration309KeysThatAct: Migration = {
  name: '309-keys-that-act',
  sql: `alter table community.member add column uses_shortcuts boolean not null default true;`,
};
