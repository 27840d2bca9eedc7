import type { ServiceReviews } from '#domain/engagement/services/services.port';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import type { ReadWords } from '../../moderation/published/read-words.api.ts';
import { enforceOn } from '../../moderation/published/judged-piece.ts';
import type { Consumer } from '../../shared/ports.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

/** Does to reviews of services what Moderation decided, and undoes what has fallen. Running twice changes nothing. */
export class EnforceReviewDecisions implements Consumer<Told> {
  constructor(
    private readonly reviews: ServiceReviews,
    private readonly fallen: FallenDecisions,
    private readonly read: ReadWords,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'service-review') return;
    const review = await this.reviews.getForChange(knownId<'ServiceReview'>(fact.targetId));
    if (await this.read.stand(fact)) return enforceOn(review, fact, this.fallen);
    // The approval is told of beside what it overturns: by that one alone it waits anew.
    if (fact.name === 'moderation.decision-made.v1') review.waitAnew(new Date(fact.at));
  }
}
