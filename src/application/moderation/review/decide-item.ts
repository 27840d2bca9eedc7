import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { Decided, ItemDecider, ItemDecision } from './item.decider.ts';
import { itemTarget } from './item-target.query.ts';
import type { ItemTargetsQuery } from './item-target.query.ts';

export interface DecideItemCommand extends ItemDecision {
  readonly actor: Actor;
  readonly path: 'review' | 'api';
}

/** Somebody who holds a case decides of it, with its reasons. */
export class DecideItem {
  constructor(
    private readonly targets: ItemTargetsQuery,
    private readonly decider: ItemDecider,
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws as `ItemDecider.decide` */
  async execute({ actor, path, ...decision }: DecideItemCommand): Promise<Decided> {
    const object = { kind: 'review-item', id: decision.itemId };
    const details = { action: decision.action, path };
    return this.acts.refusing({ actor, action: 'decision.take', object, details }, async () => {
      actor.mustBeAllowed('review.decide');
      const asked = await this.decider.ask(decision, await itemTarget(this.targets, decision.itemId));
      const decided = await this.unitOfWork.run(() =>
        this.decider.decide(actor, asked, { path, claims: false }),
      );
      this.decider.decided(asked);
      return decided;
    });
  }
}
