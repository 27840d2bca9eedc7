import type { Migration } from '../migration.ts';

/** A reference answer that is withdrawn says when, why and what to read instead; and keeps all that it said. */
export const migration036WithdrawnReferences: Migration = {
  name: '036-withdrawn-references',
  sql: `
    alter table community.reference_answer
      add column withdrawn_at timestamptz, add column withdrawn_by uuid references community.member,
      add column withdrawn_why text, add column instead_id uuid references community.reference_answer;
    update community.reference_answer set withdrawn_at = published_at where state = 'withdrawn';
    create index reference_withdrawn on community.reference_answer (withdrawn_at desc, id desc) where state = 'withdrawn';
  `,
};
