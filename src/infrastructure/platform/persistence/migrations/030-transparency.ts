import type { Migration } from '../migration.ts';

/** What the organisation tells of its moderation each year, and what it keeps to tell it. */
export const migration030Transparency: Migration = {
  name: '030-transparency',
  sql: `
    create table moderation.transparency_report (
      id uuid primary key,
      year integer not null,
      edition integer not null,
      figures jsonb not null,
      published jsonb,
      comment text not null,
      correction text not null,
      drafted_by uuid not null,
      drafted_at timestamptz not null,
      published_by uuid,
      published_at timestamptz,
      version integer not null default 1,
      constraint transparency_edition unique (year, edition),
      constraint published_with_figures check ((published is null) = (published_at is null))
    );
    create unique index transparency_draft on moderation.transparency_report (year) where published_at is null;

    -- orders of authorities under articles 9 and 10
    create table moderation.authority_order (
      id uuid primary key,
      number bigint generated always as identity unique,
      article text not null check (article in ('9', '10')),
      authority text not null,
      member_state text not null,
      reference text not null,
      issued_on date not null,
      received_at timestamptz not null,
      legal_basis text not null,
      category text not null,
      object text not null,
      action text,
      acted_at timestamptz,
      user_told_at timestamptz,
      not_told_why text,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      version integer not null default 1
    );
    create index authority_order_received on moderation.authority_order (received_at desc, id desc);

    -- disputes before certified bodies under article 21
    create table moderation.dispute (
      id uuid primary key,
      number bigint generated always as identity unique,
      body text not null,
      reference text not null,
      submitted_on date not null,
      outcome text not null check (outcome in ('open', 'for-platform', 'for-recipient', 'withdrawn')),
      settled_on date,
      implemented boolean not null default false,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      version integer not null default 1
    );
    create index dispute_submitted on moderation.dispute (submitted_on desc, id desc);

    -- who told authorities of a suspicion under article 18, kept for a year
    create table moderation.authority_alert (
      id uuid primary key,
      item_id uuid not null,
      target_kind text not null,
      target_id text not null,
      authority text not null,
      facts text not null,
      alerted_by uuid not null,
      alerted_at timestamptz not null
    );
    create index authority_alert_latest on moderation.authority_alert (alerted_at desc, id desc);
    create index authority_alert_item on moderation.authority_alert (item_id);

    -- Who was seen in a month that goes on, to count nobody twice; then only how many.
    create table community.active_member (
      month date not null,
      member_id uuid not null references community.member,
      primary key (month, member_id)
    );
    create index active_member_member on community.active_member (member_id);
    create table community.active_month (
      month date primary key,
      members integer not null
    );

    create index report_filed on moderation.report (filed_at);
    create index appeal_filed on moderation.appeal (filed_at);
  `,
};
