import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ServiceId, ServiceReviewId } from '#domain/engagement/services/ids';
import type { ReviewAnswer } from '#domain/engagement/services/review-answer';
import type { Service } from '#domain/engagement/services/service';
import {
  AlreadyReviewed,
  ReviewNotFound,
  ServiceNameTaken,
  ServiceNotFound,
} from '#domain/engagement/services/service.errors';
import type { ServiceReview } from '#domain/engagement/services/service-review';
import type { ServiceReviews, Services } from '#domain/engagement/services/services.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { reviewAnswerSchema } from './review-answer.schema.ts';
import { serviceSchema } from './service.schema.ts';
import { serviceReviewSchema } from './service-review.schema.ts';

export class PostgresServices implements Services {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: ServiceId): Promise<Service> {
    const service = await this.em.findOne(serviceSchema, { id });
    if (!service) throw new ServiceNotFound();
    return service;
  }

  async add(service: Service): Promise<void> {
    const taken = await this.sql.row('select 1 from engagement.service where slug = $1', [service.slug]);
    if (taken) throw new ServiceNameTaken();
    this.em.persist(service);
  }
}

/** One at a time of each member. */
const QUEUE = `select pg_advisory_xact_lock(hashtextextended('engagement.service-review:' || $1, 0))`;

export class PostgresServiceReviews implements ServiceReviews {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  add(review: ServiceReview): void {
    this.em.persist(review);
  }

  async mustBeFirst(
    { serviceId, by, quarter }: { serviceId: ServiceId; by: MemberId; quarter: string },
    other?: ServiceReviewId,
  ): Promise<void> {
    await this.sql.rows(QUEUE, [by]);
    const standing = await this.sql.row(
      `select 1 from engagement.service_review
       where service_id = $1 and author_id = $2 and quarter = $3 and (withdrawn_at is null or decision_id is not null)
         and ($4::uuid is null or id <> $4::uuid)`,
      [serviceId, by, quarter, other ?? null],
    );
    if (standing) throw new AlreadyReviewed();
  }

  async getForChange(id: ServiceReviewId): Promise<ServiceReview> {
    const review = await this.em.findOne(
      serviceReviewSchema,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!review) throw new ReviewNotFound();
    return review;
  }

  async waitingOf(author: MemberId): Promise<readonly ServiceReviewId[]> {
    const rows = await this.sql.rows<{ id: ServiceReviewId }>(
      `select id from engagement.service_review where author_id = $1 and standing = 'held' order by id`,
      [author],
    );
    return rows.map(({ id }) => id);
  }

  async takenBackOf(author: MemberId): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from engagement.service_review where author_id = $1 and withdrawn_at is not null order by id`,
      [author],
    );
    return rows.map(({ id }) => id);
  }

  answerTo(reviewId: ServiceReviewId): Promise<ReviewAnswer | null> {
    return this.em.findOne(reviewAnswerSchema, { reviewId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }

  addAnswer(answer: ReviewAnswer): void {
    this.em.persist(answer);
  }
}
