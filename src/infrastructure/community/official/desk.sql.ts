import type { AnswerToReview, DeskAgent } from '#application/community/official/desk.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { acceptedIn } from '../topics/accepted.sql.ts';
import { visibleTopic } from '../visibility.sql.ts';
import { visibleReference } from './references.sql.ts';

/** Columns of the topic `t` with its category `c`, as every list of the desk shows them. */
export const DESK_TOPIC = `t.id as topic_id, t.number, t.slug, t.title, t.branches, c.id as category_id, c.slug as category_slug,
  c.name as category_name`;

export interface DeskTopicRow {
  topic_id: string;
  number: string;
  slug: string;
  title: string;
  branches: string[];
  category_id: string;
  category_slug: string;
  category_name: string;
}

export const deskTopic = (row: DeskTopicRow): AnswerToReview['topic'] => ({
  id: row.topic_id,
  number: Number(row.number),
  slug: row.slug,
  title: row.title,
  branches: row.branches,
  category: { id: row.category_id, slug: row.category_slug, name: row.category_name },
});

/** Whether what `x` keeps as causes names this entry of the register. @param why,key expressions */
export const causedBy = (x: string, why: string, key: string): string =>
  `${x}.review_causes @> jsonb_build_array(jsonb_build_object('why', ${why}, 'cause', ${key}))`;

/** Who is meant, as JSON; null for nobody. @param m alias of `community.member`, joined from the left */
export const agentJson = (m: string): string => `case when ${m}.id is null then null else jsonb_build_object(
    'id', ${m}.id, 'pseudonym', ${m}.pseudonym, 'handle', ${m}.handle, 'department', ${m}.department) end`;
export type AgentJson = DeskAgent;

/**
 * The categories whose desk the actor looks at; where one is asked for, that one with those in it and those whose topics are still to
 * follow into them.
 * @throws NotAllowed, SignInNeeded
 */
export async function deskCategories(sql: Sql, actor: Actor, asked?: string): Promise<readonly string[]> {
  actor.mustBeAllowed('official.review');
  const rows = await sql.rows<{ id: string; place_id: string; parent_id: string | null }>(
    `select k.id::text, place.id::text as place_id, place.parent_id::text from community.category k
     join community.category place on place.id = coalesce(k.merged_into, k.id)`,
  );
  return rows
    .filter((row) => actor.may('official.review', row.id))
    .filter((row) => asked === undefined || row.place_id === asked || row.parent_id === asked)
    .map((row) => row.id);
}

/** Waiting for the organisation: open questions without its answer. */
export const UNANSWERED = `t.kind = 'question' and t.status = 'open' and t.official = 'none'`;

const ACCEPTED = acceptedIn('t', 'p');

/**
 * Replies that readers rely on, marked helpful or accepted by whoever asked, and that nobody of the organisation checked: of
 * each topic `t` the accepted one, else the one that helped most. What the asker adds is relied on only where they accept it.
 */
export const uncheckedReply = (columns: string): string => `(
  select ${columns}, ${ACCEPTED} as accepted
  from community.post p join community.member m on m.id = p.author_id
  where p.topic_id = t.id and t.kind = 'question' and t.official in ('none', 'overdue')
    and p.position > 1 and p.deleted_at is null and (p.helpful_count > 0 and p.author_id <> t.author_id or ${ACCEPTED})
    and m.role not in ('agent', 'moderator', 'community_manager', 'administrator')
    and not exists (select from community.seal s where s.post_id = p.id and s.lifted_at is null)
  order by ${ACCEPTED} desc, p.helpful_count desc, p.position limit 1)`;

/** Questions whose accepted reply waits to be validated: they need no other answer meanwhile. */
export const LEFT_TO_VALIDATION = `(t.solved and exists (select from ${uncheckedReply('p.id')} u where u.accepted))`;

/**
 * Answers somebody must read again: those put to review, and those whose seal fell and is not made anew.
 * $1 audiences, $2 categories of the desk.
 */
export const ANSWERS_TO_REVIEW = `from community.seal s
  join community.post p on p.id = s.post_id
  join community.topic t on t.id = p.topic_id
  where ${visibleTopic('t', '$1')} and t.category_id = any($2::uuid[]) and (
    s.lifted_at is null and s.state = 'to_review'
    or s.lifted_why in ('edited', 'deleted') and s.settled_at is null and not exists (
      select from community.seal later where later.post_id = s.post_id and later.sealed_at > s.sealed_at))`;

/** Reference answers somebody must read again. @param ofNone whether those of no category belong to this desk too */
export const referencesToReview = (ofNone: string): string => `from community.reference_answer a
  where a.state = 'to_review' and ${visibleReference('a', '$1')}
    and (a.category_id = any($2::uuid[]) or a.category_id is null and ${ofNone})`;
