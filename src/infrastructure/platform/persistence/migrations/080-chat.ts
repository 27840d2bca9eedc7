import type { Migration } from '../migration.ts';

/**
 * Channels, what is said in them, who joined them and how far they read. A message has a place in its channel, and each
 * change of it a number: two keys, so that no crowd of requests gets past either.
 */
export const migration080Chat: Migration = {
  name: '080-chat',
  sql: `
    create table community.chat_channel (
      id uuid primary key,
      slug text not null constraint chat_channel_slug unique,
      name text not null,
      description text not null,
      kind text not null check (kind in ('public', 'branch', 'announcement')),
      branch text check ((branch is not null) = (kind = 'branch')),
      audience text not null,
      slow_seconds integer not null default 0 check (slow_seconds >= 0),
      locked boolean not null default false,
      retention_days integer check (retention_days > 0),
      last_position integer not null default 0,
      last_change integer not null default 0,
      opened_at timestamptz not null
    );

    create table community.chat_message (
      id uuid primary key,
      channel_id uuid not null references community.chat_channel,
      position integer not null,
      change integer not null,
      author_id uuid not null references community.member,
      client_id uuid not null,
      source text not null,
      html text not null,
      plain text not null,
      reply_to uuid,
      written_at timestamptz not null,
      edited_at timestamptz,
      withdrawn_at timestamptz,
      standing text not null check (standing in ('published', 'held', 'hidden', 'deleted')),
      decision_id uuid,
      pinned_at timestamptz,
      pinned_by uuid references community.member,
      constraint chat_message_position unique (channel_id, position),
      constraint chat_message_client unique (author_id, client_id),
      check ((pinned_at is null) = (pinned_by is null))
    );
    create index chat_message_change on community.chat_message (channel_id, change);
    create index chat_message_written on community.chat_message (channel_id, written_at);
    create index chat_message_author on community.chat_message (author_id, channel_id, written_at desc);
    create index chat_message_pinned on community.chat_message (channel_id, pinned_at desc) where pinned_at is not null;
    create index chat_message_words on community.chat_message using gin (community.plain(plain) gin_trgm_ops);

    create table community.chat_membership (
      channel_id uuid not null references community.chat_channel,
      member_id uuid not null references community.member,
      joined_at timestamptz not null,
      muted boolean not null default false,
      read_to integer not null default 0,
      primary key (channel_id, member_id)
    );
    create index chat_membership_member on community.chat_membership (member_id);

    create table community.chat_reaction (
      message_id uuid not null references community.chat_message on delete cascade,
      member_id uuid not null references community.member,
      kind text not null,
      given_at timestamptz not null,
      primary key (message_id, member_id, kind)
    );
  `,
};
