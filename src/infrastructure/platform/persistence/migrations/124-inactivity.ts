import type { Migration } from '../migration.ts';

/**
 * How long accounts are kept that nobody uses, who was written to because theirs ends, and why each account that is closed was
 * closed. The rule begins as the CNIL recommends: two years.
 */
export const migration124Inactivity: Migration = {
  name: '124-inactivity',
  sql: `
    create table community.inactivity_rule (
      number integer primary key,
      rule jsonb not null,
      note text not null,
      written_by uuid,
      written_at timestamptz not null
    );
    insert into community.inactivity_rule (number, rule, note, written_at) values (1,
      '{"isOn":true,"months":24,"firstDays":30,"lastDays":7}', 'Règle de départ.', now());

    create table community.inactivity_notice (
      member_id uuid primary key references community.member,
      leaves_on date not null,
      first_letter_on date not null,
      last_letter_on date
    );

    alter table community.closed_account
      add column why text not null default 'own' check (why in ('own', 'inactivity'));
  `,
};
