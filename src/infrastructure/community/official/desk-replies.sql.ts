import type {
  DeskCountsQuery,
  DeskFilter,
  DeskRepliesQuery,
  DeskReplyView,
} from '#application/community/official/desk.query';
import { MAX_PER_PAGE } from '#application/community/topics/topic-list.query';
import type { Page } from '#application/shared/page';
import { PAGE_SIZE } from '#application/shared/page';
import type { Actor } from '#domain/shared/actor';
import {
  beyondRanked,
  decodeRankedKeyset,
  type Keyset,
  pageOf,
  rankedOrder,
} from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { authorColumns, type AuthorRow, authorView } from '../topics/author.sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import {
  ANSWERS_TO_REVIEW,
  DESK_TOPIC,
  deskCategories,
  deskTopic,
  type DeskTopicRow,
  LEFT_TO_VALIDATION,
  referencesToReview,
  UNANSWERED,
  uncheckedReply,
} from './desk.sql.ts';

const REPLIES = `
  from community.topic t
  cross join lateral ${uncheckedReply('p.id, p.author_id, p.position, p.posted_at, p.helpful_count, p.plain')} p
  where ${visibleTopic('t', '$1')} and t.category_id = any($2::uuid[])`;

/** Accepted ones go before all others. */
const ACCEPTED_COUNTS = 1_000_000_000;
const PLACE = { rank: 'x.rank', moment: 'x.posted_at', id: 'x.post_id' };

const list = (beyond: string, from: Keyset | null): string => `
  select x.* from (
    select ${DESK_TOPIC}, r.post_id, r.position, r.posted_at, r.helpful_count, left(r.plain, 280) as excerpt,
      r.accepted, ${authorColumns('m')},
      r.helpful_count + case when r.accepted then ${ACCEPTED_COUNTS} else 0 end as rank
    from (select t.id as topic_id, p.id as post_id, p.author_id, p.position, p.posted_at, p.helpful_count, p.plain, p.accepted
      ${REPLIES}) r
    join community.topic t on t.id = r.topic_id
    join community.category c on c.id = t.category_id
    join community.member m on m.id = r.author_id) x
  ${beyond} order by ${rankedOrder(PLACE, from)} limit $3`;

export class SqlDeskReplies implements DeskRepliesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, filter: DeskFilter): Promise<Page<DeskReplyView>> {
    const from = filter.cursor ? decodeRankedKeyset(filter.cursor) : null;
    const categories = await deskCategories(this.sql, actor, filter.categoryId);
    const limit = Math.min(Math.max(1, filter.limit ?? PAGE_SIZE), MAX_PER_PAGE);
    const params: unknown[] = [audiencesOf(actor), categories, limit + 1];
    const param = (value: unknown) => `$${params.push(value)}`;
    const beyond = from ? `where ${beyondRanked(PLACE, from, param)}` : '';
    const rows = await this.sql.rows<Row>(list(beyond, from), params);
    const page = pageOf(rows, limit, from, (row) => ({
      rank: row.rank,
      moment: row.posted_at,
      id: row.post_id,
    }));
    return { ...page, items: page.items.map(view) };
  }
}

const atMost = (from: string): string => `(select count(*)::int from (select 1 ${from} limit 1000) x)`;
const QUESTIONS = `from community.topic t left join community.desk_question q on q.topic_id = t.id
  where ${visibleTopic('t', '$1')} and t.category_id = any($2::uuid[]) and ${UNANSWERED}`;
const TO_REVIEW = atMost(
  `from (select 1 ${ANSWERS_TO_REVIEW} union all select 1 ${referencesToReview('true')}) r`,
);
const COUNTS = `select
  ${atMost(`${QUESTIONS} and not ${LEFT_TO_VALIDATION}`)} as to_answer,
  ${atMost(REPLIES)} as to_validate,
  ${TO_REVIEW} as to_review,
  ${atMost(`${QUESTIONS} and q.assignee_id is not null`)} as assigned,
  ${atMost(`${QUESTIONS} and q.assignee_id = $3::uuid`)} as mine`;

export class SqlDeskCounts implements DeskCountsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): ReturnType<DeskCountsQuery['execute']> {
    const categories = await deskCategories(this.sql, actor);
    const row = await this.sql.row<Counts>(COUNTS, [audiencesOf(actor), categories, actor.memberId]);
    const { to_answer: toAnswer, to_validate: toValidate, to_review: toReview, assigned, mine } = row!;
    return { toAnswer, toValidate, toReview, assigned, mine };
  }

  async toReview(actor: Actor): Promise<number> {
    const categories = await deskCategories(this.sql, actor);
    const row = await this.sql.row<{ count: number }>(`select ${TO_REVIEW} as count`, [
      audiencesOf(actor),
      categories,
    ]);
    return row!.count;
  }
}

const view = (row: Row): DeskReplyView => ({
  postId: row.post_id,
  position: row.position,
  topic: deskTopic(row),
  author: authorView(row),
  excerpt: row.excerpt,
  postedAt: row.posted_at,
  helpfulCount: row.helpful_count,
  accepted: row.accepted,
});

interface Row extends DeskTopicRow, AuthorRow {
  post_id: string;
  position: number;
  posted_at: Date;
  helpful_count: number;
  excerpt: string;
  accepted: boolean;
  rank: number;
}
interface Counts {
  to_answer: number;
  to_validate: number;
  to_review: number;
  assigned: number;
  mine: number;
}
