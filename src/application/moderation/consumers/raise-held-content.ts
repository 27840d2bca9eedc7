import type { HeldContent } from '../../community/published/held.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';
import type { ReviewIntake } from '../review/review.intake.ts';

/** Held content is looked at within so many hours. */
const HOURS_TO_LOOK = 24;

/** What is held back waits in the one queue, once however often it is told. */
export class RaiseHeldContent implements Consumer<HeldContent> {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly intake: ReviewIntake,
  ) {}

  async on(fact: HeldContent): Promise<void> {
    const target = { kind: fact.targetKind, id: fact.targetId };
    const piece = await this.kinds.piece(target);
    if (!piece) return; // gone for good before anybody looked
    const at = new Date(fact.at);
    await this.intake.raise({
      target,
      where: whereaboutsOf(piece),
      cause: {
        kind: 'held',
        why: fact.why,
        score: fact.score,
        priority: fact.priority,
        dueAt: new Date(at.getTime() + HOURS_TO_LOOK * 3_600_000),
        hits: fact.hits,
      },
      at,
    });
  }
}
