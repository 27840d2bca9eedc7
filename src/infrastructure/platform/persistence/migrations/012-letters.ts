import type { Migration } from '../migration.ts';

/**
 * Mails about what members are told of. `mail_kind` is why by mail, `mail_at` when it may go at once; `mail_sent` is the
 * record that keeps one mail per fact or digest and member: claimed before it is handed over, marked after.
 */
export const migration012Letters: Migration = {
  name: '012-letters',
  sql: `
    alter table community.member add column mail_habits jsonb not null default '{}';

    alter table community.notification
      add column on_site boolean not null default true,
      add column mail_kind text,
      add column mail_at timestamptz;
    create index notification_mail on community.notification (mail_at, id) where mail_at is not null;
    drop index community.notification_latest;
    create index notification_latest on community.notification (member_id, told_at desc, id desc) where on_site;
    drop index community.notification_unread;
    create index notification_unread on community.notification (member_id, told_at desc, id desc) where read_at is null;

    -- digests look at the topics of their period alone
    create index topic_opened on community.topic (opened_at) where deleted_at is null;

    create table community.mail_sent (
      -- the Message-ID is made of it, the same when it is sent again
      id uuid primary key,
      member_id uuid not null references community.member,
      -- fact:<cause> or digest:<period>
      key text not null,
      claimed_at timestamptz not null,
      attempts smallint not null default 1,
      sent_at timestamptz,
      -- end of the period that a digest tells of
      until timestamptz,
      unique (member_id, key)
    );
    create index mail_sent_old on community.mail_sent (claimed_at);

    -- signs the links by which mails are stopped without signing in
    create table community.letter_key (
      one boolean primary key default true check (one),
      key bytea not null
    );
    insert into community.letter_key (key)
      select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'utf8'));
  `,
};
