import type { Migration } from '../migration.ts';

/**
 * What letters to many need: which digests were offered to everybody, what was too much for one day and waits for the
 * digest, and addresses that a mail server refused for good.
 */
export const migration017LettersInSets: Migration = {
  name: '017-letters-in-sets',
  sql: `
    -- later rounds of the day then look only at who could not get theirs
    create table community.digest_round (
      -- of the period: weekly:2026-11-23
      key text primary key,
      over_at timestamptz not null
    );

    -- came when its reader had had the mails of a day
    alter table community.notification add column mail_held boolean not null default false;

    -- by address, not by account: confirmed again, it is forgotten
    create table community.refused_address (
      email_key text primary key,
      refused_at timestamptz not null
    );
  `,
};
