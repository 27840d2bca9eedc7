import type { Migration } from '../migration.ts';

/** What members show beside their password, who is halfway to a session, and which sessions saw more than a password. */
export const migration119SecondFactor: Migration = {
  name: '119-second-factor',
  sql: `
    create table community.code_maker (
      member_id uuid primary key references community.member,
      sealed_secret text not null,
      begun_at timestamptz not null,
      -- That began it, until the first code was shown: no other session sees it, or makes it count.
      session_id uuid,
      confirmed_at timestamptz,
      -- Of the last code that was taken: a code is good once.
      last_step bigint not null default 0,
      last_used_at timestamptz,
      check ((session_id is null) = (confirmed_at is not null))
    );

    create table community.passkey (
      id uuid primary key,
      member_id uuid not null references community.member,
      credential_id text not null constraint passkey_credential unique,
      public_key text not null,
      counter bigint not null,
      transports text[] not null,
      name text not null,
      added_at timestamptz not null,
      last_used_at timestamptz
    );
    create index passkey_member on community.passkey (member_id);

    create table community.recovery_code (
      member_id uuid not null references community.member,
      hash text not null,
      made_at timestamptz not null,
      primary key (member_id, hash)
    );

    -- Minutes long, between the password and the second factor. No session, and no right.
    create table community.halfway (
      hash text primary key,
      member_id uuid references community.member on delete cascade,
      way_in text not null check (way_in in ('password', 'provider', 'passkey')),
      device text not null,
      provided jsonb,
      wrong integer not null default 0,
      begun_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index halfway_member on community.halfway (member_id);
    create index halfway_expires on community.halfway (expires_at);

    create table community.passkey_challenge (
      holder text primary key,
      challenge text not null,
      expires_at timestamptz not null
    );
    create index passkey_challenge_expires on community.passkey_challenge (expires_at);

    alter table community.session add column proof text
      check (proof in ('totp', 'passkey', 'recovery', 'provider'));
    alter table community.session add column proven_at timestamptz;
    alter table community.session add check ((proof is null) = (proven_at is null));

    alter table site.sign_on_provider add column trusts_factor boolean not null default false;
  `,
};
