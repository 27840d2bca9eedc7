import type { Migration } from '../migration.ts';

/**
 * A page to go on to belongs to the letter that was asked for with it, and not to the account: anybody may ask for a letter of anybody. Of those
 * that were kept with accounts, a week of them at most, nobody can say who asked: they go.
 */
export const migration337WaysOfLetters: Migration = {
  name: '337-ways-of-letters',
  sql: `
    drop table community.way_on;
    create table community.way_on (
      id uuid primary key,
      member_id uuid not null references community.member on delete cascade,
      path text not null check (path like '/%' and path not like '//%' and length(path) <= 2000),
      is_of_sign_up boolean not null,
      expires_at timestamptz not null
    );
    create index way_on_member on community.way_on (member_id);
    create index way_on_expires on community.way_on (expires_at);

    alter table community.account_token add column way_id uuid;
  `,
};
