import type { TopicRowView } from '#application/community/topics/topic-list.query';
import { visibleTopic } from '../visibility.sql.ts';
import { lastShown } from './last-shown.ts';

const SHOWN = `t.id, t.number, t.slug, t.kind, t.title, t.status, t.solved, t.official, t.also_validated, t.tags, t.opened_at,
    t.last_activity_at, t.reply_count, t.helpful_count, t.edition`;

/** Of a topic that is to be listed, what is shown of it and what leads to the rest: whole rows are long, and would be put in order as they are. */
export const LISTED = `${SHOWN}, t.pinned_until, t.duplicate_of, t.author_id, t.category_id`;

/** Who looks, as a statement names them. */
export interface Reader {
  /** What fills the places of audiences. */
  readonly audiences: string;
  /** Placeholder of their id; null for a visitor, who has read nothing. */
  readonly member: string | null;
}

/** Topics as lists show them. @param topics a statement of their columns `LISTED` */
export const listedTopics = (topics: string, order: string, { audiences, member }: Reader): string => `
  select ${SHOWN}, coalesce(t.pinned_until > now(), false) as pinned,
    exists (select 1 from community.topic d where d.id = t.duplicate_of and ${visibleTopic('d', audiences)}) as duplicate,
    c.id as category_id, c.slug as category_slug, c.name as category_name, m.id as author_id, m.pseudonym, m.handle, m.status as author_status${member === null ? '' : ownOf(member)}
  from (${topics}) t
  join community.category c on c.id = t.category_id
  join community.member m on m.id = t.author_id
  ${member === null ? '' : readBy(member)}
  order by ${order}`;

/** One row at a time by its key, since a plan for all members does not know of those who have read thousands. */
const readBy = (member: string): string => `left join lateral (
    select r.position from community.read_position r where r.topic_id = t.id and r.member_id = ${member} limit 1) r on true`;

const ownOf = (member: string): string => `, r.position as read_position,
    case when r.position is not null then ${lastShown('t', member)} end as last_position`;

export function listedTopic(row: ListedRow): TopicRowView {
  return {
    id: row.id,
    number: Number(row.number),
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    status: row.status,
    solved: row.solved,
    duplicate: row.duplicate,
    official: row.official,
    alsoValidated: row.also_validated,
    pinned: row.pinned,
    category: { id: row.category_id, slug: row.category_slug, name: row.category_name },
    author: { id: row.author_id, pseudonym: row.pseudonym, handle: row.handle, status: row.author_status },
    tags: row.tags,
    openedAt: row.opened_at,
    lastActivityAt: row.last_activity_at,
    replyCount: row.reply_count,
    helpfulCount: row.helpful_count,
    unread: unreadOf(row),
    version: row.edition,
  };
}

function unreadOf({ read_position: read, last_position: last }: ListedRow): number | null {
  return typeof read === 'number' && typeof last === 'number' ? Math.max(0, last - read) : null;
}

export interface ListedRow {
  id: string;
  number: string;
  slug: string;
  kind: TopicRowView['kind'];
  title: string;
  status: TopicRowView['status'];
  solved: boolean;
  duplicate: boolean;
  official: TopicRowView['official'];
  also_validated: boolean;
  pinned: boolean;
  tags: string[];
  opened_at: Date;
  last_activity_at: Date;
  reply_count: number;
  helpful_count: number;
  edition: number;
  category_id: string;
  category_slug: string;
  category_name: string;
  author_id: string;
  pseudonym: string;
  handle: string;
  author_status: string;
  /** Both of a member alone who has opened it. */
  read_position?: number | null;
  last_position?: number | null;
}
