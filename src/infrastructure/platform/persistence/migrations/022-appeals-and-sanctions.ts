import type { Migration } from '../migration.ts';

/** What follows a decision: who is told, who contests it, and what befalls members for how long. */
export const migration022AppealsAndSanctions: Migration = {
  name: '022-appeals-and-sanctions',
  sql: `
    create table moderation.appeal (
      id uuid primary key,
      number bigint generated always as identity unique,
      decision_id uuid not null references moderation.decision,
      party text not null,
      appellant_id uuid,
      email text,
      language text not null,
      text text not null,
      filed_at timestamptz not null,
      due_at timestamptz not null,
      outcome text,
      reply text,
      decided_by uuid,
      decided_at timestamptz,
      version integer not null default 1,
      constraint appeal_once unique (decision_id, party)
    );
    create index appeal_open on moderation.appeal (due_at, id) where outcome is null;
    create index appeal_decided on moderation.appeal (decided_at desc, id desc) where outcome is not null;

    -- signs the links by which decisions are read and contested without signing in
    create table moderation.decision_key (
      one boolean primary key default true check (one),
      key bytea not null
    );
    insert into moderation.decision_key (key)
      select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'utf8'));

    create table moderation.redress_body (
      position integer primary key,
      name text not null,
      url text not null
    );
    insert into moderation.redress_body (position, name, url) values
      (1, 'Organismes certifiés, liste de la Commission européenne',
        'https://digital-strategy.ec.europa.eu/en/policies/dsa-out-court-dispute-settlement');

    create table moderation.sanction (
      id uuid primary key,
      member_id uuid not null,
      step text not null,
      action text not null,
      statement jsonb,
      status text not null,
      proposed_by uuid,
      signed_by uuid,
      decision_id uuid unique,
      begun_at timestamptz,
      proposed_at timestamptz not null,
      until timestamptz,
      counts_until timestamptz,
      ended_at timestamptz,
      version integer not null default 1
    );
    create index sanction_member on moderation.sanction (member_id, proposed_at desc, id desc);
    create index sanction_ending on moderation.sanction (until) where status = 'standing' and until is not null;
    create index sanction_proposed on moderation.sanction (proposed_at) where status = 'proposed';

    create table moderation.member_note (
      id uuid primary key,
      member_id uuid not null,
      author_id uuid not null,
      text text not null,
      noted_at timestamptz not null
    );
    create index member_note_member on moderation.member_note (member_id, noted_at desc);

    alter table community.notification add column decision_id uuid;
    -- what sanctions leave, as of when: an older word changes nothing
    alter table community.member add column standing_at timestamptz;
  `,
};
