import type { Migration } from '../migration.ts';

/** Other systems that are told what happens here: their addresses, what waits for them, what came of each try. */
export const migration114Webhooks: Migration = {
  name: '114-webhooks',
  sql: `
    -- what the secrets of endpoints follow from
    create table site.webhook_key (
      one boolean primary key default true check (one),
      key bytea not null
    );
    insert into site.webhook_key (key)
      select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'utf8'));

    create table site.webhook_endpoint (
      id uuid primary key,
      client_id uuid not null,
      url text not null,
      events text[] not null,
      secret_number integer not null,
      former_until timestamptz,
      created_at timestamptz not null,
      silent_at timestamptz,
      silence text,
      failing_since timestamptz,
      version integer not null default 1,
      check ((silent_at is null) = (silence is null))
    );
    create index webhook_endpoint_client on site.webhook_endpoint (client_id);

    create table site.webhook_delivery (
      id uuid primary key,
      endpoint_id uuid not null references site.webhook_endpoint on delete cascade,
      event text not null,
      subject_kind text not null,
      subject_id text not null,
      cause text not null,
      happened_at timestamptz not null,
      created_at timestamptz not null,
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'dropped')),
      tries integer not null default 0,
      next_at timestamptz,
      held_until timestamptz,
      delivered_at timestamptz,
      unique (endpoint_id, cause, event),
      check ((state = 'waiting') = (next_at is not null))
    );
    create index webhook_delivery_due on site.webhook_delivery (endpoint_id, next_at) where state = 'waiting';
    create index webhook_delivery_log on site.webhook_delivery (endpoint_id, created_at desc, id desc);
    create index webhook_delivery_old on site.webhook_delivery (created_at);

    create table site.webhook_attempt (
      delivery_id uuid not null references site.webhook_delivery on delete cascade,
      number integer not null,
      at timestamptz not null,
      milliseconds integer not null,
      status integer,
      reason text,
      excerpt text not null,
      primary key (delivery_id, number)
    );
  `,
};
