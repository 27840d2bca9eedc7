import type { Migration } from '../migration.ts';

/** The stretches of time in which changes of the address of an account were disowned, before the last one. */
export const migration399AddressesDisownedBefore: Migration = {
  name: '399-addresses-disowned-before',
  sql: `alter table community.account add column address_disowned_before jsonb not null default '[]'`,
};
