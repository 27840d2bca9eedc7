import type { Migration } from '../migration.ts';

/**
 * Versions of what members accept, and who accepted which when they were asked again; what they accepted as they joined stands
 * beside the member. Forms say which version is in force, so a new one is told as a change of everything.
 */
export const migration138Terms: Migration = {
  name: '138-terms',
  sql: `
    create table community.terms_version (
      number integer primary key,
      label text not null constraint terms_label_unique unique,
      summary jsonb not null check (jsonb_typeof(summary) = 'object'),
      page text not null,
      must_accept boolean not null,
      published_by uuid,
      published_at timestamptz not null,
      withdrawn_at timestamptz
    );
    create table community.terms_acceptance (
      member_id uuid not null references community.member,
      number integer not null references community.terms_version,
      accepted_at timestamptz not null,
      primary key (member_id, number)
    );
    create index terms_acceptance_number on community.terms_acceptance (number);
    create trigger terms_version_told after insert or update or delete or truncate on community.terms_version
      for each statement execute function platform.everything_told();
  `,
};
