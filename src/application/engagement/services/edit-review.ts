import { Experience } from '#domain/engagement/services/experience';
import type { ServiceReviewId } from '#domain/engagement/services/ids';
import { SERVICE_LIMITS } from '#domain/engagement/services/service-limits';
import type { ServiceReviews } from '#domain/engagement/services/services.port';
import type { Actor } from '#domain/shared/actor';
import { judgedTogether } from '#domain/shared/domain-error';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustBeShown, type ShownTexts } from '../../shared/shown-text.ts';

interface EditReviewCommand {
  readonly actor: Actor;
  readonly reviewId: ServiceReviewId;
  readonly stars: number;
  readonly month: string;
  readonly body: string;
  readonly agreed?: boolean;
  /** The text as the form showed it. */
  readonly shown?: ShownTexts | undefined;
}

/** An author says otherwise what they said of a service. */
export class EditReview {
  constructor(
    private readonly reviews: ServiceReviews,
    private readonly gate: ContributionGate,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ReviewNotFound, ReviewNotChangeable, ChangedMeanwhile, AlreadyReviewed, InvalidValues beside the fields, NotAllowed */
  async execute({ actor, reviewId, stars, month, body, agreed = false, shown }: EditReviewCommand): Promise<{
    told: readonly WordsTold[];
  }> {
    actor.mustBeAllowed('service.review');
    const by = actor.mustBeMember();
    const at = this.clock.now();
    const stands = await this.unitOfWork.run(() => this.saidBy(actor, reviewId));
    const { experience } = judgedTogether({
      experience: () => Experience.of(month, at),
      body: () => this.gate.written('body', body, SERVICE_LIMITS.body, 'new', stands),
    });
    // It stands before everybody, or waits already: what would have to wait is refused.
    const passed = await this.gate.pass(
      actor,
      'service-review',
      [{ field: 'post', name: 'body', text: body, stands }],
      agreed,
      false,
      reviewId,
    );
    const text = this.gate.written('body', passed.text('body'), SERVICE_LIMITS.body, passed.trust, stands);
    await this.gate.admitChange(actor, passed);
    return this.unitOfWork.run(async () => {
      const review = await this.reviews.getForChange(reviewId);
      review.mustBeOwn(actor);
      mustBeShown(shown, { now: [review.said.source], said: [text.source] });
      const { serviceId } = review;
      await this.reviews.mustBeFirst({ serviceId, by, quarter: experience.quarter }, review.id);
      const stood = { says: { body: review.said.source }, isRead: review.isPublished };
      const { words, told } = await this.gate.arrive(passed, { actor, id: review.id, at, stood });
      review.edit(actor, { stars, experience, text, words }, at);
      return { told };
    });
  }

  /** @throws ReviewNotFound */
  private async saidBy(actor: Actor, reviewId: ServiceReviewId): Promise<string> {
    const review = await this.reviews.getForChange(reviewId);
    review.mustBeOwn(actor);
    return review.said.source;
  }
}
