import { ContainerModule } from 'inversify';
import { ARRIVING_TEXTS } from '#application/community/published/arriving-texts.api';
import { EnforceReviewDecisions } from '#application/engagement/consumers/enforce-review-decisions';
import { type ContributionAuthors, ContributionGate } from '#application/engagement/words/contribution.gate';
import { AnswerReview } from '#application/engagement/services/answer-review';
import { EditReview } from '#application/engagement/services/edit-review';
import { SaveService } from '#application/engagement/services/save-service';
import { ServiceOffices } from '#application/engagement/services/service-office.policy';
import type {
  OwnReviewQuery,
  ReviewExportQuery,
  ReviewListQuery,
  ReviewPlaceQuery,
  ReviewsWaitingQuery,
  ReviewToAnswerQuery,
  ServiceListQuery,
  ServicePageQuery,
} from '#application/engagement/services/services.query';
import { TakeReviewsBack } from '#application/engagement/services/take-reviews-back';
import { WithdrawReview } from '#application/engagement/services/withdraw-review';
import { WriteReview } from '#application/engagement/services/write-review';
import { FALLEN_DECISIONS } from '#application/moderation/published/fallen-decisions.api';
import { READ_WORDS } from '#application/moderation/published/read-words.api';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { MODERATION_API } from '#application/moderation/published/moderation.api';
import { WORDS_API } from '#application/moderation/published/words.api';
import type { WrittenTexts } from '#application/moderation/published/written-texts.api';
import { token } from '#application/shared/token';
import type { ServiceReviews, Services } from '#domain/engagement/services/services.port';
import {
  CLOCK,
  ENTITY_MANAGER,
  IDS,
  PUBLIC_URL,
  RENDERER,
  SQL,
  THROTTLE,
  UNIT_OF_WORK,
} from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { PostgresServiceReviews, PostgresServices } from './postgres-services.ts';
import {
  SqlOwnReview,
  SqlReviewExport,
  SqlReviewList,
  SqlReviewPlace,
  SqlReviewsWaiting,
  SqlReviewToAnswer,
} from './reviews.sql.ts';
import { SqlServiceList, SqlServicePage } from './services.sql.ts';
import { SqlReviewAuthors, SqlWrittenReviews } from './written-reviews.sql.ts';

const SERVICES = token<Services>('Services');
export const SERVICE_REVIEWS = token<ServiceReviews>('ServiceReviews');
const REVIEW_AUTHORS = token<ContributionAuthors>('ReviewAuthors');
export const REVIEWS_GATE = token<ContributionGate>('ReviewsGate');
const SERVICE_OFFICES = token<ServiceOffices>('ServiceOffices');
export const SERVICE_LIST = token<ServiceListQuery>('ServiceListQuery');
export const SERVICE_PAGE = token<ServicePageQuery>('ServicePageQuery');
export const REVIEW_LIST = token<ReviewListQuery>('ReviewListQuery');
export const REVIEW_PLACE = token<ReviewPlaceQuery>('ReviewPlaceQuery');
export const OWN_REVIEW = token<OwnReviewQuery>('OwnReviewQuery');
export const REVIEW_TO_ANSWER = token<ReviewToAnswerQuery>('ReviewToAnswerQuery');
export const REVIEWS_WAITING = token<ReviewsWaitingQuery>('ReviewsWaitingQuery');
export const REVIEW_EXPORT = token<ReviewExportQuery>('ReviewExportQuery');
export const WRITTEN_REVIEWS = token<WrittenTexts>('WrittenReviews');

/** Services and what members think of them. */
export const servicesModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(SERVICES, PostgresServices, [ENTITY_MANAGER, SQL]);
  adapter(SERVICE_REVIEWS, PostgresServiceReviews, [ENTITY_MANAGER, SQL]);
  adapter(REVIEW_AUTHORS, SqlReviewAuthors, [SQL]);
  adapter(REVIEWS_GATE, ContributionGate, [
    WORDS_API,
    MEMBER_CARDS,
    REVIEW_AUTHORS,
    RENDERER,
    ARRIVING_TEXTS,
    PUBLIC_URL,
  ]);
  adapter(SERVICE_OFFICES, ServiceOffices, [MODERATION_API]);
  adapter(SERVICE_LIST, SqlServiceList, [SQL]);
  adapter(SERVICE_PAGE, SqlServicePage, [SQL]);
  adapter(REVIEW_LIST, SqlReviewList, [SQL]);
  adapter(REVIEW_PLACE, SqlReviewPlace, [SQL]);
  adapter(OWN_REVIEW, SqlOwnReview, [SQL]);
  adapter(REVIEW_TO_ANSWER, SqlReviewToAnswer, [SQL]);
  adapter(REVIEWS_WAITING, SqlReviewsWaiting, [SQL]);
  adapter(REVIEW_EXPORT, SqlReviewExport, [SQL]);
  adapter(WRITTEN_REVIEWS, SqlWrittenReviews, [SQL, MEMBER_CARDS]);
  useCase(WriteReview, [SERVICES, SERVICE_REVIEWS, REVIEWS_GATE, THROTTLE, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(EditReview, [SERVICE_REVIEWS, REVIEWS_GATE, CLOCK, UNIT_OF_WORK]);
  useCase(WithdrawReview, [SERVICE_REVIEWS, CLOCK, UNIT_OF_WORK]);
  useCase(TakeReviewsBack, [SERVICE_REVIEWS, CLOCK, UNIT_OF_WORK]);
  useCase(AnswerReview, [SERVICE_REVIEWS, SERVICE_OFFICES, REVIEWS_GATE, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(SaveService, [SERVICES, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(EnforceReviewDecisions, [SERVICE_REVIEWS, FALLEN_DECISIONS, READ_WORDS]);
});
