import type { Migration } from '../migration.ts';

/** Who leaves is nobody, and what others did to their credit goes on filling the caps of those others. */
export const migration174ActsBetween: Migration = {
  name: '174-acts-between',
  sql: `
    alter table engagement.act add column forgotten boolean not null default false;
  `,
};
