import type { Gatherings } from '#domain/events/gatherings/gatherings.port';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import { standingAfter } from '../../moderation/published/standing-after.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

/** What somebody does in the place itself, to a whole event: cancelled, rewritten. */
const IN_PLACE: readonly string[] = ['lock', 'edit'];

/** Does to events what Moderation decided, and undoes what it overturned and what is over. Run twice, it changes nothing. */
export class EnforceEventDecisions implements Consumer<Told> {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly fallen: FallenDecisions,
    private readonly clock: Clock,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'event') return;
    const isMade = fact.name === 'moderation.decision-made.v1';
    if (isMade && (await this.fallen.has(fact.decisionId))) return;
    const gathering = await this.gatherings.getForSeating(knownId<'Gathering'>(fact.targetId));
    // Of now: it is told as it stands, whatever was changed since the decision.
    const at = this.clock.now();
    if (!isMade) {
      const isOverturned = fact.name === 'moderation.decision-overturned.v1';
      if (isOverturned && IN_PLACE.includes(fact.action)) gathering.tellUndone(fact.decisionId, at);
      return gathering.bringBack(fact.decisionId, at);
    }
    const standing = standingAfter(fact);
    if (standing === 'published') gathering.stayAwayOnlyFor(await this.fallen.takenAwaySince(fact), at);
    else if (standing !== null) gathering.takeAway(fact.decisionId, fact.action, at);
  }
}
