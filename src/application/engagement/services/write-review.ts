import { Experience } from '#domain/engagement/services/experience';
import type { ServiceId, ServiceReviewId } from '#domain/engagement/services/ids';
import { ServiceReview } from '#domain/engagement/services/service-review';
import { ReviewedByTheHouse } from '#domain/engagement/services/service.errors';
import { SERVICE_LIMITS } from '#domain/engagement/services/service-limits';
import type { ServiceReviews, Services } from '#domain/engagement/services/services.port';
import { type Actor, isStaff } from '#domain/shared/actor';
import { judgedTogether } from '#domain/shared/domain-error';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';

interface WriteReviewCommand {
  readonly actor: Actor;
  readonly serviceId: ServiceId;
  readonly stars: number;
  /** In which the service was used: `2026-05`. */
  readonly month: string;
  readonly body: string;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

export const REVIEWS_PER_DAY = { name: 'engagement.write-review', limit: 20, windowSeconds: 86_400 };

/** Says what one thinks of a service one used. */
export class WriteReview {
  constructor(
    private readonly services: Services,
    private readonly reviews: ServiceReviews,
    private readonly gate: ContributionGate,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws ServiceNotFound, ServiceTakesNoReviews, AlreadyReviewed, InvalidValues beside the fields, NotAllowed, TooManyTries */
  async execute({ actor, serviceId, stars, month, body, agreed = false }: WriteReviewCommand): Promise<{
    id: ServiceReviewId;
    told: readonly WordsTold[];
  }> {
    actor.mustBeAllowed('service.review');
    const by = actor.mustBeMember();
    if (isStaff(actor.role)) throw new ReviewedByTheHouse();
    const at = this.clock.now();
    const { experience } = judgedTogether({
      experience: () => Experience.of(month, at),
      body: () => this.gate.written('body', body, SERVICE_LIMITS.body),
    });
    const passed = await this.gate.pass(
      actor,
      'service-review',
      [{ field: 'post', name: 'body', text: body }],
      agreed,
    );
    const text = this.gate.written('body', passed.text('body'), SERVICE_LIMITS.body, passed.trust);
    await this.throttle.hit(REVIEWS_PER_DAY, by);
    return this.gate.admitting(actor, passed, () =>
      this.unitOfWork.run(async () => {
        const id = this.ids.next<ServiceReviewId>();
        const { words, told } = await this.gate.arrive(passed, { actor, id, at });
        (await this.services.get(serviceId)).mustTakeReviews();
        await this.reviews.mustBeFirst({ serviceId, by, quarter: experience.quarter });
        const said = { stars, experience, text, words };
        this.reviews.add(ServiceReview.write({ id, serviceId, by, at, ...said }));
        return { id, told };
      }),
    );
  }
}
