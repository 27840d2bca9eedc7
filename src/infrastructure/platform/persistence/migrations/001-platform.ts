import type { Migration } from '../migration.ts';

/** Facts on their way out, and which consumer has had which. */
export const migration001Platform: Migration = {
  name: '001-platform',
  sql: `
    create extension if not exists unaccent;
    create extension if not exists pg_trgm;

    create table platform.outbox (
      position bigint generated always as identity primary key,
      id uuid not null unique,
      name text not null,
      occurred_at timestamptz not null,
      payload jsonb not null,
      relayed_at timestamptz
    );
    create index outbox_waiting on platform.outbox (position) where relayed_at is null;

    create table platform.inbox (
      fact_id uuid not null,
      consumer text not null,
      done_at timestamptz not null default now(),
      primary key (fact_id, consumer)
    );

    -- French words without their accents, one configuration for writing and for asking.
    create text search configuration platform.fr (copy = french);
    alter text search configuration platform.fr
      alter mapping for hword, hword_part, word with unaccent, french_stem;

    create function platform.plain(text) returns text language sql immutable parallel safe strict
      return lower(unaccent('unaccent'::regdictionary, $1));
  `,
};
