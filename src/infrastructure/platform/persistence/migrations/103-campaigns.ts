import type { Migration } from '../migration.ts';

/**
 * What members agreed to, and the mails of the organisation to those who did. A consent is never changed: it is given, and
 * one day withdrawn. A campaign has one row for each member who is to be written to, so that nobody is forgotten or written
 * to twice whatever becomes of a process; what it did stands beside it as figures, which outlive those rows.
 */
export const migration103Campaigns: Migration = {
  name: '103-campaigns',
  sql: `
    create table community.consent (
      id uuid primary key,
      member_id uuid not null references community.member,
      purpose text not null,
      wording text not null,
      given_at timestamptz not null,
      given_way text not null,
      withdrawn_at timestamptz,
      withdrawn_way text,
      check ((withdrawn_at is null) = (withdrawn_way is null))
    );
    create unique index consent_in_force on community.consent (member_id, purpose) where withdrawn_at is null;
    create index consent_of_member on community.consent (member_id, given_at);

    create table community.campaign (
      id uuid primary key,
      name text not null,
      segment_id uuid references community.segment on delete set null,
      segment_name text not null,
      language text not null,
      subject text not null,
      source text not null,
      per_minute integer not null check (per_minute > 0),
      state text not null,
      starts_at timestamptz,
      begun_at timestamptz,
      over_at timestamptz,
      created_by uuid not null references community.member,
      created_at timestamptz not null,
      version integer not null default 1,
      chosen integer not null default 0,
      sent integer not null default 0,
      failed integer not null default 0,
      skipped integer not null default 0,
      unsubscribed integer not null default 0
    );
    create index campaign_under_way on community.campaign (starts_at) where state in ('scheduled', 'sending');
    create index campaign_segment on community.campaign (segment_id);

    create table community.campaign_letter (
      id uuid primary key,
      campaign_id uuid not null references community.campaign,
      member_id uuid not null references community.member,
      claimed_at timestamptz,
      tries smallint not null default 0,
      over_at timestamptz,
      outcome text,
      constraint campaign_letter_once unique (campaign_id, member_id),
      check ((over_at is null) = (outcome is null))
    );
    create index campaign_letter_due on community.campaign_letter (campaign_id, id) where over_at is null;
    create index campaign_letter_member on community.campaign_letter (member_id);

    create table community.campaign_arrival (
      campaign_id uuid not null references community.campaign,
      day date not null,
      arrivals integer not null,
      primary key (campaign_id, day)
    );
  `,
};
