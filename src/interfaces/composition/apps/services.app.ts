import { AnswerReview } from '#application/engagement/services/answer-review';
import { EditReview } from '#application/engagement/services/edit-review';
import { SaveService } from '#application/engagement/services/save-service';
import { WithdrawReview } from '#application/engagement/services/withdraw-review';
import { WriteReview } from '#application/engagement/services/write-review';
import {
  OWN_REVIEW,
  REVIEW_EXPORT,
  REVIEW_LIST,
  REVIEW_PLACE,
  REVIEW_TO_ANSWER,
  REVIEWS_WAITING,
  SERVICE_LIST,
  SERVICE_PAGE,
} from '#infrastructure/engagement/services/services.module';
import type { Get } from '../provided.ts';

/** Services: reviewed, answered, read. */
export const servicesApp = (get: Get) => ({
  writeReview: get(WriteReview),
  editReview: get(EditReview),
  withdrawReview: get(WithdrawReview),
  answerReview: get(AnswerReview),
  saveService: get(SaveService),
  serviceList: get(SERVICE_LIST),
  servicePage: get(SERVICE_PAGE),
  reviewList: get(REVIEW_LIST),
  reviewPlace: get(REVIEW_PLACE),
  ownReview: get(OWN_REVIEW),
  reviewToAnswer: get(REVIEW_TO_ANSWER),
  reviewsWaiting: get(REVIEWS_WAITING),
  reviewExport: get(REVIEW_EXPORT),
});
