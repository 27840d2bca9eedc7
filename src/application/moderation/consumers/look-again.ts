import { APPEAL_WHY } from '#domain/moderation/appeals/appeal';
import type { Consumer } from '../../shared/ports.ts';
import type { BenchReader } from '../appeals/bench.reader.ts';
import type { DecisionRowsQuery } from '../decisions/decision-rows.query.ts';
import type { AppealDecidedV1 } from '../published/moderation.facts.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';
import type { ReviewIntake } from '../review/review.intake.ts';

const HOURS_TO_LOOK = 24;

/**
 * Whoever gave notice was right against the decision: what it was about comes back into the queue, for a
 * decision of its own, by somebody else than before as long as anybody is there.
 */
export class LookAgain implements Consumer<AppealDecidedV1> {
  constructor(
    private readonly rows: DecisionRowsQuery,
    private readonly bench: BenchReader,
    private readonly kinds: ContentKinds,
    private readonly intake: ReviewIntake,
  ) {}

  async on({ appealId, decisionId, outcome, at: told }: AppealDecidedV1): Promise<void> {
    if (outcome !== 'upheld' || (await this.rows.appeal(appealId))?.party !== 'notifier') return;
    const decision = await this.rows.find(decisionId);
    if (!decision) return;
    const target = { kind: decision.targetKind, id: decision.targetId };
    await this.intake.takeTurn(target);
    const piece = await this.kinds.held(target);
    if (!piece) return; // gone for good
    const at = new Date(told);
    const dueAt = new Date(at.getTime() + HOURS_TO_LOOK * 3_600_000);
    const cause = { kind: 'report', why: APPEAL_WHY, score: 0, priority: 2, dueAt } as const;
    const barred = await this.bench.takersOf(decisionId, {
      categoryId: piece.categoryId,
      subjectId: piece.authorId,
    });
    await this.intake.raise({ target, where: { ...whereaboutsOf(piece), barred }, cause, at });
  }
}
