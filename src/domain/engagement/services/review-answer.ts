import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Office } from '../ideas/idea-answer.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import type { ReviewAnswerId, ServiceReviewId } from './ids.ts';

/** What the organisation says to a review: one for each, which may be given anew. */
export class ReviewAnswer extends AggregateRoot {
  private constructor(
    readonly id: ReviewAnswerId,
    readonly reviewId: ServiceReviewId,
    private source: string,
    private html: string,
    private plain: string,
    private authorId: MemberId,
    private department: string | null,
    private answeredAt: Date,
  ) {
    super();
  }

  static give(p: {
    id: ReviewAnswerId;
    reviewId: ServiceReviewId;
    text: WrittenText;
    by: Office;
    at: Date;
  }): ReviewAnswer {
    const { source, html, plain } = p.text;
    const { memberId, department } = p.by;
    return new ReviewAnswer(p.id, p.reviewId, source, html, plain, memberId, department, p.at);
  }

  /** Said anew, by whoever answers now. */
  rewrite({ text, by, at }: { text: WrittenText; by: Office; at: Date }): void {
    const { source, html, plain } = text;
    const { memberId: authorId, department } = by;
    Object.assign(this, { source, html, plain, authorId, department, answeredAt: at });
  }
}
