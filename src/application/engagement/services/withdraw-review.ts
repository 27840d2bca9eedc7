import type { ServiceReviewId } from '#domain/engagement/services/ids';
import type { ServiceReviews } from '#domain/engagement/services/services.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface WithdrawReviewCommand {
  readonly actor: Actor;
  readonly reviewId: ServiceReviewId;
}

/** An author takes back what they said of a service; nobody sees it any more. */
export class WithdrawReview {
  constructor(
    private readonly reviews: ServiceReviews,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ReviewNotFound for anybody else, NotAllowed */
  async execute({ actor, reviewId }: WithdrawReviewCommand): Promise<void> {
    actor.mustBeAllowed('service.review');
    const at = this.clock.now();
    await this.unitOfWork.run(async () => (await this.reviews.getForChange(reviewId)).withdraw(actor, at));
  }
}
