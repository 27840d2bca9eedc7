import type { Migration } from '../migration.ts';

/**
 * Reports that leave by mail: what each tells and when, who gets it, what it said of each period (once, and for good), and one
 * row for each reader of an edition, as campaigns have.
 */
export const migration145Reports: Migration = {
  name: '145-reports',
  sql: `
    create table insights.report (
      id uuid primary key,
      plan jsonb not null,
      is_paused boolean not null default false,
      owner_id uuid,
      since timestamptz not null,
      version integer not null
    );
    create table insights.report_reader (
      report_id uuid not null references insights.report on delete cascade,
      member_id uuid not null,
      language text not null check (language in ('fr', 'en')),
      added_at timestamptz not null default now(),
      primary key (report_id, member_id)
    );
    create index report_reader_member on insights.report_reader (member_id);
    create table insights.report_edition (
      id uuid primary key,
      report_id uuid not null references insights.report on delete cascade,
      period_key text not null,
      due_at timestamptz not null,
      made_at timestamptz not null,
      content jsonb not null,
      sent integer not null default 0,
      withheld integer not null default 0,
      stopped integer not null default 0,
      failed integer not null default 0,
      told_at timestamptz,
      unique (report_id, period_key)
    );
    create table insights.report_letter (
      id uuid primary key,
      edition_id uuid not null references insights.report_edition on delete cascade,
      member_id uuid not null,
      language text not null,
      claimed_at timestamptz,
      tries integer not null default 0,
      refused_since timestamptz,
      over_at timestamptz,
      outcome text check (outcome in ('sent', 'withheld', 'stopped', 'failed')),
      unique (edition_id, member_id)
    );
    create index report_letter_member on insights.report_letter (member_id);
    create index report_letter_open on insights.report_letter (id) where over_at is null;
  `,
};
