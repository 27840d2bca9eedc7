import type { Migration } from '../migration.ts';

/**
 * A page to go on to belongs to the letter that was asked for with it, and not to the account: anybody may ask for a letter of anybody. Of those
 * that were kept with accounts nobody can say who asked: they go.
 */
export const migration337WaysOfLetters: Migration = {
  name: '337-ways-of-letters',
  sql: `
    delete from community.way_on;
    alter table community.way_on
      drop constraint way_on_pkey,
      add column id uuid primary key,
      add column is_of_sign_up boolean not null;
    create index way_on_member on community.way_on (member_id);

    alter table community.account_token add column way_id uuid;
  `,
};
