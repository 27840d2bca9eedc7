import type { Standing } from '#domain/engagement/words/judged-text';
import type { Id, MemberId } from '#domain/shared/id';

/** A service as lists show it, with what members think of it. */
export interface ServiceRow {
  readonly id: Id<'Service'>;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Whether it takes reviews now. */
  readonly open: boolean;
  /** Of published reviews. */
  readonly reviews: number;
  /** 1 to 5, to the hundredth; null where nobody has said anything. */
  readonly average: number | null;
}

export interface ServiceView extends ServiceRow {
  /** Another one whenever it was described anew. */
  readonly version: number;
  /** How many gave one star, two, … five. */
  readonly distribution: readonly number[];
  /** When the latest published review was written. */
  readonly latestAt: Date | null;
}

/** What the organisation said to a review. */
export interface ReviewAnswerView {
  readonly html: string;
  readonly authorId: MemberId;
  readonly department: string | null;
  readonly answeredAt: Date;
}

/** A review as one viewer sees it. */
export interface ReviewView {
  readonly id: Id<'ServiceReview'>;
  readonly serviceId: Id<'Service'>;
  readonly serviceSlug: string;
  readonly serviceName: string;
  readonly authorId: MemberId;
  readonly stars: number;
  /** In which the author used it: `2026-05`. */
  readonly month: string;
  readonly html: string;
  readonly postedAt: Date;
  readonly editedAt: Date | null;
  /** `held` and `hidden` are seen by the author alone. */
  readonly standing: Exclude<Standing, 'deleted'>;
  readonly answer: ReviewAnswerView | null;
}

/** A review for its author, to be changed. */
export interface OwnReview extends ReviewView {
  readonly source: string;
}

/** A review for those who answer it. */
export interface ReviewToAnswer extends ReviewView {
  /** As it was typed; null where nothing was answered. */
  readonly answerSource: string | null;
}
