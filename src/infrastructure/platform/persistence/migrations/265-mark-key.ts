import type { Migration } from '../migration.ts';

/** Where the key stands, sealed by who first uses it, that marks what is kept to be compared. */
export const migration265MarkKey: Migration = {
  name: '265-mark-key',
  sql: `
    create table platform.mark_key (
      one boolean primary key default true check (one),
      key bytea,
      sealed text,
      check (key is null or sealed is null)
    );
    insert into platform.mark_key default values;
  `,
};
