import type { Migration } from '../migration.ts';

/** What decisions take of a profile is kept beside it, to be there again where they fall. */
export const migration043ProfileMeasures: Migration = {
  name: '043-profile-measures',
  sql: `alter table community.member add column taken_away jsonb not null default '{}'`,
};
