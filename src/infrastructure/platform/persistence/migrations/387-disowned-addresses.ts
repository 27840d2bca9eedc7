import type { Migration } from '../migration.ts';

/** From when on changes of the address of an account were disowned by whoever had it before. */
export const migration387DisownedAddresses: Migration = {
  name: '387-disowned-addresses',
  sql: `alter table community.account add column address_disowned_from timestamptz`,
};
