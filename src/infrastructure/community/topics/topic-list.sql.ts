import type {
  TopicListFilter,
  TopicListQuery,
  TopicRowView,
} from '#application/community/topics/topic-list.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';

/** One keyset page of topics, newest activity first, in one statement. */
export class SqlTopicList implements TopicListQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, filter: TopicListFilter): Promise<Page<TopicRowView>> {
    const limit = filter.limit ?? PAGE_SIZE;
    const from = filter.cursor ? decodeKeyset(filter.cursor) : null;
    const params: unknown[] = [audiencesOf(actor), actor.memberId, limit + 1];
    const param = (value: unknown) => `$${params.push(value)}`;
    const wanted = [visibleTopic('t', '$1'), ...conditions(filter, actor, param)];
    const backwards = from?.direction === 'before';
    if (from)
      wanted.push(
        `(t.last_activity_at, t.id) ${backwards ? '>' : '<'} (${param(from.moment)}::timestamptz, ${param(from.id)}::uuid)`,
      );
    const way = backwards ? 'asc' : 'desc';
    const rows = await this.sql.rows<Row>(
      `with page as (
         select t.* from community.topic t where ${wanted.join(' and ')}
         order by t.last_activity_at ${way}, t.id ${way} limit $3)
       select t.id, t.number, t.slug, t.kind, t.title, t.status, t.solved, t.duplicate_of is not null as duplicate,
         coalesce(t.pinned_until > now(), false) as pinned, t.tags, t.opened_at, t.last_activity_at, t.reply_count, t.helpful_count,
         t.last_position, c.slug as category_slug, c.name as category_name, m.pseudonym, m.handle, m.status as author_status,
         r.position as read_position
       from page t
       join community.category c on c.id = t.category_id
       join community.member m on m.id = t.author_id
       left join community.read_position r on r.topic_id = t.id and r.member_id = $2
       order by t.last_activity_at ${way}, t.id ${way}`,
      params,
    );
    const page = pageOf(rows, limit, from, (row) => ({ moment: row.last_activity_at, id: row.id }));
    return { ...page, items: page.items.map(view) };
  }
}

function conditions(filter: TopicListFilter, actor: Actor, param: (value: unknown) => string): string[] {
  const wanted: string[] = [];
  if (filter.view === 'unanswered') wanted.push(`t.kind = 'question' and t.reply_count = 0`);
  if (filter.view === 'unsolved') wanted.push(`t.kind = 'question' and not t.solved`);
  if (filter.view === 'followed')
    wanted.push(`t.id in (select f.topic_id from community.topic_follow f
      where f.member_id = ${param(actor.memberId)} and f.level in ('watching', 'tracking'))`);
  if (filter.categoryId) {
    const id = param(filter.categoryId);
    wanted.push(
      `t.category_id in (select k.id from community.category k where k.id = ${id}::uuid or k.parent_id = ${id}::uuid)`,
    );
  }
  if (filter.tag) wanted.push(`t.tags @> array[${param(filter.tag)}::text]`);
  if (filter.branch) wanted.push(`t.branches @> array[${param(filter.branch)}::text]`);
  if (filter.kind) wanted.push(`t.kind = ${param(filter.kind)}`);
  if (filter.authorHandle)
    wanted.push(
      `t.author_id = (select a.id from community.member a where a.handle = ${param(filter.authorHandle)})`,
    );
  return wanted;
}

function view(row: Row): TopicRowView {
  return {
    id: row.id,
    number: Number(row.number),
    slug: row.slug,
    kind: row.kind,
    title: row.title,
    status: row.status,
    solved: row.solved,
    duplicate: row.duplicate,
    pinned: row.pinned,
    category: { slug: row.category_slug, name: row.category_name },
    author: { pseudonym: row.pseudonym, handle: row.handle, status: row.author_status },
    tags: row.tags,
    openedAt: row.opened_at,
    lastActivityAt: row.last_activity_at,
    replyCount: row.reply_count,
    helpfulCount: row.helpful_count,
    unread: row.read_position === null ? null : Math.max(0, row.last_position - row.read_position),
  };
}

interface Row {
  id: string;
  number: string;
  slug: string;
  kind: TopicRowView['kind'];
  title: string;
  status: TopicRowView['status'];
  solved: boolean;
  duplicate: boolean;
  pinned: boolean;
  tags: string[];
  opened_at: Date;
  last_activity_at: Date;
  reply_count: number;
  helpful_count: number;
  last_position: number;
  category_slug: string;
  category_name: string;
  pseudonym: string;
  handle: string;
  author_status: string;
  read_position: number | null;
}
