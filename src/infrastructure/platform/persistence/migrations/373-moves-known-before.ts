import type { Migration } from '../migration.ts';

/**
 * What the topic that took replies in knew for all of them, each of them knows. Apart from their new column, whose lock holds up
 * whoever reads replies. The topic keeps what it knew: the release before reads it.
 */
export const migration373MovesKnownBefore: Migration = {
  name: '373-moves-known-before',
  sql: `
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
    where p.id = known.id and p.moves = '[]'`,
};
