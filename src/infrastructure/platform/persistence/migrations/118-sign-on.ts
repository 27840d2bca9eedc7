import type { Migration } from '../migration.ts';

/** Sign-on providers, who is on the way to one, whom each of them knows, and which sessions came from there. */
export const migration118SignOn: Migration = {
  name: '118-sign-on',
  sql: `
    create table site.sign_on_provider (
      id uuid primary key,
      slug text not null constraint sign_on_provider_slug unique,
      kind text not null,
      label_fr text not null,
      label_en text not null,
      is_open boolean not null,
      takes_new boolean not null,
      email_trust text not null,
      is_only_way boolean not null check (is_open or not is_only_way),
      identifies boolean not null,
      logs_out boolean not null,
      rules text not null,
      settings jsonb not null,
      sealed_secret text,
      created_at timestamptz not null,
      version integer not null default 1
    );

    -- Minutes long: a state, a nonce and a verifier on the way out; what the provider said on the way in.
    create table site.sign_on_attempt (
      hash text primary key,
      provider_id uuid not null references site.sign_on_provider,
      purpose text not null check (purpose in ('sign-in', 'link', 'confirm', 'try', 'farewell')),
      member_id uuid,
      return_to text not null,
      state_hash text unique,
      kept jsonb not null,
      arrival jsonb,
      begun_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index sign_on_attempt_provider on site.sign_on_attempt (provider_id);
    create index sign_on_attempt_expires on site.sign_on_attempt (expires_at);

    -- What may be said once: notices and assertions.
    create table site.sign_on_seen (
      key text primary key,
      expires_at timestamptz not null
    );
    create index sign_on_seen_expires on site.sign_on_seen (expires_at);

    create table community.provider_link (
      id uuid primary key,
      -- Said in the transaction that makes the member, whichever of the two is written first.
      member_id uuid not null references community.member deferrable initially deferred,
      provider_id uuid not null,
      subject text not null,
      given jsonb not null,
      linked_at timestamptz not null,
      last_used_at timestamptz not null,
      constraint provider_link_subject unique (provider_id, subject)
    );
    create index provider_link_member on community.provider_link (member_id);

    create table community.provided_session (
      session_id uuid primary key references community.session (id) on delete cascade,
      provider_id uuid not null,
      subject text not null,
      sid text,
      sealed_id_token text
    );
    create index provided_session_subject on community.provided_session (provider_id, subject);
    create index provided_session_sid on community.provided_session (provider_id, sid);

    -- Who leaves is known by a print of each thing that others know them by.
    alter table moderation.departed_address drop constraint departed_address_pkey;
    alter table moderation.departed_address add primary key (member_id, print);
  `,
};
