import type {
  PostView,
  TopicPage,
  TopicPageOutcome,
  TopicPageQuery,
  TopicView,
} from '#application/community/topics/topic-page.query';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';
import { authorColumns, type AuthorRow, authorView } from './author.sql.ts';

const HEAD = `
  select t.id, t.number, t.slug, t.kind, t.title, t.status, t.solved, t.audience, t.tags, t.branches, t.opened_at,
    t.last_activity_at, t.reply_count, t.last_position, t.pinned_until, t.deleted_at, t.acceptances, t.version,
    c.id as category_id, c.slug as category_slug, c.name as category_name, c.description as category_description,
    parent.slug as parent_slug, parent.name as parent_name,
    coalesce(v.views, 0) as views,
    d.number as duplicate_number, d.slug as duplicate_slug, d.title as duplicate_title,
    f.level as follow, coalesce(r.position, 0) as read_position
  from community.topic t
  join community.category c on c.id = t.category_id
  left join community.category parent on parent.id = c.parent_id
  left join community.topic_views v on v.topic_id = t.id
  left join community.topic d on d.id = t.duplicate_of and ${visibleTopic('d', '$2')}
  left join community.topic_follow f on f.topic_id = t.id and f.member_id = $3
  left join community.read_position r on r.topic_id = t.id and r.member_id = $3
  where t.number = $1 and (${visibleTopic('t', '$2')}
    or $4 and t.deleted_at is not null and t.merged_into is null and ${knownTopic('t', '$2')})`;

// Positions of one page, the opening post, and accepted replies wherever they are: each found by an index of its own,
// so that a topic of a thousand replies costs no more than its page.
const posts = (mine: string) => `
  select p.id, p.position, p.html, p.plain, p.posted_at, p.edited_at, p.edit_count, p.helpful_count, p.reactions, p.deleted_at,
    ${authorColumns('m')}, parent.id as parent_id, parent.position as parent_position, parent_author.pseudonym as parent_pseudonym
    ${mine}
  from community.topic t
  join lateral (
    select p.id from community.post p where p.topic_id = t.id and p.position = 1
    union select p.id from community.post p where p.topic_id = t.id and p.position between $3 and $4
    union select (a->>'postId')::uuid from jsonb_array_elements(t.acceptances) a where a->>'withdrawnAt' is null
  ) wanted on true
  join community.post p on p.id = wanted.id and p.topic_id = t.id
  join community.member m on m.id = p.author_id
  left join community.post parent on parent.id = p.reply_to and parent.topic_id = t.id and parent.deleted_at is null
  left join community.member parent_author on parent_author.id = parent.author_id
  where t.number = $1 and ${knownTopic('t', '$2')}
  order by p.position`;

const ANONYMOUS_POSTS = posts('');
const SIGNED_IN_POSTS = posts(`,
  exists (select 1 from community.helpful_vote h where h.post_id = p.id and h.member_id = $5) as my_helpful,
  array(select kind from community.reaction x where x.post_id = p.id and x.member_id = $5) as my_reactions,
  exists (select 1 from community.bookmark b where b.post_id = p.id and b.member_id = $5) as my_bookmark`);

const LEADS_ELSEWHERE = `
  select t.deleted_at is not null as deleted, target.number, target.slug, redirect.post_id
  from community.topic t
  left join community.topic_redirect redirect on redirect.number = t.number
  left join community.topic target on target.id = redirect.topic_id and ${visibleTopic('target', '$2')}
  where t.number = $1 and ${knownTopic('t', '$2')}`;

// Beyond this PostgreSQL's integers end, and no topic has as many posts.
const isPlace = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 50_000_000;
const first = (page: number) => 2 + (page - 1) * PAGE_SIZE;

/** A page of a topic by its public number: two statements at once for everybody. */
export class SqlTopicPage implements TopicPageQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, number: number, page: number): Promise<TopicPageOutcome> {
    if (!isPlace(number) || !isPlace(page)) return { found: 'nothing' };
    const audiences = audiencesOf(actor);
    const range = [number, audiences, first(page), first(page + 1) - 1];
    const seesDeleted = actor.may('topic.read-deleted');
    const [head, rows] = await Promise.all([
      this.sql.row<HeadRow>(HEAD, [number, audiences, actor.memberId, seesDeleted]),
      actor.memberId === null
        ? this.sql.rows<PostRow>(ANONYMOUS_POSTS, range)
        : this.sql.rows<PostRow>(SIGNED_IN_POSTS, [...range, actor.memberId]),
    ]);
    if (!head) return this.elsewhere(number, audiences);
    if (head.deleted_at && !actor.may('topic.read-deleted', head.category_id)) return { found: 'gone' };
    const pageCount = Math.max(1, Math.ceil((head.last_position - 1) / PAGE_SIZE));
    if (page > pageCount) return { found: 'nothing' };
    return { found: 'page', page: pageOf(head, rows, page, pageCount, actor) };
  }

  private async elsewhere(number: number, audiences: readonly string[]): Promise<TopicPageOutcome> {
    const row = await this.sql.row<{
      deleted: boolean;
      number: string | null;
      slug: string;
      post_id: string | null;
    }>(LEADS_ELSEWHERE, [number, audiences]);
    if (row?.number)
      return { found: 'moved', number: Number(row.number), slug: row.slug, postId: row.post_id };
    return { found: row?.deleted ? 'gone' : 'nothing' };
  }
}

function pageOf(
  head: HeadRow,
  rows: readonly PostRow[],
  page: number,
  pageCount: number,
  actor: Actor,
): TopicPage {
  const chosen = head.acceptances.filter((one) => one.withdrawnAt === null);
  const seesDeleted = actor.may('topic.read-deleted', head.category_id);
  const views = rows.map((row) => postView(row, chosen, actor, seesDeleted));
  const opening = views[0];
  if (!opening) throw new Error('A topic always has its opening post');
  const order = new Map(chosen.map((one, index) => [one.postId, index]));
  return {
    topic: topicView(head),
    opening,
    accepted: views
      .filter((view) => view.accepted && !view.deletedAt)
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)),
    replies: views.filter(
      (view) =>
        view.position >= first(page) && view.position < first(page + 1) && (seesDeleted || !view.deletedAt),
    ),
    page,
    pageCount,
    mine: actor.memberId === null ? null : { follow: head.follow, readPosition: head.read_position },
  };
}

function postView(
  row: PostRow,
  chosen: readonly AcceptanceRow[],
  actor: Actor,
  seesDeleted: boolean,
): PostView {
  const acceptance = chosen.find((one) => one.postId === row.id);
  const hidden = row.deleted_at !== null && !seesDeleted;
  return {
    id: row.id,
    position: row.position,
    author: authorView(row),
    html: hidden ? '' : row.html,
    plain: hidden ? '' : row.plain,
    postedAt: row.posted_at,
    editedAt: row.edited_at,
    editCount: row.edit_count,
    helpfulCount: row.helpful_count,
    reactions: row.reactions,
    accepted: acceptance ? { at: new Date(acceptance.at), by: acceptance.by } : null,
    replyTo: row.parent_id
      ? { id: row.parent_id, position: row.parent_position!, pseudonym: row.parent_pseudonym! }
      : null,
    deletedAt: row.deleted_at,
    mine:
      actor.memberId === null
        ? null
        : {
            helpful: row.my_helpful ?? false,
            reactions: row.my_reactions ?? [],
            kept: row.my_bookmark ?? false,
          },
  };
}

function topicView(row: HeadRow): TopicView {
  return {
    id: row.id,
    number: Number(row.number),
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    status: row.status,
    solved: row.solved,
    category: {
      id: row.category_id,
      slug: row.category_slug,
      name: row.category_name,
      description: row.category_description,
    },
    parentCategory: row.parent_slug ? { slug: row.parent_slug, name: row.parent_name! } : null,
    audience: row.audience,
    tags: row.tags,
    branches: row.branches,
    openedAt: row.opened_at,
    lastActivityAt: row.last_activity_at,
    replyCount: row.reply_count,
    lastPosition: row.last_position,
    views: Number(row.views),
    pinnedUntil: row.pinned_until,
    duplicateOf: row.duplicate_number
      ? { number: Number(row.duplicate_number), slug: row.duplicate_slug!, title: row.duplicate_title! }
      : null,
    deletedAt: row.deleted_at,
    version: row.version,
  };
}

interface AcceptanceRow {
  postId: string;
  by: string;
  at: string;
  withdrawnAt: string | null;
}

interface HeadRow {
  id: string;
  number: string;
  slug: string;
  kind: TopicView['kind'];
  title: string;
  status: TopicView['status'];
  solved: boolean;
  audience: string;
  tags: string[];
  branches: string[];
  opened_at: Date;
  last_activity_at: Date;
  reply_count: number;
  last_position: number;
  pinned_until: Date | null;
  deleted_at: Date | null;
  acceptances: AcceptanceRow[];
  version: number;
  category_id: string;
  category_slug: string;
  category_name: string;
  category_description: string;
  parent_slug: string | null;
  parent_name: string | null;
  views: string;
  duplicate_number: string | null;
  duplicate_slug: string | null;
  duplicate_title: string | null;
  follow: string | null;
  read_position: number;
}

interface PostRow extends AuthorRow {
  id: string;
  position: number;
  html: string;
  plain: string;
  posted_at: Date;
  edited_at: Date | null;
  edit_count: number;
  helpful_count: number;
  reactions: Record<string, number>;
  deleted_at: Date | null;
  parent_id: string | null;
  parent_position: number | null;
  parent_pseudonym: string | null;
  my_helpful?: boolean;
  my_reactions?: string[];
  my_bookmark?: boolean;
}
