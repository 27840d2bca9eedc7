import type { Migration } from '../migration.ts';

/**
 * What went elsewhere before 456 was noted by its decision alone, and by the topic that was merged or split off. For whom it was written is
 * known no more: what stood there when it went is asked for its readers always. Only topics are looked at of which a move was decided.
 */
export const migration457CarriedBefore: Migration = {
  name: '457-carried-before',
  sql: `
    with moved as (
      select coalesce(p.topic_id, d.target_id::uuid) as topic_id, max(d.decided_at) as at
      from moderation.decision d left join community.post p on p.id = case d.target_kind when 'post' then d.target_id::uuid end
      where d.action = 'move' and d.target_kind in ('topic', 'post') group by 1),
    carried as (
      select p.id from moved join community.post p on p.topic_id = moved.topic_id and p.posted_at <= moved.at
      union
      select (place ->> 'id')::uuid from community.topic t cross join jsonb_array_elements(t.carriage -> 'places') as place
      where t.carriage is not null)
    update community.post p set written_for = 'unknown' from carried where p.id = carried.id and p.written_for is null;
  `,
};
