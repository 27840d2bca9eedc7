import type { Migration } from '../migration.ts';

/** What people still call bodies that are gone, and how they write words that they heard. */
const SAME: readonly (readonly string[])[] = [
  ['Agessa', 'maison des artistes', 'MDA'],
  ['précompte', 'pré compte'],
  ['mutuelle', 'complémentaire santé'],
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Left out where the organisation has a group with one of the terms. */
const added = (terms: readonly string[]): string => `
  with terms as (select term, position from unnest(array[${terms.map(quoted).join(', ')}]) with ordinality each(term, position)),
    made as (
      insert into community.synonym_group (id) select gen_random_uuid()
      where not exists (select from community.search_synonym s join terms t on s.asked = community.synonym_asked(t.term))
      returning id)
  insert into community.search_synonym (term, meanings, group_id, position)
  select t.term, array(select o.term from terms o where o.term <> t.term order by o.position), made.id, t.position
  from made cross join terms t;`;

export const migration253OlderNames: Migration = {
  name: '253-older-names',
  sql: SAME.map(added).join('\n'),
};
