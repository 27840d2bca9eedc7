import type { ReviewItemId } from '#domain/moderation/review/review-item';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { MANY_AT_MOST } from './bulk.limits.ts';

interface ClaimedOne {
  readonly itemId: ReviewItemId;
  /** The refusal, to be put into words; null where it is theirs for half an hour. */
  readonly why: DomainError | null;
}

/** Takes several cases at once, as `ClaimItem` takes one, and none that somebody holds, which is asked one by one: one that is refused holds up no other. */
export class ClaimMany {
  constructor(
    private readonly items: ReviewItems,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed */
  async execute(p: { actor: Actor; itemIds: readonly ReviewItemId[] }): Promise<readonly ClaimedOne[]> {
    p.actor.mustBeAllowed('review.decide');
    const outcomes: ClaimedOne[] = [];
    for (const itemId of p.itemIds.slice(0, MANY_AT_MOST)) outcomes.push(await this.one(p.actor, itemId));
    return outcomes;
  }

  private async one(actor: Actor, itemId: ReviewItemId): Promise<ClaimedOne> {
    try {
      await this.unitOfWork.run(async () => {
        const item = await this.items.getForChange(itemId);
        item.claim(actor, this.clock.now());
      });
      return { itemId, why: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { itemId, why: error };
    }
  }
}
