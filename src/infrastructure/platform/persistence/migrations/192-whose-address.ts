import type { Migration } from '../migration.ts';

/**
 * A provider is believed about the addresses of domains that the organisation leaves to it, where it names any; and an account
 * remembers whether its address shows who they are. Of accounts without a password only a provider ever said so.
 */
export const migration192WhoseAddress: Migration = {
  name: '192-whose-address',
  sql: `
    alter table site.sign_on_provider add column email_domains text not null default '';
    alter table community.account add column shows_person boolean not null default true;
    update community.account set shows_person = false where password_hash like 'none.%';
  `,
};
