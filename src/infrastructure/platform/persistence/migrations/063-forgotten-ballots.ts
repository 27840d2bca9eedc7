import type { Migration } from '../migration.ts';

/** How many votes of a poll are counted still, of whom nobody knows any more that they voted. */
export const migration063ForgottenBallots: Migration = {
  name: '063-forgotten-ballots',
  sql: `alter table engagement.poll add column forgotten integer not null default 0 check (forgotten >= 0);`,
};
