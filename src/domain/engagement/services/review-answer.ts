import { AggregateRoot, type Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Office } from '../ideas/idea-answer.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import type { ReviewAnswerId, ServiceId, ServiceReviewId } from './ids.ts';

interface AnsweredReview {
  readonly id: ServiceReviewId;
  readonly serviceId: ServiceId;
  readonly authorId: MemberId;
}

/** Who wrote a review is to hear that the organisation answered; not again when it says it otherwise. */
export class ReviewAnswered implements Fact {
  readonly name = 'review-answered';
  constructor(
    readonly at: Date,
    readonly review: AnsweredReview,
    readonly by: MemberId,
  ) {}
}

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
    review: AnsweredReview;
    text: WrittenText;
    by: Office;
    at: Date;
  }): ReviewAnswer {
    const { source, html, plain } = p.text;
    const { memberId, department } = p.by;
    const answer = new ReviewAnswer(p.id, p.review.id, source, html, plain, memberId, department, p.at);
    answer.record(new ReviewAnswered(p.at, p.review, memberId));
    return answer;
  }

  /** Whether this is what was read at that moment; null for no answer. */
  isOf(seen: Date | null): boolean {
    return this.answeredAt.getTime() === seen?.getTime();
  }

  /** As it was typed. */
  get typed(): string {
    return this.source;
  }

  /** Said anew, by whoever answers now. */
  rewrite({ text, by, at }: { text: WrittenText; by: Office; at: Date }): void {
    ({ source: this.source, html: this.html, plain: this.plain } = text);
    ({ memberId: this.authorId, department: this.department } = by);
    this.answeredAt = at;
  }
}
