import type { CategoryId } from '#domain/community/categories/category';
import type { DecisionId, TopicId } from '#domain/community/topics/ids';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Where a category leads before `$1` goes into `$2`; that it does may be written already. */
const leads = (category: string): string =>
  `case when ${category}.id = $1::uuid then $1::uuid else coalesce(${category}.merged_into, ${category}.id) end`;

/** The categories that the fall of decisions would bring the post `p` of the topic `t` back to. */
const WAYS_BACK = `
  select place ->> 'decisionId' as decision, (place ->> 'former')::uuid as category_id from jsonb_array_elements(t.former_places) place
  union all
  select move ->> 'decisionId', former.category_id
  from jsonb_array_elements(p.moves) move join community.topic former on former.id = (move ->> 'from')::uuid
  union all
  select merged.carriage ->> 'decisionId', merged.category_id from community.topic merged
  where merged.merged_into = t.id and merged.carriage -> 'places' @> jsonb_build_array(jsonb_build_object('id', p.id))
  union all
  select t.carriage ->> 'decisionId', former.category_id from community.topic former
  where t.merged_into is null and former.id = (t.carriage ->> 'other')::uuid`;

/**
 * What was written in one of the two and stands in the other has no home any more. Which decisions would bring it home, and which back
 * to where it was not, is known by the category alone until the two are one: it is noted, also of what stands at home or in a third one.
 */
const FORGET_ACROSS = `
  with across as (
    select p.id, home.id as home, ${leads('place')} = other.id as is_there, ways.by
    from community.category home
    join community.post p on p.written_in = home.id
    join community.topic t on t.id = p.topic_id
    join community.category place on place.id = t.category_id
    cross join lateral (select case when ${leads('home')} = $1::uuid then $2::uuid else $1::uuid end as id) other
    cross join lateral (
      select bool_or(${leads('led')} = other.id) as is_across,
        coalesce(jsonb_object_agg(way.decision, ${leads('led')} <> other.id) filter (where ${leads('led')} in ($1::uuid, $2::uuid)), '{}') as by
      from (${WAYS_BACK}) way join community.category led on led.id = way.category_id) ways
    where ${leads('home')} in ($1::uuid, $2::uuid) and (${leads('place')} = other.id or ways.is_across)
    order by p.id for no key update of p)
  update community.post p set written_in = case when not across.is_there then p.written_in end,
    homeward = jsonb_build_object('home', coalesce(p.homeward -> 'home', to_jsonb(across.home)), 'by', across.by || coalesce(p.homeward -> 'by', '{}'))
  from across where p.id = across.id`;

/** Of two decisions of a list, the one that stands above `$2`. @param also what else they must have in common */
const above = (list: string, also = ''): string => `(
  select above.one ->> 'decisionId' from jsonb_array_elements(${list}) with ordinality as fallen(one, n)
  join jsonb_array_elements(${list}) with ordinality as above(one, n) on above.n = fallen.n + 1 ${also}
  where fallen.one ->> 'decisionId' = $2::text order by fallen.n limit 1)`;

/** As `Replaced` and `Moves` are lowered. */
const HAND_ON = `
  with heir as (
    select p.id, coalesce(${above('t.former_places')},
      ${above('p.moves', `and above.one ->> 'from' = fallen.one ->> 'to'`)}) as decision
    from community.post p join community.topic t on t.id = p.topic_id
    where p.id in (
        select id from community.post where topic_id = $1
        union select id from community.post where moves <> '[]' and moves @> jsonb_build_array(jsonb_build_object('decisionId', $2::text)))
      and p.homeward -> 'by' ? $2::text)
  update community.post p set homeward = jsonb_set(p.homeward, array['by', heir.decision], p.homeward -> 'by' -> $2::text)
  from heir where p.id = heir.id and heir.decision is not null`;

const SETTLE = `
  update community.post set written_in = case when (homeward -> 'by' ->> $2)::boolean then (homeward ->> 'home')::uuid end
  where topic_id = $1 and homeward -> 'by' ? $2`;

/** See `Categories.forgetHomesAcross`. */
export const forgetHomesAcross = (sql: Sql, from: CategoryId, into: CategoryId): Promise<unknown> =>
  sql.rows(FORGET_ACROSS, [from, into]);

/** See `Posts.handHomesOn`. */
export const handHomesOn = (sql: Sql, topic: TopicId, falling: DecisionId): Promise<unknown> =>
  sql.rows(HAND_ON, [topic, falling]);

/** See `Posts.settleHomes`. */
export const settleHomes = (sql: Sql, topic: TopicId, fallen: DecisionId): Promise<unknown> =>
  sql.rows(SETTLE, [topic, fallen]);
