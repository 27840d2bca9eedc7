import { MEMBER_MEASURES } from '#domain/moderation/decisions/decision-action';
import { stepFor } from '#domain/moderation/sanctions/ladder';
import { Sanction, type SanctionId } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../published/fallen-decisions.api.ts';
import type { Consumer, Ids } from '../../shared/ports.ts';
import type { DecisionMadeV1, DecisionOverturnedV1 } from '../published/moderation.facts.ts';

/** What the queue or a rule decided of a member becomes a sanction; what is overturned is lifted. */
export class FollowDecisions implements Consumer<DecisionMadeV1 | DecisionOverturnedV1> {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly ids: Ids,
    private readonly fallen: FallenDecisions,
  ) {}

  async on(fact: DecisionMadeV1 | DecisionOverturnedV1): Promise<void> {
    const action = MEMBER_MEASURES.find((one) => one === fact.action);
    if (!action || fact.subjectId === null) return;
    const isMade = fact.name === 'moderation.decision-made.v1';
    if (isMade && (await this.fallen.has(fact.decisionId))) return;
    const memberId = knownId<'Member'>(fact.subjectId);
    const decisionId = knownId<'Decision'>(fact.decisionId);
    const at = new Date(fact.at);
    const known = await this.sanctions.ofDecision(decisionId);
    const others = await this.sanctions.standingBeside(memberId, known?.id ?? null);
    if (!isMade) return known?.lift({ others, at });
    if (known) return;
    const until = fact.until === null ? null : new Date(fact.until);
    const step = stepFor(action, at, until);
    const id = this.ids.next<SanctionId>();
    const by = knownId<'Member'>(fact.by);
    this.sanctions.add(Sanction.underDecision({ id, decisionId, memberId, step, until, by, others, at }));
  }
}
