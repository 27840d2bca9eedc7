import type { MemberId } from '../../shared/id.ts';
import type { ServiceId, ServiceReviewId } from './ids.ts';
import type { ReviewAnswer } from './review-answer.ts';
import type { Service } from './service.ts';
import type { ServiceReview } from './service-review.ts';

export interface Services {
  /** @throws ServiceNotFound */
  get(id: ServiceId): Promise<Service>;
  /** @throws ServiceNameTaken where another one has its address */
  add(service: Service): Promise<void>;
}

export interface ServiceReviews {
  add(review: ServiceReview): void;
  /**
   * Members who write two at once wait for one another.
   * @param other the review that is being changed, which does not count
   * @throws AlreadyReviewed
   */
  mustBeFirst(
    one: { readonly serviceId: ServiceId; readonly by: MemberId; readonly quarter: string },
    other?: ServiceReviewId,
  ): Promise<void>;
  /** Nobody else changes or answers it until the transaction ends. @throws ReviewNotFound */
  getForChange(id: ServiceReviewId): Promise<ServiceReview>;
  /** What of theirs waits for a moderator. */
  waitingOf(author: MemberId): Promise<readonly ServiceReviewId[]>;
  /** What of theirs was taken back. */
  takenBackOf(author: MemberId): Promise<readonly string[]>;
  answerTo(id: ServiceReviewId): Promise<ReviewAnswer | null>;
  addAnswer(answer: ReviewAnswer): void;
}
