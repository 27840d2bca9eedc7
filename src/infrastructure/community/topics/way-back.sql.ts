import type { CategoryId } from '#domain/community/categories/category';
import type { DecisionId, PostId, TopicId } from '#domain/community/topics/ids';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Of the statement: $1 the topic or the post that is meant, $2 the decision. */
const MEANT = `
  meant as (
    select t.id, t.category_id, t.carriage, t.former_places from community.topic t
    where t.id = coalesce((select p.topic_id from community.post p where p.id = $1), $1)),
  moved as (
    select p.topic_id, (move ->> 'from')::uuid as from_id
    from community.post p cross join jsonb_array_elements(p.moves) as move
    where p.moves <> '[]' and p.moves @> jsonb_build_array(jsonb_build_object('decisionId', $2::text)) and move ->> 'decisionId' = $2::text),
  carried as (
    select (m.carriage ->> 'other')::uuid as id from meant m where m.carriage ->> 'decisionId' = $2::text)`;

const TOPICS = `
  with ${MEANT}
  select id from meant union select id from carried union select topic_id from moved union select from_id from moved`;

/** Of what was split off and moved on since, also where that leads back to at last. One that went into another leads there. */
const CATEGORIES = `
  with ${MEANT}, places as (
  select (place ->> 'former')::uuid as id from meant m cross join jsonb_array_elements(m.former_places) as place
  where place ->> 'decisionId' = $2::text
  union select (m.former_places -> 0 ->> 'former')::uuid from meant m
  where m.carriage ->> 'decisionId' = $2::text and m.former_places <> '[]'
  union select t.category_id from community.topic t where t.id in (select id from carried))
  select id from places union select c.merged_into from community.category c join places using (id) where c.merged_into is not null`;

export async function holdWayBack(sql: Sql, meant: TopicId | PostId, decision: DecisionId): Promise<void> {
  const asked = [meant, decision];
  const ids = async (which: string) =>
    (await sql.rows<{ id: CategoryId | TopicId }>(which, asked)).map(({ id }) => id);
  const categories = await ids(CATEGORIES);
  await sql.rows(`select id from community.category where id = any($1::uuid[]) order by id for share`, [
    categories,
  ]);
  const topics = await ids(TOPICS);
  // As whoever changes a topic holds it: what is written of it meanwhile need not wait.
  await sql.rows(`select id from community.topic where id = any($1::uuid[]) order by id for no key update`, [
    topics,
  ]);
  const held = new Set([...categories, ...topics]);
  const now = [...(await ids(CATEGORIES)), ...(await ids(TOPICS))];
  if (now.some((id) => !held.has(id))) throw new ChangedMeanwhile();
}
