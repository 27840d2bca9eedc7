import type { Carriage, LedOn } from '#domain/community/topics/carriage';
import type { Post, PostId } from '#domain/community/topics/post';
import type { Topic, TopicId } from '#domain/community/topics/topic';
import type { Sql } from '../../platform/persistence/sql.ts';
import { redirectBack } from './duplicates.sql.ts';
import { lastShown } from './last-shown.ts';

/** Whether the reader `r` of the topic `t` has come to the end of what they are shown of it. */
const HAS_READ_ALL = `r.position >= ${lastShown('t', 'r.member_id')}`;

/**
 * Before a merge, while the posts stand where they stood: the absorbed number leads to the topic that took the posts, and
 * so does whatever led to the absorbed one before. Followers follow on, unless they said something else there. Who had
 * read both to some point stays at that point; who had not finished the other topic begins there. Bookmarks, helpful
 * marks and reactions hang on posts and need nothing.
 * @param places where the posts will stand; after those that are there, where none are said
 */
export async function carryOver(
  sql: Sql,
  absorbed: Topic,
  into: Topic,
  places: Carriage['places'] = [],
): Promise<void> {
  const pair = [absorbed.id, into.id];
  await sql.rows(
    `with chained as (update community.topic_redirect set topic_id = $2 where topic_id = $1)
     insert into community.topic_redirect (number, topic_id, post_id)
     select $3, $2, p.id from community.post p where p.topic_id = $1 and p.position = 1`,
    [...pair, absorbed.number],
  );
  await sql.rows(
    `with gone as (delete from community.topic_follow where topic_id = $1 returning member_id, level, since)
     insert into community.topic_follow (member_id, topic_id, level, since)
     select member_id, $2, level, since from gone on conflict do nothing`,
    pair,
  );
  await sql.rows(
    `with gone as (delete from community.read_position where topic_id = $1 returning member_id, position, read_at),
     arriving as (
       select p.position as place, coalesce(known.position, $3 + row_number() over (order by p.position)::int) as position
       from community.post p left join jsonb_to_recordset($4::jsonb) as known(id uuid, position int) on known.id = p.id
       where p.topic_id = $1),
     moved as (
       select gone.member_id, gone.read_at,
         (select max(arriving.position) from arriving where arriving.place <= gone.position) as position
       from gone)
     update community.read_position r set position = greatest(r.position, moved.position), read_at = greatest(r.read_at, moved.read_at)
     from moved, community.topic t
     where r.topic_id = $2 and r.member_id = moved.member_id and t.id = $2 and ${HAS_READ_ALL}`,
    [...pair, into.lastPlace, JSON.stringify(places)],
  );
  await sql.rows(`update community.notification set topic_id = $2 where topic_id = $1`, pair);
  // Whoever was writing an answer goes on with it where it can be posted, unless they had begun one there too.
  await sql.rows(
    `update community.draft d set place = 'topic:' || $2::text where d.place = 'topic:' || $1::text
       and not exists (select from community.draft own where own.member_id = d.member_id and own.place = 'topic:' || $2::text)`,
    pair,
  );
  // The topic that took its posts answers its incident too, unless it answers another one that lasts.
  await sql.rows(
    `update community.incident set topic_id = $2, carried_from = carried_from || $1::uuid where topic_id = $1 and (solved_at is not null
       or not exists (select from community.incident other where other.topic_id = $2 and other.solved_at is null))`,
    pair,
  );
  // What was gathered stays so, for the way back; the topic that took its posts is gathered in its place.
  await sql.rows(
    `insert into community.incident_question (topic_id, incident_id, gathered_at, carried_from)
     select $2, q.incident_id, q.gathered_at, $1 from community.incident_question q
     where q.topic_id = $1 and not exists (select from community.incident i where i.id = q.incident_id and i.topic_id = $2)
     on conflict (topic_id) do nothing`,
    pair,
  );
  await sql.rows(
    `with gone as (delete from community.topic_views where topic_id = $1 returning views)
     insert into community.topic_views (topic_id, views) select $2, views from gone
     on conflict (topic_id) do update set views = community.topic_views.views + excluded.views`,
    pair,
  );
}

/**
 * Before replies join another topic, while they stand where they stood: who had read that one to its end goes on after those of them
 * that they had read. What they had read of the topic that the replies leave stays as it is.
 */
export async function carryReaders(
  sql: Sql,
  replies: ReadonlySet<PostId>,
  { from, into }: { readonly from: Topic; readonly into: Topic },
): Promise<void> {
  await sql.rows(
    `update community.read_position r set read_at = greatest(r.read_at, was.read_at), position = $3
       + (select count(*) from community.post p where p.topic_id = $1 and p.id = any($4::uuid[]) and p.position <= was.position)::int
     from community.read_position was, community.topic t
     where was.topic_id = $1 and r.topic_id = $2 and r.member_id = was.member_id and t.id = $2 and ${HAS_READ_ALL}`,
    [from.id, into.id, into.lastPlace, [...replies]],
  );
}

/** After a merge was undone, with the posts where they stood before it: what leads to them leads there again. */
export async function takeOver(
  sql: Sql,
  topic: Topic,
  p: { readonly from: TopicId; readonly back: readonly Post[]; readonly duplicates: readonly LedOn[] },
): Promise<void> {
  const posts = p.back.map(({ id }) => id);
  await sql.rows(`delete from community.topic_redirect where number = $1`, [topic.number]);
  await sql.rows(
    `update community.topic_redirect set topic_id = $2 where topic_id = $1 and post_id = any($3::uuid[])`,
    [p.from, topic.id, posts],
  );
  await sql.rows(
    `update community.notification set topic_id = $2 where topic_id = $1 and post_id = any($3::uuid[])`,
    [p.from, topic.id, posts],
  );
  await sql.rows(
    `update community.incident set topic_id = $2, carried_from = trim_array(carried_from, 1)
     where topic_id = $1 and carried_from[cardinality(carried_from)] = $2`,
    [p.from, topic.id],
  );
  await sql.rows(`delete from community.incident_question where topic_id = $1 and carried_from = $2`, [
    p.from,
    topic.id,
  ]);
  await redirectBack(sql, { from: p.from, to: topic.id }, p.duplicates);
}
