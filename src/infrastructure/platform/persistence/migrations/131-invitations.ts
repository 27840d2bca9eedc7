import type { Migration } from '../migration.ts';

/**
 * Who is invited: by links for many, whose code may be shown again, and by mails to one person each, of whose link only the
 * hash is kept. The address is there until they came, or until it is too late.
 */
export const migration131Invitations: Migration = {
  name: '131-invitations',
  sql: `
    create table community.invitation_import (
      id uuid primary key,
      source text not null,
      created_by uuid not null references community.member,
      created_at timestamptz not null,
      lines jsonb not null,
      total integer not null,
      done integer not null default 0,
      invited integer not null default 0,
      refused jsonb not null default '[]',
      over_at timestamptz
    );
    create index invitation_import_open on community.invitation_import (created_at) where over_at is null;

    create table community.invitation (
      id uuid primary key,
      import_id uuid references community.invitation_import,
      code text constraint invitation_code unique,
      token_hash text constraint invitation_token unique,
      email text,
      email_key text,
      language text not null default 'fr',
      branches text[] not null default '{}',
      source text not null,
      created_by uuid not null references community.member,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      closed_at timestamptz,
      max_uses integer not null check (max_uses > 0),
      uses integer not null default 0 check (uses between 0 and max_uses),
      claimed_at timestamptz,
      tries smallint not null default 0,
      sent_at timestamptz,
      check ((code is not null) = (import_id is null))
    );
    create index invitation_of_import on community.invitation (import_id);
    create unique index invitation_guest on community.invitation (email_key) where email_key is not null;
    create index invitation_to_send on community.invitation (created_at)
      where import_id is not null and sent_at is null and email is not null;

    create table community.invited_member (
      member_id uuid primary key references community.member,
      invitation_id uuid not null references community.invitation,
      joined_at timestamptz not null
    );
    create index invited_member_invitation on community.invited_member (invitation_id);
  `,
};
