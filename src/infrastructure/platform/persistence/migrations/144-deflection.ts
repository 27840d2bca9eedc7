import type { Migration } from '../migration.ts';

/**
 * What is told of contacts that did not come: attempts on the forms of the organisation, which name nobody and are known by an id
 * that the page alone holds; what was imported of calls and mails; and the rule by which both are looked at. A month that is
 * corrected keeps what it was.
 */
export const migration144Deflection: Migration = {
  name: '144-deflection',
  sql: `
    create table insights.deflection_rule (
      number integer primary key,
      rule jsonb not null,
      note text not null,
      written_by uuid,
      written_at timestamptz not null
    );

    create table insights.contact_attempt (
      id uuid primary key,
      begun_at timestamptz not null,
      with_answers boolean not null,
      shown boolean not null default false,
      read boolean not null default false,
      helped boolean,
      sent boolean not null default false
    );
    create index contact_attempt_begun on insights.contact_attempt (begun_at);

    create table insights.contact_volume (
      month text primary key check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      calls integer check (calls >= 0),
      mails integer check (mails >= 0),
      concerned integer check (concerned > 0),
      written_at timestamptz not null
    );
    create table insights.former_volume (
      id bigint generated always as identity primary key,
      month text not null,
      calls integer,
      mails integer,
      concerned integer,
      written_at timestamptz not null,
      replaced_at timestamptz not null
    );
  `,
};
