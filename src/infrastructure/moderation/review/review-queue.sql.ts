import { isId } from '#domain/shared/id';
import type {
  QueueCounts,
  QueueCountsQuery,
  QueueFilter,
  QueueRow,
  ReviewQueueQuery,
} from '#application/moderation/review/review-queue.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { reachOf } from '../reach.sql.ts';
import { circlesFor, type QueueColumns, queueColumns, queueRow, reachedCases } from './queue-row.sql.ts';

const MAX_PER_PAGE = 100;
const NONE = { items: [], next: null, previous: null } as const;

/** What waits, the next due first; what is decided, the latest first. */
export class SqlReviewQueue implements ReviewQueueQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: QueueFilter): Promise<Page<QueueRow>> {
    const reach = reachOf(actor, 'review.read');
    const { view = 'open', kind, why, categoryId } = filter;
    if (categoryId !== undefined && !isId(categoryId)) return NONE;
    const from = filter.cursor ? decodeKeyset(filter.cursor) : null;
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const judges = actor.may('appeal.decide');
    const params: unknown[] = [reach, this.clock.now(), limit + 1, actor.memberId, circlesFor(actor), judges];
    const hole = (value: unknown) => `$${params.push(value)}`;
    const decided = view === 'decided';
    const key = decided ? 'i.decided_at' : 'i.due_at';
    const where = [reachedCases('$1', '$4', '$5', '$6'), `i.status = '${decided ? 'decided' : 'open'}'`];
    if (view === 'mine') {
      const me = hole(actor.memberId);
      where.push(`(i.assigned_to = ${me} or (i.claimed_by = ${me} and i.claimed_until > $2))`);
    }
    if (view === 'late') where.push('i.due_at < $2');
    if (kind !== undefined) where.push(`i.kind = ${hole(kind)}`);
    if (why !== undefined) where.push(`${hole(why)} = any(i.whys)`);
    if (categoryId !== undefined) where.push(`i.category_id = ${hole(categoryId)}`);
    const forwards = from?.direction !== 'before';
    const ascending = decided !== forwards;
    if (from)
      where.push(
        `(${key}, i.id) ${ascending ? '>' : '<'} (${hole(from.moment)}::timestamptz, ${hole(from.id)}::uuid)`,
      );
    const order = ascending ? 'asc' : 'desc';
    const rows = await this.sql.rows<QueueColumns>(
      `select ${queueColumns('$2')} from moderation.review_item i
       where ${where.join(' and ')} order by ${key} ${order}, i.id ${order} limit $3`,
      params,
    );
    const page = pageOf(rows, limit, from, (row) => ({
      moment: decided ? row.decided_at! : row.due_at,
      id: row.id,
    }));
    return { ...page, items: page.items.map(queueRow) };
  }
}

export class SqlQueueCounts implements QueueCountsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<QueueCounts> {
    const rows = await this.sql.rows<{ kind: string; open: number; mine: number; late: number }>(
      `select i.kind, count(*)::int as open, count(*) filter (where i.due_at < $2)::int as late,
         count(*) filter (where i.assigned_to = $3 or (i.claimed_by = $3 and i.claimed_until > $2))::int as mine
       from moderation.review_item i where i.status = 'open' and ${reachedCases('$1', '$3', '$4', '$5')} group by i.kind order by i.kind`,
      [
        ...[reachOf(actor, 'review.read'), this.clock.now(), actor.memberId],
        ...[circlesFor(actor), actor.may('appeal.decide')],
      ],
    );
    const sum = (figure: 'open' | 'mine' | 'late') => rows.reduce((total, row) => total + row[figure], 0);
    return {
      open: sum('open'),
      mine: sum('mine'),
      late: sum('late'),
      kinds: Object.fromEntries(rows.map(({ kind, open }) => [kind, open])),
    };
  }
}
