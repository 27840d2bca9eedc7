import type { Migration } from '../migration.ts';

/**
 * Fills 465 for what is known. What was split off: by its own way back, and where a merge that was undone took that along, by the decision
 * about the post that opens it now; what is merged will be opened by the first of its places again. What others renamed: by the names
 * that decisions replaced, which a rename by its author clears. Each of those says whose it was as well, since one that falls brings it back.
 * Only topics that bear one of these marks are written.
 *
 * Two kinds are taken for such that are none: what was split off and its author renamed since, as that clears the names and not the way back;
 * and a title in which a passage was masked after a decision had replaced the tags, as it differs from the one that was kept with them. Beside
 * a decision their authors read their words without the title, until they rename the topic.
 */
export const migration466TopicsNamedByOthers: Migration = {
  name: '466-topics-named-by-others',
  sql: `
    with split as (
      select id from community.topic where carriage is not null and merged_into is null
      union
      select p.topic_id from moderation.decision d
        join community.post p on p.id = case d.target_kind when 'post' then d.target_id::uuid end and p.position = 1
      where d.action = 'move' and d.target_kind = 'post'
      union
      select t.id from community.topic t cross join jsonb_array_elements(t.carriage -> 'places') as place
        join moderation.decision d on d.target_id = place ->> 'id' and d.action = 'move' and d.target_kind = 'post'
      where t.merged_into is not null and place ->> 'position' = '1'),
    called as (
      select t.id, one.layer, one.n, one.layer -> 'former' ->> 'title' as title
      from community.topic t cross join jsonb_array_elements(t.former_names) with ordinality as one(layer, n)
      where t.former_names <> '[]'
      union all
      select id, null, null, title from community.topic where former_names <> '[]' or id in (select id from split)),
    compared as (
      select id, layer, n, title <> lag(title) over (partition by id order by n nulls last) as is_renamed from called),
    named as (
      select id, layer, n, id in (select id from split)
        or coalesce(bool_or(is_renamed) over (partition by id order by n nulls last), false) as by_others from compared),
    filled as (
      select id, bool_or(by_others) filter (where n is null) as by_others,
        coalesce(jsonb_agg(case when by_others then jsonb_set(layer, '{former,namedByOthers}', 'true') else layer end order by n)
          filter (where n is not null), '[]') as former_names
      from named group by id)
    update community.topic t set named_by_others = filled.by_others, former_names = filled.former_names
    from filled where t.id = filled.id and filled.by_others;
  `,
};
