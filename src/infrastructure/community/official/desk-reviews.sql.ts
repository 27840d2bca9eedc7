import type {
  DeskFilter,
  DeskReviewsQuery,
  DeskReviewView,
} from '#application/community/official/desk.query';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import {
  type AgentJson,
  agentJson,
  DESK_TOPIC,
  deskCategories,
  deskTopic,
  type DeskTopicRow,
  TO_REVIEW,
} from './desk.sql.ts';

const SINCE = 'coalesce(s.lifted_at, s.review_since)';
const reviews = (more: string, way: 'asc' | 'desc') => `
  select ${DESK_TOPIC}, s.id, s.post_id, p.position, s.kind, s.department, s.sealed_at, s.review_by::text, ${SINCE} as since,
    coalesce(s.lifted_why, s.review_why) as why, case when s.lifted_at is null then s.review_cause end as cause,
    s.lifted_at is null as stands, p.deleted_at is not null as post_deleted,
    ${agentJson('a')} as owner
  from community.seal s
  join community.post p on p.id = s.post_id
  join community.topic t on t.id = p.topic_id
  join community.category c on c.id = t.category_id
  join community.member a on a.id = s.sealed_by
  where ${visibleTopic('t', '$1')} and t.category_id = any($2::uuid[]) and ${TO_REVIEW} ${more}
  order by ${SINCE} ${way}, s.id ${way} limit $3`;

/** Deleted answers too, where their topic stands: their seal fell, and the desk decides what becomes of the question. */
export class SqlDeskReviews implements DeskReviewsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, filter: DeskFilter & { cause?: string }): Promise<Page<DeskReviewView>> {
    const from = filter.cursor ? decodeKeyset(filter.cursor) : null;
    const categories = await deskCategories(this.sql, actor, filter.categoryId);
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const params: unknown[] = [audiencesOf(actor), categories, limit + 1];
    let more = '';
    if (from) {
      params.push(from.moment, from.id);
      more = `and (${SINCE}, s.id) ${from.direction === 'before' ? '<' : '>'} ($4::timestamptz, $5::uuid)`;
    }
    if (filter.cause)
      more += ` and s.lifted_at is null and s.review_cause = $${params.push(asked(filter.cause))}`;
    const rows = await this.sql.rows<Row>(
      reviews(more, from?.direction === 'before' ? 'desc' : 'asc'),
      params,
    );
    const page = pageOf(rows, limit, from, (row) => ({ moment: row.since, id: row.id }));
    return { ...page, items: page.items.map(view) };
  }
}

const view = (row: Row): DeskReviewView => ({
  sealId: row.id,
  postId: row.post_id,
  position: row.position,
  topic: deskTopic(row),
  kind: row.kind,
  department: row.department,
  sealedAt: row.sealed_at,
  reviewBy: row.review_by,
  owner: row.owner,
  since: row.since,
  why: row.why,
  cause: row.cause,
  stands: row.stands,
  postDeleted: row.post_deleted,
});

interface Row extends DeskTopicRow {
  id: string;
  post_id: string;
  position: number;
  kind: DeskReviewView['kind'];
  department: string;
  sealed_at: Date;
  review_by: string;
  since: Date;
  why: DeskReviewView['why'];
  cause: string | null;
  stands: boolean;
  post_deleted: boolean;
  owner: AgentJson;
}
