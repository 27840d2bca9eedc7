import type { Migration } from '../migration.ts';

/** What authors who left took along, as far as nothing that was decided of it, or waits, keeps it: it is not brought back. */
export const migration406TakenAlong: Migration = {
  name: '406-taken-along',
  sql: `
    alter table community.post add column taken_along boolean not null default false;
    alter table community.topic add column taken_along boolean not null default false;`,
};
