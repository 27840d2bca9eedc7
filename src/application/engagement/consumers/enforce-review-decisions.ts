import type { ServiceReviewId } from '#domain/engagement/services/ids';
import type { ServiceReviews } from '#domain/engagement/services/services.port';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import { standingAfter } from '../../moderation/published/standing-after.ts';
import type { Consumer } from '../../shared/ports.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

/** Does to reviews of services what Moderation decided, and undoes what has fallen. Running twice changes nothing. */
export class EnforceReviewDecisions implements Consumer<Told> {
  constructor(
    private readonly reviews: ServiceReviews,
    private readonly fallen: FallenDecisions,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'service-review') return;
    const review = await this.reviews.getForChange(fact.targetId as ServiceReviewId);
    if (fact.name !== 'moderation.decision-made.v1') return review.undo(fact.decisionId);
    const standing = standingAfter(fact);
    if (standing === 'published') return review.bringBack();
    if (standing !== null && !(await this.fallen.has(fact.decisionId)))
      review.takeAway(fact.decisionId, standing);
  }
}
