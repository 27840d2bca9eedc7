import type { Migration } from '../migration.ts';

/** Each version of a reference answer keeps what it is called, rests on and is reviewed for; searches find the one that applies. */
export const migration060ReferenceTerms: Migration = {
  name: '060-reference-terms',
  sql: `
    alter table community.reference_version
      add column title text, add column summary text, add column sources jsonb,
      add column branches text[] not null default '{}', add column rule_ids uuid[] not null default '{}',
      add column value_keys text[] not null default '{}', add column review_by date,
      add column state text not null default 'valid' check (state in ('valid', 'to_review')),
      add column review_since timestamptz, add column review_why text, add column review_cause text;
    -- Nothing is known of older versions but what the newest said.
    update community.reference_version v
      set title = a.title, summary = a.summary, sources = a.sources, branches = a.branches, rule_ids = a.rule_ids,
        value_keys = a.value_keys, review_by = a.review_by
      from community.reference_answer a where a.id = v.reference_id;
    update community.reference_version v
      set state = 'to_review', review_since = a.review_since, review_why = a.review_why, review_cause = a.review_cause
      from community.reference_answer a where a.id = v.reference_id and v.number = a.last_number and a.state = 'to_review';
    alter table community.reference_version
      alter column title set not null, alter column summary set not null, alter column sources set not null,
      alter column review_by set not null;

    -- The version that applies, which a daily job brings in line.
    alter table community.reference_answer add column applying integer not null default 1;
    update community.reference_answer a set applying = coalesce((
      select v.number from community.reference_version v
      where v.reference_id = a.id and v.valid_from <= (now() at time zone 'Europe/Paris')::date
      order by v.valid_from desc, v.number desc limit 1), a.last_number);

    create or replace function community.put_reference_document(answer uuid) returns void language sql as $$
      select community.put_search_document('reference', a.id::text, coalesce(c.audience, 'public'), a.title,
        a.summary || E'\\n' || v.plain, a.slug)
      from community.reference_answer a
      join community.reference_version v on v.reference_id = a.id and v.number = a.applying
      left join community.category c on c.id = a.category_id
      where a.id = answer and a.state <> 'withdrawn' $$;
    select community.put_reference_document(id) from community.reference_answer;
  `,
};
