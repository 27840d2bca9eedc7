import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { ReviewItemId } from '#domain/moderation/review/review-item';
import type { Actor } from '#domain/shared/actor';
import { DomainError } from '#domain/shared/domain-error';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { UnitOfWork } from '../../shared/ports.ts';
import { MANY_AT_MOST } from './bulk.limits.ts';
import type { ItemDecider, ItemDecision } from './item.decider.ts';
import { itemTarget, type ItemTargetsQuery } from './item-target.query.ts';

interface DecideManyCommand {
  readonly actor: Actor;
  /** Each with its own reason. */
  readonly decisions: readonly ItemDecision[];
}

interface DecidedOne {
  readonly itemId: ReviewItemId;
  readonly decisionId: DecisionId | null;
  /** Code of what refused it. */
  readonly refused: string | null;
  /** The refusal itself, to be put into words. */
  readonly why: DomainError | null;
}

/** Several cases at once, each for its own reason: one that is refused holds up no other. */
export class DecideMany {
  constructor(
    private readonly targets: ItemTargetsQuery,
    private readonly decider: ItemDecider,
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed */
  async execute({ actor, decisions }: DecideManyCommand): Promise<readonly DecidedOne[]> {
    const every = { actor, action: 'decision.take', object: { kind: 'review-item', id: null } };
    await this.acts.refusing(every, async () => actor.mustBeAllowed('review.decide'));
    const outcomes: DecidedOne[] = [];
    for (const decision of decisions.slice(0, MANY_AT_MOST)) outcomes.push(await this.one(actor, decision));
    return outcomes;
  }

  private async one(actor: Actor, decision: ItemDecision): Promise<DecidedOne> {
    const { itemId } = decision;
    try {
      const object = { kind: 'review-item', id: itemId };
      const details = { action: decision.action, path: 'bulk' };
      const { decisionId } = await this.acts.refusing(
        { actor, action: 'decision.take', object, details },
        async () => {
          const asked = await this.decider.ask(decision, await itemTarget(this.targets, itemId));
          const decided = await this.unitOfWork.run(() =>
            this.decider.decide(actor, asked, { path: 'bulk', claims: true }),
          );
          this.decider.decided(asked);
          return decided;
        },
      );
      return { itemId, decisionId, refused: null, why: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { itemId, decisionId: null, refused: error.code, why: error };
    }
  }
}
