import { SERVICE_LIMITS } from '#domain/engagement/services/service-limits';
import type { ServiceReviews } from '#domain/engagement/services/services.port';
import { knownId } from '#domain/shared/id';
import type { Mending, PieceWords, Purging } from '../../moderation/published/piece-words.api.ts';
import type { ContributionGate } from '../words/contribution.gate.ts';

/** What moderators do to the words of reviews: the stars are their author's, and stay as they were given. */
export class ReviewWords implements PieceWords, Mending, Purging {
  readonly table = 'engagement.service_review';
  readonly shownAnew = null;
  readonly mending: Mending = this;
  readonly masking = 'never';
  readonly purging: Purging = this;

  constructor(
    private readonly reviews: ServiceReviews,
    private readonly gate: ContributionGate,
  ) {}

  async parts(id: string) {
    const { said } = await this.reviews.getForChange(knownId<'ServiceReview'>(id));
    return [{ name: 'body', text: said.source, max: SERVICE_LIMITS.body.max, isLine: false }] as const;
  }

  async mend(
    id: string,
    { body }: Parameters<Mending['mend']>[1],
    { decisionId }: Parameters<Mending['mend']>[2],
  ): Promise<void> {
    const review = await this.reviews.getForChange(knownId<'ServiceReview'>(id));
    const text = this.gate.mended('body', body ?? review.said.source, SERVICE_LIMITS.body);
    review.sayInstead(text, knownId<'Decision'>(decisionId));
  }

  async purge(id: string, at: Date) {
    const review = await this.reviews.getForChange(knownId<'ServiceReview'>(id));
    return { texts: review.purge(at), files: [] };
  }
}
