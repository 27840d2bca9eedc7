import type { Migration } from '../migration.ts';

/** Each reply keeps by which decisions it was moved, and from where, as the topic that took it in did before for all of them. */
export const migration367MovesOfAPost: Migration = {
  name: '367-moves-of-a-post',
  sql: `
    alter table community.post add column moves jsonb not null default '[]';
    update community.post p set moves = known.moves
    from (
      select (place ->> 'id')::uuid as id,
        jsonb_agg(jsonb_build_object('decisionId', way ->> 'decisionId', 'from', way ->> 'other', 'position', place -> 'position', 'to', t.id,
          'links', coalesce((select jsonb_agg(link) from jsonb_array_elements(way -> 'links') link
            where place ->> 'id' in (link ->> 'id', link ->> 'target')), '[]'),
          'acceptances', coalesce((select jsonb_agg(choice) from jsonb_array_elements(way -> 'acceptances') choice
            where choice ->> 'postId' = place ->> 'id'), '[]')) order by way ->> 'decisionId') as moves
      from community.topic t, jsonb_array_elements(t.taken_in) way, jsonb_array_elements(way -> 'places') place
      where t.taken_in <> '[]' group by 1
    ) known
    where p.id = known.id;
    update community.topic set taken_in = '[]' where taken_in <> '[]'`,
};
