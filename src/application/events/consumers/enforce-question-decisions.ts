import type { Questions } from '#domain/events/questions/questions.port';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import { enforceOn } from '../../moderation/published/judged-piece.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

/**
 * Does to questions of sessions what Moderation decided, and undoes what it overturned and what is over. Each step looks at
 * how things stand, so running twice changes nothing. Sessions are rung by the fact that tells them, once it is kept.
 */
export class EnforceQuestionDecisions implements Consumer<Told> {
  constructor(
    private readonly questions: Questions,
    private readonly fallen: FallenDecisions,
    private readonly clock: Clock,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'event-question') return;
    // Hidden on the wall itself, which the decision only records; it may be shown again by now.
    if (fact.name === 'moderation.decision-made.v1' && fact.recorded) return;
    const question = await this.questions.get(knownId<'Question'>(fact.targetId));
    question.tellSession(this.clock.now());
    await enforceOn(question, fact, this.fallen);
  }
}
