import type { Migration } from '../migration.ts';

/** How often an account forgot every browser that it knew: marks of before are none any more. */
export const migration256BrowsersForgotten: Migration = {
  name: '256-browsers-forgotten',
  sql: `alter table community.account add column browsers_forgotten integer not null default 0`,
};
