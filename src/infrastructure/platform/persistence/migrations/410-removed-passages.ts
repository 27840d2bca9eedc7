import type { Migration } from '../migration.ts';

/** What decisions took out of texts, to be known where it is written again: what it was cannot be read from it. */
export const migration410RemovedPassages: Migration = {
  name: '410-removed-passages',
  sql: `
    create table community.removed_passage (
      post_id uuid not null references community.post on delete cascade,
      digest text not null,
      letters integer not null,
      decision_id uuid not null,
      primary key (post_id, digest)
    );
  `,
};
