import type { Migration } from '../migration.ts';

/** Which try made a copy, of as many as were begun: each has files of its own. */
export const migration377TriesOfDataCopies: Migration = {
  name: '377-tries-of-data-copies',
  sql: `
    alter table community.data_copy
      add column tries integer not null default 0,
      add column made_by integer not null default 0;
  `,
};
