import type { Migration } from '../migration.ts';

/**
 * Services that members review, their reviews and what the organisation answers. One review of each member, service and
 * quarter: the key says so, whatever comes at once; what its author took back leaves its place free.
 */
export const migration071Services: Migration = {
  name: '071-services',
  sql: `
    create table engagement.service (
      id uuid primary key,
      slug text not null constraint service_slug_unique unique,
      name text not null,
      description text not null,
      open boolean not null,
      added_at timestamptz not null,
      version integer not null default 1
    );

    create table engagement.service_review (
      id uuid primary key,
      service_id uuid not null references engagement.service,
      author_id uuid not null,
      posted_at timestamptz not null,
      edited_at timestamptz,
      withdrawn_at timestamptz,
      stars smallint not null check (stars between 1 and 5),
      month text not null check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
      quarter text not null check (quarter ~ '^20[0-9]{2}-[1-4]$'),
      source text not null,
      html text not null,
      plain text not null,
      standing text not null check (standing in ('published', 'held', 'hidden', 'deleted')),
      decision_id uuid,
      version integer not null default 1
    );
    create unique index service_review_once on engagement.service_review (service_id, author_id, quarter)
      where withdrawn_at is null;
    create index service_review_latest on engagement.service_review (service_id, posted_at desc, id desc);
    create index service_review_author on engagement.service_review (author_id);

    create table engagement.review_answer (
      id uuid primary key,
      review_id uuid not null references engagement.service_review constraint review_answer_once unique,
      source text not null,
      html text not null,
      plain text not null,
      author_id uuid not null,
      department text,
      answered_at timestamptz not null
    );
  `,
};
