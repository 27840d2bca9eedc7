import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { ReviewItemId } from '#domain/moderation/review/review-item';
import { type Actor, seesEverything } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface AssignItemCommand {
  readonly actor: Actor;
  readonly itemId: ReviewItemId;
  /** Null for nobody in particular. */
  readonly to: MemberId | null;
}

/** Hands a case to a colleague. */
export class AssignItem {
  constructor(
    private readonly items: ReviewItems,
    private readonly cards: MemberCards,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ItemNotFound, ReviewRule, NotAllowed, InvalidValue `moderation.not-a-moderator` */
  async execute({ actor, itemId, to }: AssignItemCommand): Promise<void> {
    const card = to === null ? null : (await this.cards.look([to])).get(to);
    if (to !== null) {
      if (!card || !seesEverything(card.role)) throw new InvalidValue('to', 'moderation.not-a-moderator');
    }
    await this.unitOfWork.run(async () => {
      const item = await this.items.getForChange(itemId);
      item.assign({ by: actor, to, toRole: card?.role ?? null, at: this.clock.now() });
    });
  }
}
