import type { Migration } from '../migration.ts';

/** As 406, of polls. */
export const migration444PollsTakenAlong: Migration = {
  name: '444-polls-taken-along',
  sql: `alter table engagement.poll add column taken_along boolean not null default false`,
};
