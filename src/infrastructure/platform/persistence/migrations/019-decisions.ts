import type { Migration } from '../migration.ts';

/** What was decided of contents and members, and why: no restriction without its statement of reasons. */
export const migration019Decisions: Migration = {
  name: '019-decisions',
  sql: `
    create table moderation.decision (
      id uuid primary key,
      number bigint generated always as identity unique,
      action text not null,
      target_kind text not null,
      target_id text not null,
      subject_id uuid,
      decided_by uuid,
      path text not null,
      review_item_id uuid,
      cause text unique,
      statement jsonb,
      decided_at timestamptz not null,
      until timestamptz,
      appealable_until timestamptz,
      overturned_at timestamptz,
      overturned_by uuid,
      overturned_why text,
      version integer not null default 1,
      constraint restricted_with_reasons check ((statement is null) = (action in ('keep', 'restore', 'approve')))
    );
    create index decision_target on moderation.decision (target_kind, target_id, decided_at desc);
    create index decision_subject on moderation.decision (subject_id, decided_at desc);
    create index decision_latest on moderation.decision (decided_at desc, id desc);
    create index decision_item on moderation.decision (review_item_id) where review_item_id is not null;
  `,
};
