import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type { OwnReview, ReviewToAnswer, ReviewView, ServiceRow, ServiceView } from './service-view.ts';

/** How reviews are put in order: the latest written, the best, the worst; of equal ones the latest first. */
export const REVIEW_ORDERS = ['recent', 'best', 'worst'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

export interface ReviewsAsked {
  /** All services where none is named. */
  readonly serviceId: string | null;
  readonly order: ReviewOrder;
  /** Those with so many stars alone. */
  readonly stars: number | null;
  /** Those that the organisation answered, or has not; all where it is null. */
  readonly answered: boolean | null;
  /** Those of the viewer alone. */
  readonly mine: boolean;
  readonly cursor: string | null;
  readonly limit?: number | undefined;
}

export interface ServiceListQuery {
  /** By name. */
  execute(): Promise<readonly ServiceRow[]>;
}

export interface ServicePageQuery {
  /** @param key slug or id @throws ServiceNotFound */
  execute(key: string): Promise<ServiceView>;
}

export interface ReviewListQuery {
  /** @throws InvalidValue `cursor.broken` */
  execute(actor: Actor, asked: ReviewsAsked): Promise<Page<ReviewView>>;
}

export interface ReviewPlaceQuery {
  /**
   * The place of a page of the latest reviews of its service on which this one is; null for the first, also where there is nothing for the
   * actor to see.
   */
  execute(actor: Actor, reviewId: string): Promise<string | null>;
}

export interface OwnReviewQuery {
  /** @throws ReviewNotFound for anybody else */
  execute(actor: Actor, id: string): Promise<OwnReview>;
}

export interface ReviewToAnswerQuery {
  /** @throws ReviewNotFound, NotAllowed */
  execute(actor: Actor, id: string): Promise<ReviewToAnswer>;
}

export interface ReviewsWaitingQuery {
  /** How many published reviews the organisation has not answered, 1,000 at most. @throws NotAllowed */
  execute(actor: Actor): Promise<number>;
}

export interface ReviewExportQuery {
  /** Every published review, in pieces, the oldest first. @throws NotAllowed */
  execute(actor: Actor): AsyncIterable<readonly ReviewView[]>;
}
