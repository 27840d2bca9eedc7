import type { Migration } from '../migration.ts';

/** Who asked first that a passage goes from records too: what the passage is cannot be read from it. */
export const migration088RecordSignatures: Migration = {
  name: '088-record-signatures',
  sql: `
    create table community.record_signature (
      id uuid primary key default gen_random_uuid(),
      salt uuid not null,
      digest bytea not null,
      signed_by uuid not null references community.member on delete cascade,
      signed_at timestamptz not null
    );
  `,
};
