import type { Migration } from '../migration.ts';

/** Until when changes of the address of an account were disowned. What was disowned before ends here, or the next change would seem to be of it. */
export const migration400AddressesTakenBack: Migration = {
  name: '400-addresses-taken-back',
  sql: `alter table community.account add column address_taken_back_at timestamptz default now();
    alter table community.account alter column address_taken_back_at drop default`,
};
