import type { Migration } from '../migration.ts';

/** Files of pictures that nothing shows, or not yet: written with what parts them, deleted once that is kept. */
export const migration372LooseFiles: Migration = {
  name: '372-loose-files',
  sql: `
    create table community.loose_file (
      key text primary key,
      kept_until timestamptz
    );
  `,
};
