import type { ServiceReviewId } from '#domain/engagement/services/ids';
import type { ServiceReviews } from '#domain/engagement/services/services.port';
import type { MemberId } from '#domain/shared/id';
import type { TakingBack } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** What who left said of a service, and waits for a moderator, is taken back. */
export class TakeReviewsBack implements TakingBack {
  constructor(
    private readonly reviews: ServiceReviews,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<readonly string[]> {
    for (const id of await this.reviews.waitingOf(memberId)) await this.take(id);
    return this.reviews.takenBackOf(memberId);
  }

  private take(id: ServiceReviewId): Promise<void> {
    return this.unitOfWork.run(async () => {
      (await this.reviews.getForChange(id)).withdrawAsLeft(this.clock.now());
    });
  }
}
