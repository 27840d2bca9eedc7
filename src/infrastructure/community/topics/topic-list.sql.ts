import type {
  EveryTopicQuery,
  TopicListFilter,
  TopicListPage,
  TopicListQuery,
  TopicRowView,
} from '#application/community/topics/topic-list.query';
import { MAX_PER_PAGE, MAX_PINNED } from '#application/community/topics/topic-list.query';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, decodeRankedKeyset, type Keyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked, isId } from '../asked.ts';
import { memberByHandle } from '../members/member-by-handle.sql.ts';
import { officialIs } from '../official/official-view.sql.ts';
import { audiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';
import { lastShown } from './last-shown.ts';

const DELETED = `t.deleted_at is not null and t.purged_at is null and t.merged_into is null and ${knownTopic('t', '$1')}`;
/** A scope that no category bears: only who has the right in all of them has it there. */
const EVERYWHERE = '*';
const NONE: TopicListPage = { items: [], next: null, previous: null, pinned: [] };

/** One keyset page of topics, newest activity first, in one statement; a second one for what is pinned above it. */
export class SqlTopicList implements TopicListQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, filter: TopicListFilter): Promise<TopicListPage> {
    const ranked = filter.sort === 'official';
    const from = filter.cursor ? (ranked ? decodeRankedKeyset : decodeKeyset)(filter.cursor) : null;
    if (filter.categoryId !== undefined && !isId(filter.categoryId)) return NONE;
    const deleted = filter.view === 'deleted';
    if (deleted && !actor.may('topic.read-deleted', EVERYWHERE)) return NONE;
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const params: unknown[] = [audiencesOf(actor), actor.memberId, limit + 1];
    const param = (value: unknown) => `$${params.push(value)}`;
    const wanted = [deleted ? DELETED : visibleTopic('t', '$1'), ...conditions(filter, actor, param)];
    const backwards = from?.direction === 'before';
    const beyond = from
      ? `(t.last_activity_at, t.id) ${backwards ? '>' : '<'} (${param(from.moment)}::timestamptz, ${param(from.id)}::uuid)`
      : 'true';
    const way = backwards ? 'asc' : 'desc';
    const order = `t.last_activity_at ${way}, t.id ${way}`;
    const category = filter.categoryId ? param(filter.categoryId) : null;
    const statement = ranked
      ? shown(officialFirst({ wanted, beyond, order, category, way, from }), `${RANK} ${way}, ${order}`)
      : shown(page([...wanted, beyond], order, category), order);
    const [rows, pinned] = await Promise.all([
      this.sql.rowsNarrowed<Row>(narrowingsOf(filter), statement, params),
      from || !showsPinned(filter) ? [] : this.pinned(actor, filter.categoryId),
    ]);
    const found = pageOf(rows, limit, from, (row) => ({
      moment: row.last_activity_at,
      id: row.id,
      ...(ranked && { rank: row.official === 'none' ? 0 : 1 }),
    }));
    // On a further page they are looked up only where one of them would be told again.
    const repeats = from && showsPinned(filter) && found.items.some((row) => row.pinned);
    const shownAbove = repeats ? await this.pinned(actor, filter.categoryId) : pinned;
    const above = new Set(shownAbove.map((topic) => topic.id));
    return { ...found, items: found.items.filter((row) => !above.has(row.id)).map(view), pinned };
  }

  private async pinned(actor: Actor, categoryId: string | undefined): Promise<TopicRowView[]> {
    const wanted = [visibleTopic('t', '$1'), `t.pinned_until > now()`];
    if (categoryId)
      wanted.push(
        `t.category_id in (select k.id from community.category k where k.id = $4::uuid or k.parent_id = $4::uuid)`,
      );
    const order = 't.pinned_until desc, t.id desc';
    const rows = await this.sql.rows<Row>(shown(page(wanted, order, null), order), [
      audiencesOf(actor),
      actor.memberId,
      MAX_PINNED,
      ...(categoryId ? [categoryId] : []),
    ]);
    return rows.map(view);
  }
}

export class SqlEveryTopic implements EveryTopicQuery {
  constructor(private readonly sql: Sql) {}

  async after(...[actor, { number, limit }]: Parameters<EveryTopicQuery['after']>): Promise<TopicRowView[]> {
    const wanted = [visibleTopic('t', '$1'), 't.number > $4::bigint'];
    const order = 't.number';
    const rows = await this.sql.rows<Row>(shown(page(wanted, order, null), order), [
      audiencesOf(actor),
      actor.memberId,
      limit,
      number,
    ]);
    return rows.map(view);
  }
}

/** Filters that change the text of the statement: each set of them is another one. */
const narrowingsOf = ({ view, sort = 'activity', ...filter }: TopicListFilter): number => {
  const { categoryId, tag, authorHandle, branch, kind, number, numbers, official } = filter;
  const given = [categoryId, tag, authorHandle, branch, kind, number, numbers, official].filter(Boolean);
  return given.length + (view === 'latest' ? 0 : 1) + (sort === 'activity' ? 0 : 1);
};

const showsPinned = (filter: TopicListFilter): boolean => {
  const { view, tag, authorHandle, branch, kind, number, numbers, official, sort = 'activity' } = filter;
  const narrowed = tag ?? authorHandle ?? branch ?? kind ?? number ?? numbers ?? official;
  return view === 'latest' && !narrowed && sort === 'activity';
};

/** In a category each part of it gives its own newest by index, so that a quiet one costs no walk through the others. */
function page(wanted: readonly string[], order: string, category: string | null): string {
  if (!category)
    return `select t.* from community.topic t where ${wanted.join(' and ')} order by ${order} limit $3`;
  return `select t.* from community.category k cross join lateral (
      select t.* from community.topic t where t.category_id = k.id and ${wanted.join(' and ')}
      order by ${order} limit $3) t
    where k.id = ${category}::uuid or k.parent_id = ${category}::uuid order by ${order} limit $3`;
}

const RANK = `(t.official <> 'none')`;

/** Two runs by index, of topics under a seal and of all others, rather than all topics put in order. */
function officialFirst(p: {
  wanted: readonly string[];
  beyond: string;
  order: string;
  category: string | null;
  way: 'asc' | 'desc';
  from: Keyset | null;
}): string {
  const { wanted, beyond, order, category, way, from } = p;
  const run = (rank: number): string => {
    const place = from === null || rank === from.rank ? [beyond] : [];
    return `(${page([...wanted, officialIs('t', rank === 1 ? 'any' : 'none'), ...place], order, category)})`;
  };
  const reached = [1, 0].filter(
    (rank) => !from || (way === 'desc' ? rank <= from.rank! : rank >= from.rank!),
  );
  return `select t.* from (${reached.map(run).join(' union all ')}) t order by ${RANK} ${way}, ${order} limit $3`;
}

const shown = (topics: string, order: string): string => `
  with page as (${topics})
  select t.id, t.number, t.slug, t.kind, t.title, t.status, t.solved, t.official, t.also_validated, t.tags, t.opened_at, t.last_activity_at, t.reply_count,
    t.helpful_count, case when r.position is not null then ${lastShown('t', '$2')} else 1 end as last_position, coalesce(t.pinned_until > now(), false) as pinned,
    exists (select 1 from community.topic d where d.id = t.duplicate_of and ${visibleTopic('d', '$1')}) as duplicate,
    c.slug as category_slug, c.name as category_name, m.pseudonym, m.handle, m.status as author_status,
    r.position as read_position
  from page t
  join community.category c on c.id = t.category_id
  join community.member m on m.id = t.author_id
  left join community.read_position r on r.topic_id = t.id and r.member_id = $2
  order by ${order}`;

function conditions(filter: TopicListFilter, actor: Actor, param: (value: unknown) => string): string[] {
  const wanted: string[] = [];
  if (filter.view === 'unanswered') wanted.push(`t.kind = 'question' and t.reply_count = 0`);
  if (filter.view === 'unsolved') wanted.push(`t.kind = 'question' and not t.solved`);
  if (filter.view === 'followed')
    wanted.push(`t.id in (select f.topic_id from community.topic_follow f
      where f.member_id = ${param(actor.memberId)} and f.level in ('watching', 'tracking'))`);
  if (filter.tag) wanted.push(`t.tags @> array[${param(asked(filter.tag))}::text]`);
  if (filter.branch) wanted.push(`t.branches @> array[${param(asked(filter.branch))}::text]`);
  if (filter.official) wanted.push(officialIs('t', filter.official));
  if (filter.number) wanted.push(`t.number = ${param(filter.number)}`);
  if (filter.numbers) wanted.push(`t.number = any(${param([...filter.numbers])}::bigint[])`);
  if (filter.kind) wanted.push(`t.kind = ${param(filter.kind)}`);
  if (filter.authorHandle)
    wanted.push(`t.author_id = ${memberByHandle(param(asked(filter.authorHandle)), actor)}`);
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
    official: row.official,
    alsoValidated: row.also_validated,
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
  official: TopicRowView['official'];
  also_validated: boolean;
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
