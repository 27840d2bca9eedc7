import type { Migration } from '../migration.ts';

/** Terms that mean the same are edited as one group; searches go on reading one row for each term. */
export const migration016SynonymGroups: Migration = {
  name: '016-synonym-groups',
  sql: `
    create table community.synonym_group (
      id uuid primary key,
      changed_by uuid,
      changed_at timestamptz not null default now()
    );
    alter table community.search_synonym
      add column group_id uuid references community.synonym_group on delete cascade,
      add column position smallint not null default 1;

    with told as (
      select term, array[term] || meanings as listed, ctid as place,
        (select array_agg(each order by each) from unnest(array[term] || meanings) as each) as same
      from community.search_synonym),
    grouped as materialized (
      select distinct on (same) same, listed, gen_random_uuid() as id from told order by same, place),
    made as (insert into community.synonym_group (id) select id from grouped)
    update community.search_synonym s set group_id = g.id, position = array_position(g.listed, s.term)
      from told t join grouped g using (same) where t.term = s.term;

    alter table community.search_synonym
      alter column group_id set not null;
    create index search_synonym_group on community.search_synonym (group_id);
  `,
};
