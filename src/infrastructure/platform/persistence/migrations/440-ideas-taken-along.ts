import type { Migration } from '../migration.ts';

/** As 406, of ideas. */
export const migration440IdeasTakenAlong: Migration = {
  name: '440-ideas-taken-along',
  sql: `alter table engagement.idea add column taken_along boolean not null default false`,
};
