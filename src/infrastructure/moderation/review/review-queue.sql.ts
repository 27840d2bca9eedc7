import { isId } from '#domain/shared/id';
import type {
  QueueCounts,
  QueueCountsQuery,
  QueueFilter,
  QueueRow,
  ReviewQueueQuery,
} from '#application/moderation/review/review-queue.query';
import type { Page } from '#application/shared/page';
import { NOBODY } from '#application/moderation/review/review-queue.query';
import { PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import {
  beyondRanked,
  decodeKeyset,
  decodeRankedKeyset,
  type Keyset,
  pageOf,
  rankedOrder,
} from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { reachOf } from '../reach.sql.ts';
import {
  circlesFor,
  judgesAs,
  type QueueColumns,
  queueColumns,
  queueRow,
  reachedCases,
} from './queue-row.sql.ts';

const MAX_PER_PAGE = 100;
const NONE = { items: [], next: null, previous: null } as const;

/** However much is said of a case, it goes before no more than what is due so many hours sooner: nothing waits for ever. */
const HOURS_FORWARD = 48;
/** What waits: the most urgent, then the next due, which reports that are to be relied on bring forward. */
const WAITING = {
  rank: 'i.priority',
  moment: `(i.due_at - make_interval(hours => least(greatest(floor(i.score), 0), ${HOURS_FORWARD})::int))`,
  id: 'i.id',
};

/** What reaches whoever looks, and whether it is decided. */
const OF_EVERY_QUEUE = 2;

/** What waits, the most urgent first; what is decided, the latest first. */
export class SqlReviewQueue implements ReviewQueueQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: QueueFilter): Promise<Page<QueueRow>> {
    const reach = reachOf(actor, 'review.read');
    const { view = 'open', kind, content, why, categoryId, priority, assignee } = filter;
    if (categoryId !== undefined && !isId(categoryId)) return NONE;
    if (assignee !== undefined && assignee !== NOBODY && !isId(assignee)) return NONE;
    const decided = view === 'decided';
    const from = filter.cursor ? (decided ? decodeKeyset : decodeRankedKeyset)(filter.cursor) : null;
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const judges = judgesAs(actor);
    const params: unknown[] = [reach, this.clock.now(), limit + 1, actor.memberId, circlesFor(actor), judges];
    const hole = (value: unknown) => `$${params.push(value)}`;
    const where = [reachedCases('$1', '$4', '$5', '$6'), `i.status = '${decided ? 'decided' : 'open'}'`];
    if (view === 'mine') {
      const me = hole(actor.memberId);
      where.push(`(i.assigned_to = ${me} or (i.claimed_by = ${me} and i.claimed_until > $2))`);
    }
    if (view === 'late') where.push('i.due_at < $2');
    if (kind !== undefined) where.push(`i.kind = ${hole(kind)}`);
    if (content !== undefined) where.push(`i.target_kind = ${hole(content)}`);
    if (why !== undefined) where.push(`${hole(why)} = any(i.whys)`);
    if (categoryId !== undefined) where.push(`i.category_id = ${hole(categoryId)}`);
    if (priority !== undefined) where.push(`i.priority = ${hole(priority)}`);
    if (assignee === NOBODY) where.push('i.assigned_to is null');
    else if (assignee !== undefined) where.push(`i.assigned_to = ${hole(assignee)}`);
    const narrowings = where.length - OF_EVERY_QUEUE;
    if (from) where.push(decided ? beyondDecided(from, hole) : beyondRanked(WAITING, from, hole));
    const moment = decided ? 'i.decided_at' : WAITING.moment;
    const rows = await this.sql.rowsNarrowed<QueueColumns & { moment: Date }>(
      narrowings,
      `select ${queueColumns('$2')}, ${moment} as moment from moderation.review_item i
       where ${where.join(' and ')} order by ${decided ? decidedOrder(from) : rankedOrder(WAITING, from)} limit $3`,
      params,
    );
    const page = pageOf(rows, limit, from, ({ moment, id, priority: rank }) => ({
      moment,
      id,
      ...(!decided && { rank }),
    }));
    return { ...page, items: page.items.map(queueRow) };
  }
}

const decidedOrder = (from: Keyset | null): string => {
  const way = from?.direction === 'before' ? 'asc' : 'desc';
  return `i.decided_at ${way}, i.id ${way}`;
};
const beyondDecided = (from: Keyset, hole: (value: unknown) => string): string =>
  `(i.decided_at, i.id) ${from.direction === 'before' ? '>' : '<'} (${hole(from.moment)}::timestamptz, ${hole(from.id)}::uuid)`;

interface Counted {
  kind: string;
  content: string;
  open: number;
  mine: number;
  late: number;
  categories: string[];
  assignees: string[];
}

function openBy(rows: readonly Counted[], what: 'kind' | 'content'): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const row of rows) counted[row[what]] = (counted[row[what]] ?? 0) + row.open;
  return counted;
}

export class SqlQueueCounts implements QueueCountsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<QueueCounts> {
    const rows = await this.sql.rows<Counted>(
      `select i.kind, i.target_kind as content, count(*)::int as open, count(*) filter (where i.due_at < $2)::int as late,
         count(*) filter (where i.assigned_to = $3 or (i.claimed_by = $3 and i.claimed_until > $2))::int as mine,
         coalesce(array_agg(distinct i.category_id) filter (where i.category_id is not null), '{}') as categories,
         coalesce(array_agg(distinct i.assigned_to) filter (where i.assigned_to is not null), '{}') as assignees
       from moderation.review_item i where i.status = 'open' and ${reachedCases('$1', '$3', '$4', '$5')} group by i.kind, i.target_kind order by i.kind, i.target_kind`,
      [reachOf(actor, 'review.read'), this.clock.now(), actor.memberId, circlesFor(actor), judgesAs(actor)],
    );
    const sum = (figure: 'open' | 'mine' | 'late') => rows.reduce((total, row) => total + row[figure], 0);
    return {
      open: sum('open'),
      mine: sum('mine'),
      late: sum('late'),
      kinds: openBy(rows, 'kind'),
      contents: openBy(rows, 'content'),
      categories: [...new Set(rows.flatMap(({ categories }) => categories))],
      assignees: [...new Set(rows.flatMap(({ assignees }) => assignees))],
    };
  }
}
