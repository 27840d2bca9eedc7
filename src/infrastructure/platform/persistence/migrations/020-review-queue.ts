import type { Migration } from '../migration.ts';

/** Reports by anybody, the one queue they lead to, and what decisions are worded with. */
export const migration020ReviewQueue: Migration = {
  name: '020-review-queue',
  sql: `
    create table moderation.report_reason (
      key text primary key,
      label text not null,
      description text not null,
      ground text not null,
      category text,
      keyword text,
      priority text not null,
      target_hours integer not null,
      requires_details boolean not null,
      guest_allowed boolean not null,
      identity_optional boolean not null,
      hide_pending_review boolean not null,
      route text not null,
      type_bonus integer not null default 0,
      position integer not null,
      offered boolean not null default true
    );

    create table moderation.statement_template (
      key text primary key,
      label text not null,
      reason text not null,
      restriction text not null,
      scope text not null,
      duration text not null,
      ground_kind text not null,
      legal_ground text,
      clause text,
      facts text not null,
      explanation text not null,
      category text not null,
      keyword text,
      automated_detection boolean not null,
      offered boolean not null default true,
      position integer not null
    );

    -- One row: how easily machines act.
    create table moderation.automation (
      only_one boolean primary key default true check (only_one),
      hide text not null,
      silence text not null,
      "close" text not null,
      grave_score double precision not null
    );

    create table moderation.review_item (
      id uuid primary key,
      number bigint generated always as identity unique,
      kind text not null,
      target_kind text not null,
      target_id text not null,
      part_of_kind text,
      part_of_id text,
      title text not null,
      subject_id uuid,
      category_id uuid,
      status text not null,
      score double precision not null,
      priority smallint not null,
      raised_at timestamptz not null,
      due_at timestamptz not null,
      whys text[] not null default '{}',
      hits text[] not null default '{}',
      claimed_by uuid,
      claimed_until timestamptz,
      assigned_to uuid,
      decided_by uuid,
      decided_at timestamptz,
      outcome text,
      history jsonb not null default '[]',
      version integer not null default 1
    );
    create unique index review_item_open on moderation.review_item (target_kind, target_id) where status = 'open';
    create index review_item_queue on moderation.review_item (due_at, id) where status = 'open';
    create index review_item_decided on moderation.review_item (decided_at desc, id desc) where status = 'decided';
    create index review_item_target on moderation.review_item (target_kind, target_id);
    create index review_item_subject on moderation.review_item (subject_id) where subject_id is not null;
    create index review_item_part on moderation.review_item (part_of_kind, part_of_id) where part_of_id is not null;

    create table moderation.report (
      id uuid primary key,
      number text not null constraint report_number_unique unique,
      item_id uuid not null references moderation.review_item deferrable initially deferred,
      target_kind text not null,
      target_id text not null,
      title text not null,
      address text not null,
      excerpt text not null,
      reason text not null,
      explanation text not null,
      reporter_id uuid,
      reporter_name text,
      reporter_email text,
      reporter_key text not null,
      language text not null,
      score jsonb not null,
      filed_at timestamptz not null,
      status text not null,
      settled_at timestamptz,
      decision_id uuid,
      answer text,
      version integer not null default 1
    );
    create unique index report_once on moderation.report (reporter_key, target_kind, target_id) where status = 'open';
    create index report_item on moderation.report (item_id, filed_at);
    create index report_reporter on moderation.report (reporter_id, filed_at desc) where reporter_id is not null;
    create index report_former on moderation.report (reporter_key, target_kind, target_id, settled_at desc);

    -- What moderators tell each other: a table of its own, that nothing but the case reads.
    create table moderation.review_note (
      id uuid primary key,
      item_id uuid not null references moderation.review_item,
      author_id uuid not null,
      text text not null,
      noted_at timestamptz not null
    );
    create index review_note_item on moderation.review_note (item_id, noted_at);

    -- Signs the links by which visitors follow their notice.
    create table moderation.link_key (
      only_one boolean primary key default true check (only_one),
      key text not null
    );
    insert into moderation.link_key (key) values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));
  `,
};
