import { isId } from '#domain/shared/id';
import type {
  OwnReview,
  ReviewAnswerView,
  ReviewToAnswer,
  ReviewView,
} from '#application/engagement/services/service-view';
import type {
  OwnReviewQuery,
  ReviewExportQuery,
  ReviewListQuery,
  ReviewOrder,
  ReviewPlaceQuery,
  ReviewsAsked,
  ReviewsWaitingQuery,
  ReviewToAnswerQuery,
} from '#application/engagement/services/services.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { ReviewNotFound } from '#domain/engagement/services/service.errors';
import type { Actor } from '#domain/shared/actor';
import { decodeRankedKeyset, pageOf, placeAround } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { REVIEW_VIEW, visibleReview } from './visible-review.sql.ts';

const RANKS: Readonly<Record<ReviewOrder, string>> = {
  recent: '0',
  best: 'r.stars::int',
  worst: '-r.stars::int',
};
const FROM = `from engagement.service_review r join engagement.service s on s.id = r.service_id`;

const list = (order: ReviewOrder, beyond: string, way: 'asc' | 'desc') => `
  select * from (
    select ${REVIEW_VIEW}, ${RANKS[order]} as rank ${FROM}
    where ${visibleReview('r', '$1')}
      and ($2::uuid is null or s.id = $2::uuid)
      and ($3::int is null or r.stars = $3)
      and ($4::boolean is null or $4 = exists (select from engagement.review_answer a where a.review_id = r.id))
      and (not $5::boolean or r.author_id = $1)) found
  where true ${beyond}
  order by rank ${way}, "postedAt" ${way}, id ${way} limit $6`;

const place = '($7::int, $8::timestamptz, $9::uuid)';
const statement = (order: ReviewOrder, direction: 'after' | 'before' | null): string =>
  direction === null
    ? list(order, '', 'desc')
    : direction === 'after'
      ? list(order, `and (rank, "postedAt", id) < ${place}`, 'desc')
      : list(order, `and (rank, "postedAt", id) > ${place}`, 'asc');

/** As JSON has it. */
type Told<Review extends ReviewView> = Omit<Review, 'answer'> & {
  readonly answer: (Omit<ReviewAnswerView, 'answeredAt'> & { readonly answeredAt: string }) | null;
};

const shown = <Review extends ReviewView>({ answer, ...review }: Told<Review>): Review =>
  ({
    ...review,
    answer: answer && { ...answer, answeredAt: new Date(answer.answeredAt) },
  }) as unknown as Review;

export class SqlReviewList implements ReviewListQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ oneself }: Actor, asked: ReviewsAsked): Promise<Page<ReviewView>> {
    const { serviceId, order, stars, answered, mine, cursor, limit = PAGE_SIZE } = asked;
    const from = cursor === null ? null : decodeRankedKeyset(cursor);
    const rows = await this.sql.rows<Told<ReviewView> & { rank: number }>(
      statement(order, from?.direction ?? null),
      [
        oneself,
        serviceId,
        stars,
        answered,
        mine,
        limit + 1,
        ...(from ? [from.rank, from.moment, from.id] : []),
      ],
    );
    const page = pageOf(rows, limit, from, ({ rank, postedAt, id }) => ({
      rank,
      moment: postedAt,
      id,
    }));
    return { ...page, items: page.items.map(({ rank: _rank, ...row }) => shown(row)) };
  }
}

const BEFORE_ONE = `
  select before.*
  from engagement.service_review one cross join lateral (
    select r.posted_at as moment, r.id from engagement.service_review r
    where r.service_id = one.service_id and ${visibleReview('r', '$1')} and (r.posted_at, r.id) > (one.posted_at, one.id)
    order by r.posted_at, r.id limit ${PAGE_SIZE}) before
  where one.id = $2 and ${visibleReview('one', '$1')} order by moment, id`;

export class SqlReviewPlace implements ReviewPlaceQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ memberId }: Actor, reviewId: string): Promise<string | null> {
    if (!isId(reviewId)) return null;
    const before = await this.sql.rows<{ moment: Date; id: string }>(BEFORE_ONE, [memberId, reviewId]);
    return placeAround(before, PAGE_SIZE, (row) => ({ rank: 0, ...row }));
  }
}

export class SqlOwnReview implements OwnReviewQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ memberId }: Actor, id: string): Promise<OwnReview> {
    const row = isId(id)
      ? await this.sql.row<Told<OwnReview>>(
          `select ${REVIEW_VIEW}, r.source ${FROM}
           where ${visibleReview('r', '$1')} and r.id = $2 and r.author_id = $1`,
          [memberId, id],
        )
      : null;
    if (!row) throw new ReviewNotFound();
    return shown(row);
  }
}

export class SqlReviewToAnswer implements ReviewToAnswerQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, id: string): Promise<ReviewToAnswer> {
    actor.mustBeAllowed('service.manage');
    const row = isId(id)
      ? await this.sql.row<Told<ReviewToAnswer>>(
          `select ${REVIEW_VIEW},
             (select a.source from engagement.review_answer a where a.review_id = r.id) as "answerSource" ${FROM}
           where r.id = $1 and r.standing = 'published'`,
          [id],
        )
      : null;
    if (!row) throw new ReviewNotFound();
    return shown(row);
  }
}

const MOST = 1_000;

export class SqlReviewsWaiting implements ReviewsWaitingQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<number> {
    actor.mustBeAllowed('service.manage');
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from (
         select from engagement.service_review r where r.standing = 'published'
           and not exists (select from engagement.review_answer a where a.review_id = r.id) limit ${MOST}) waiting`,
    );
    return row?.count ?? 0;
  }
}

const AT_ONCE = 500;

export class SqlReviewExport implements ReviewExportQuery {
  constructor(private readonly sql: Sql) {}

  async *execute(actor: Actor): AsyncIterable<readonly ReviewView[]> {
    actor.mustBeAllowed('service.manage');
    for (let last: string | null = null; ;) {
      const rows: readonly Told<ReviewView>[] = await this.sql.rows<Told<ReviewView>>(
        `select ${REVIEW_VIEW} ${FROM}
         where r.standing = 'published' and ($1::uuid is null or r.id > $1::uuid) order by r.id limit ${AT_ONCE}`,
        [last],
      );
      if (rows.length > 0) yield rows.map((row) => shown(row));
      if (rows.length < AT_ONCE) return;
      last = rows.at(-1)!.id;
    }
  }
}
