import type { ServiceId, ServiceReviewId } from '#domain/engagement/services/ids';
import { ServiceReview } from '#domain/engagement/services/service-review';
import type { MemberId } from '#domain/shared/id';
import { aggregateSchema } from '../../platform/persistence/aggregate-schema.ts';

export const serviceReviewSchema = aggregateSchema<
  ServiceReview,
  {
    id: ServiceReviewId;
    serviceId: ServiceId;
    authorId: MemberId;
    postedAt: Date;
    editedAt: Date | null;
    withdrawnAt: Date | null;
    stars: number;
    month: string;
    quarter: string;
    source: string;
    html: string;
    plain: string;
    standing: string;
    decisionId: string | null;
    replaced: readonly unknown[];
    purgedAt: Date | null;
    takenAlong: boolean;
    version: number;
  }
>({
  aggregate: ServiceReview,
  schema: 'engagement',
  table: 'service_review',
  columns: {
    id: { type: 'uuid', primary: true },
    serviceId: { type: 'uuid' },
    authorId: { type: 'uuid' },
    postedAt: { type: 'datetime' },
    editedAt: { type: 'datetime', nullable: true },
    withdrawnAt: { type: 'datetime', nullable: true },
    stars: { type: 'smallint' },
    month: { type: 'text' },
    quarter: { type: 'text' },
    source: { type: 'text' },
    html: { type: 'text' },
    plain: { type: 'text' },
    standing: { type: 'text' },
    decisionId: { type: 'uuid', nullable: true },
    replaced: { type: 'json' },
    purgedAt: { type: 'datetime', nullable: true },
    takenAlong: { type: 'boolean' },
    version: { type: 'integer', version: true },
  },
});
