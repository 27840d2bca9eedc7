import type { Tag } from '#domain/community/topics/tag';
import type { Written } from '#domain/community/topics/written';
import type { Ids } from '#application/shared/ports';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { CONTENT } from '../../cli/seed/content.ts';
import { followsOf, noticesOf, readingsOf } from '../../cli/seed/habits.ts';
import type { Plan, PlannedMember } from '../../cli/seed/plan.ts';
import { insertRows } from './rows.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What members carry that no act of theirs gives: the name texts call them by, and how far they are trusted. */
export async function markMembers(sql: Sql, members: readonly PlannedMember[]): Promise<void> {
  await sql.rows(
    `update community.member m set handle = given.handle, trust_level = given.trust
     from jsonb_to_recordset($1::jsonb) as given(id uuid, handle text, trust smallint) where m.id = given.id`,
    [JSON.stringify(members.map((one) => ({ id: one.id, handle: one.handle, trust: one.trustLevel })))],
  );
}

export async function addTags(sql: Sql, tags: readonly Tag[]): Promise<void> {
  const rows = tags.map(({ slug, label, description }) => ({ slug, label, description }));
  await insertRows(sql, 'community.tag', { slug: 'text', label: 'text', description: 'text' }, rows);
}

/** Helpful marks, reactions and views, with the counts beside the posts. */
export async function addMarks(sql: Sql, plan: Plan): Promise<{ marks: number }> {
  const posts = plan.topics.flatMap((topic) => topic.posts);
  const helpful = posts.flatMap((post) =>
    post.helpful.map(({ by, at }) => ({ post_id: post.id, member_id: by.id, voted_at: at })),
  );
  const reactions = posts.flatMap((post) =>
    post.reactions.map(({ by, at, kind }) => ({ post_id: post.id, member_id: by.id, kind, reacted_at: at })),
  );
  const mark = { post_id: 'uuid', member_id: 'uuid' };
  await insertRows(sql, 'community.helpful_vote', { ...mark, voted_at: 'timestamptz' }, helpful);
  await insertRows(
    sql,
    'community.reaction',
    { ...mark, kind: 'text', reacted_at: 'timestamptz' },
    reactions,
  );
  await sql.rows(
    `update community.post p set helpful_count = n.marks
     from (select post_id, count(*)::int as marks from community.helpful_vote group by post_id) n
     where p.id = n.post_id`,
  );
  await sql.rows(
    `update community.post p set reactions = n.counts
     from (
       select post_id, jsonb_object_agg(kind, times) as counts
       from (select post_id, kind, count(*)::int as times from community.reaction group by post_id, kind) each
       group by post_id) n
     where p.id = n.post_id`,
  );
  const views = plan.topics.map((topic) => ({ topic_id: topic.id, views: topic.views }));
  await insertRows(sql, 'community.topic_views', { topic_id: 'uuid', views: 'bigint' }, views);
  return { marks: helpful.length + reactions.length };
}

/** What members follow, how far they read, and what those who can sign in were told of. */
export async function addHabits(
  sql: Sql,
  ids: Ids,
  plan: Plan,
  texts: ReadonlyMap<string, Written>,
): Promise<void> {
  const follows = followsOf(plan, CONTENT.doings);
  const readings = readingsOf(plan, CONTENT.doings);
  const notices = noticesOf(plan, texts, follows, readings);
  const place = { member_id: 'uuid', topic_id: 'uuid' };
  await insertRows(
    sql,
    'community.topic_follow',
    { ...place, level: 'text', since: 'timestamptz' },
    follows.map((one) => ({
      member_id: one.member,
      topic_id: one.topic,
      level: one.level,
      since: one.since,
    })),
  );
  await insertRows(
    sql,
    'community.read_position',
    { ...place, position: 'integer', read_at: 'timestamptz' },
    readings.map((one) => ({
      member_id: one.member,
      topic_id: one.topic,
      position: one.position,
      read_at: one.at,
    })),
  );
  const told = { post_id: 'uuid', actor_id: 'uuid', told_at: 'timestamptz', read_at: 'timestamptz' };
  await insertRows(
    sql,
    'community.notification',
    { ...place, ...told, id: 'uuid', kind: 'text', mail_kind: 'text', cause: 'uuid' },
    notices.map((one) => ({
      id: ids.next<string>(),
      cause: ids.next<string>(),
      member_id: one.member,
      kind: one.kind,
      mail_kind: one.kind,
      topic_id: one.topic,
      post_id: one.post,
      actor_id: one.actor,
      told_at: one.toldAt,
      read_at: one.readAt,
    })),
  );
}

/** What one member keeps for herself: bookmarks with a note, and a text she has not finished. */
export async function addKept(
  sql: Sql,
  ids: Ids,
  plan: Plan,
  categoryIds: ReadonlyMap<string, string>,
): Promise<void> {
  const ago = (ms: number) => new Date(plan.now.getTime() - ms);
  const memberIds = new Map(plan.members.map((member) => [member.handle, member.id]));
  const postIds = new Map(plan.topics.flatMap((topic) => topic.posts.map((post) => [post.key, post.id])));
  await insertRows(
    sql,
    'community.bookmark',
    { member_id: 'uuid', post_id: 'uuid', note: 'text', kept_at: 'timestamptz' },
    CONTENT.doings.bookmarks.map((one) => ({
      member_id: memberIds.get(one.member),
      post_id: postIds.get(one.post),
      note: one.note,
      kept_at: ago(one.daysAgo * DAY),
    })),
  );
  await insertRows(
    sql,
    'community.draft',
    {
      id: 'uuid',
      member_id: 'uuid',
      place: 'text',
      title: 'text',
      body: 'text',
      fields: 'jsonb',
      saved_at: 'timestamptz',
    },
    CONTENT.doings.drafts.map((one) => ({
      id: ids.next<string>(),
      member_id: memberIds.get(one.member),
      place: 'new-topic',
      title: one.title,
      body: one.body,
      fields: { kind: one.kind, categoryId: categoryIds.get(one.category), tags: one.tags },
      saved_at: ago(one.hoursAgo * HOUR),
    })),
  );
}
