import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { ReviewItemId } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Gives a case back to everybody. */
export class ReleaseItem {
  constructor(
    private readonly items: ReviewItems,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ItemNotFound, ReviewRule, NotAllowed */
  async execute({ actor, itemId }: { actor: Actor; itemId: ReviewItemId }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const item = await this.items.getForChange(itemId);
      item.release(actor, this.clock.now());
    });
  }
}
