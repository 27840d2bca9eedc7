import type { Migration } from '../migration.ts';

/** An address that an account had before is known as the one that it was closed with; whether the account was closed is said beside. */
export const migration418AddressesMovedFrom: Migration = {
  name: '418-addresses-moved-from',
  sql: `alter table moderation.departed_address add column is_closed boolean not null default true`,
};
