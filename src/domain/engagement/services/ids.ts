import type { Id } from '../../shared/id.ts';

export type ServiceId = Id<'Service'>;
export type ServiceReviewId = Id<'ServiceReview'>;
export type ReviewAnswerId = Id<'ReviewAnswer'>;
