import { LEFT_WHY } from '#domain/moderation/review/review-item';
import type { PassageLeftV1 } from '../../community/published/words.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';
import type { ReviewIntake } from '../review/review.intake.ts';

/** Everybody reads it until then: it goes before all else. */
const HOURS_TO_LOOK = 4;
const URGENT = 3;

/** What a redaction left, whoever may redact it finds in the queue, with the passage marked. */
export class RaiseLeftPassage implements Consumer<PassageLeftV1> {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly intake: ReviewIntake,
  ) {}

  async on(fact: PassageLeftV1): Promise<void> {
    const target = { kind: fact.targetKind, id: fact.targetId };
    await this.intake.takeTurn(target);
    const piece = await this.kinds.held(target);
    if (!piece) return;
    const at = new Date(fact.at);
    const dueAt = new Date(at.getTime() + HOURS_TO_LOOK * 3_600_000);
    const cause = { kind: 'report', why: LEFT_WHY, score: 0, priority: URGENT, dueAt } as const;
    const hits = [fact.passage];
    await this.intake.raise({ target, where: whereaboutsOf(piece), cause: { ...cause, hits }, at });
  }
}
