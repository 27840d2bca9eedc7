import type { ReviewAnswerId, ServiceReviewId } from '#domain/engagement/services/ids';
import { ReviewAnswer } from '#domain/engagement/services/review-answer';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const reviewAnswerSchema = aggregateSchema<
  ReviewAnswer,
  {
    id: ReviewAnswerId;
    reviewId: ServiceReviewId;
    source: string;
    html: string;
    plain: string;
    authorId: MemberId;
    department: string | null;
    answeredAt: Date;
  }
>({
  aggregate: ReviewAnswer,
  schema: 'engagement',
  table: 'review_answer',
  columns: {
    id: { type: 'uuid', primary: true },
    reviewId: { type: 'uuid' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    authorId: { type: 'uuid' },
    department: { type: 'text', nullable: true },
    answeredAt: { type: 'datetime' },
  },
});
