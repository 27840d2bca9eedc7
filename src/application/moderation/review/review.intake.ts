import type { ContentRef } from '#domain/moderation/decisions/ids';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import {
  type Cause,
  ReviewItem,
  type ReviewItemId,
  type Whereabouts,
} from '#domain/moderation/review/review-item';
import type { Ids } from '../../shared/ports.ts';

/** The one way into the queue: a piece has one open case, whatever brought it there and however often. */
export class ReviewIntake {
  constructor(
    private readonly items: ReviewItems,
    private readonly ids: Ids,
  ) {}

  /** Within a unit of work: what is asked from here on stays true until it ends, also where there is no case yet. */
  takeTurn(target: ContentRef): Promise<void> {
    return this.items.takeTurn(target);
  }

  /** Within a unit of work. @param p.where as its context says once the turn was taken: it may have moved while that was waited for */
  async raise(p: { target: ContentRef; where: Whereabouts; cause: Cause; at: Date }): Promise<ReviewItem> {
    const { target, where, cause, at } = p;
    const open = () =>
      ReviewItem.open({ id: this.ids.next<ReviewItemId>(), kind: cause.kind, target, where, at });
    const item = await this.items.openFor(target, open);
    item.raise(cause, at);
    if (where.barred?.length) item.bar(where.barred);
    return item;
  }
}
