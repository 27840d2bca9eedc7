import type { Migration } from '../migration.ts';

/**
 * Product tests with their testers and what these say. A seat is a number that one tester has: the key over test and seat
 * is what no crowd of applications gets past.
 */
export const migration072Trials: Migration = {
  name: '072-trials',
  sql: `
    create table engagement.trial (
      id uuid primary key,
      slug text not null constraint trial_slug_unique unique,
      author_id uuid not null,
      created_at timestamptz not null,
      title text not null,
      goal text not null,
      sought text not null,
      audiences text[] not null,
      seats integer not null check (seats between 1 and 500),
      quotas jsonb not null,
      confidentiality text not null,
      promise_version integer not null,
      tasks jsonb not null,
      state text not null check (state in ('draft', 'recruiting', 'running', 'closed', 'reported')),
      state_at timestamptz not null,
      report text check ((report is not null) = (state = 'reported')),
      version integer not null default 1
    );
    create index trial_latest on engagement.trial (created_at desc, id desc);

    create table engagement.tester (
      id uuid primary key,
      trial_id uuid not null references engagement.trial,
      member_id uuid not null,
      branch text,
      applied_at timestamptz not null,
      seat integer check (seat between 1 and 500),
      promised_version integer not null,
      promised_at timestamptz not null,
      left_at timestamptz check (left_at is null or seat is null),
      thanked_at timestamptz,
      outcomes jsonb not null default '[]',
      version integer not null default 1,
      constraint tester_once unique (trial_id, member_id),
      constraint tester_seat unique (trial_id, seat)
    );
    create index tester_member on engagement.tester (member_id);

    create sequence engagement.trial_feedback_number;
    create table engagement.trial_feedback (
      id uuid primary key,
      number integer not null constraint trial_feedback_number_unique unique,
      trial_id uuid not null references engagement.trial,
      author_id uuid not null,
      given_at timestamptz not null,
      task integer,
      kind text not null check (kind in ('problem', 'idea', 'praise', 'question')),
      severity text check ((severity is not null) = (kind = 'problem')),
      title text not null,
      source text not null,
      html text not null,
      plain text not null,
      state text not null check (state in ('new', 'kept', 'done', 'declined', 'duplicate')),
      duplicate_of integer check ((duplicate_of is not null) = (state = 'duplicate')),
      answer text,
      answered_by uuid,
      answered_at timestamptz,
      version integer not null default 1
    );
    create index trial_feedback_latest on engagement.trial_feedback (trial_id, given_at desc, id desc);
    create index trial_feedback_author on engagement.trial_feedback (author_id);
    create index trial_feedback_new on engagement.trial_feedback (given_at) where state = 'new';
  `,
};
