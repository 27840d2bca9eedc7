import type { ReviewAnswerId, ServiceReviewId } from '#domain/engagement/services/ids';
import { SERVICE_LIMITS } from '#domain/engagement/services/service-limits';
import type { ServiceReviews } from '#domain/engagement/services/services.port';
import type { Actor } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { ContributionGate } from '../words/contribution.gate.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { mustBeShown, type ShownTexts } from '../../shared/shown-text.ts';
import type { ServiceOffices } from './service-office.policy.ts';

interface AnswerReviewCommand {
  readonly actor: Actor;
  readonly reviewId: ServiceReviewId;
  readonly answer: string;
  /** When the answer was given that whoever answers read; null for none. A machine may leave it out. */
  readonly seen?: Date | null | undefined;
  /** The text of the answer as the form showed it, empty for none. */
  readonly shown?: ShownTexts | undefined;
}

/** The organisation answers a review in public, or answers it anew. */
export class AnswerReview {
  constructor(
    private readonly reviews: ServiceReviews,
    private readonly offices: ServiceOffices,
    private readonly gate: ContributionGate,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ReviewNotFound, ChangedMeanwhile, InvalidValue beside `answer`, NotAllowed */
  async execute({ actor, reviewId, answer, seen, shown }: AnswerReviewCommand): Promise<void> {
    const by = await this.offices.of(actor);
    const text = this.gate.written('answer', answer, SERVICE_LIMITS.answer, 'official');
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const review = await this.reviews.getForChange(reviewId);
      const given = review.answer({ id: this.ids.next<ReviewAnswerId>(), text, by, at });
      const former = await this.reviews.answerTo(reviewId);
      if (seen !== undefined && (former ? !former.isOf(seen) : seen !== null)) throw new ChangedMeanwhile();
      mustBeShown(shown, { now: [former?.typed ?? ''], said: [text.source] });
      if (former) former.rewrite({ text, by, at });
      else this.reviews.addAnswer(given);
    });
  }
}
