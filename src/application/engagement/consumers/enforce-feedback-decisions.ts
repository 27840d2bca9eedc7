import type { TrialFeedbacks } from '#domain/engagement/trials/trials.port';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import { enforceOn } from '../../moderation/published/judged-piece.ts';
import type { Consumer } from '../../shared/ports.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

/** Does to feedback of testers what Moderation decided, and undoes what has fallen. Running twice changes nothing. */
export class EnforceFeedbackDecisions implements Consumer<Told> {
  constructor(
    private readonly feedbacks: TrialFeedbacks,
    private readonly fallen: FallenDecisions,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'trial-feedback') return;
    await enforceOn(
      await this.feedbacks.getForChange(knownId<'TrialFeedback'>(fact.targetId)),
      fact,
      this.fallen,
    );
  }
}
