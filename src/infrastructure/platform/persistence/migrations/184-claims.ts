import type { Migration } from '../migration.ts';

/**
 * Requests about personal data and faults of accessibility, with what became of them; and how often members helped themselves,
 * by month and of nobody.
 */
export const migration184Claims: Migration = {
  name: '184-claims',
  sql: `
    create table community.claim (
      id uuid primary key,
      number text not null unique,
      kind text not null check (kind in
        ('access', 'rectification', 'erasure', 'restriction', 'objection', 'portability', 'accessibility')),
      member_id uuid,
      name text not null,
      email text not null,
      language text not null check (language in ('fr', 'en')),
      words text not null,
      page text not null,
      state text not null check (state in ('unconfirmed', 'open', 'answered', 'refused', 'moot')),
      filed_at timestamptz not null,
      due_on date,
      extended_at timestamptz,
      extended_why text not null,
      assigned_to uuid,
      closed_at timestamptz,
      closed_by uuid,
      answer text not null,
      check ((state = 'unconfirmed') = (due_on is null)),
      check ((state in ('unconfirmed', 'open')) = (closed_at is null))
    );
    create index claim_filed on community.claim (filed_at desc, id desc);
    create index claim_due on community.claim (due_on, id) where state = 'open';
    create index claim_member on community.claim (member_id, filed_at desc) where member_id is not null;
    create index claim_email on community.claim (lower(email)) where email <> '';
    create index claim_closed on community.claim (closed_at) where closed_at is not null;
    create index claim_assigned on community.claim (assigned_to) where assigned_to is not null;
    create index claim_closed_by on community.claim (closed_by) where closed_by is not null;

    create table community.self_service (
      month date not null,
      what text not null check (what in ('copy', 'departure')),
      uses integer not null check (uses > 0),
      primary key (month, what)
    );
  `,
};
