import { markOf } from '#domain/community/members/trust';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type { DecisionMadeV1, DecisionOverturnedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { TrustBook } from '../trust/trust-book.port.ts';
import type { TrustKeeper } from '../trust/trust.keeper.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1;

/**
 * What people decided against a member lowers their level at once, and what is overturned gives it back. What a machine
 * decided counts for nothing until somebody has looked.
 */
export class WeighDecisions implements Consumer<Told> {
  constructor(
    private readonly book: TrustBook,
    private readonly keeper: TrustKeeper,
    private readonly fallen: FallenDecisions,
  ) {}

  async on(fact: Told): Promise<void> {
    const memberId = knownId<'Member'>(fact.subjectId);
    const kind = markOf(fact.action);
    if (memberId === null || kind === null) return;
    const at = new Date(fact.at);
    if (fact.name === 'moderation.decision-overturned.v1') await this.book.unmark(fact.decisionId);
    else if (fact.by === null || (await this.fallen.has(fact.decisionId))) return;
    else await this.book.mark({ decisionId: fact.decisionId, memberId, kind, at });
    await this.keeper.recount([memberId], at);
  }
}
