import type { Migration } from '../migration.ts';

/** Machines that call the adapter, what they got for their secret, what they called, and answers kept for calls that come twice. */
export const migration140ApiClients: Migration = {
  name: '140-api-clients',
  sql: `
    create table site.api_client (
      id uuid primary key,
      name text not null,
      holder_id uuid not null,
      scopes text[] not null,
      category_ids uuid[],
      networks text[] not null,
      origins text[] not null,
      secret_hash text not null,
      former_hash text,
      former_until timestamptz,
      created_at timestamptz not null,
      expires_at timestamptz not null check (expires_at <= created_at + interval '366 days'),
      revoked_at timestamptz,
      last_used_at timestamptz,
      version integer not null default 1
    );

    create table site.api_token (
      hash text primary key,
      client_id uuid not null references site.api_client on delete cascade,
      scopes text[] not null,
      expires_at timestamptz not null
    );
    create index api_token_client on site.api_token (client_id);
    create index api_token_expires on site.api_token (expires_at);

    create table site.api_use (
      client_id uuid not null references site.api_client on delete cascade,
      day date not null,
      operation text not null,
      done integer not null default 0,
      refused integer not null default 0,
      primary key (client_id, day, operation)
    );

    create table site.kept_answer (
      caller text not null,
      key text not null,
      fingerprint text not null,
      status smallint,
      headers jsonb,
      body text,
      locked_until timestamptz,
      expires_at timestamptz not null,
      primary key (caller, key)
    );
    create index kept_answer_expires on site.kept_answer (expires_at);
  `,
};
