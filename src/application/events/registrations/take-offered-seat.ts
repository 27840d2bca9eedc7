import { NotRegistered } from '#domain/events/gatherings/gathering.errors';
import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Throttle, UnitOfWorkInTurn } from '../../shared/ports.ts';
import { SEATS_PER_HOUR, seatsOf } from './seats-per-hour.policy.ts';

/** Who waited says yes to the seat that is kept for them. */
export class TakeOfferedSeat {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWorkInTurn,
  ) {}

  /** @throws GatheringNotFound, GatheringCancelled, RegistrationClosed, NotRegistered, OfferOver, TooManyTries, SignInNeeded */
  async execute({ actor, gatheringId }: { actor: Actor; gatheringId: GatheringId }): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.throttle.hit(SEATS_PER_HOUR, memberId);
    await this.unitOfWork.run(seatsOf(gatheringId), async () => {
      const at = this.clock.now();
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.admission.mustStillBeOpen(actor, at);
      const registration = await this.registrations.find(gatheringId, memberId);
      if (!registration) throw new NotRegistered();
      registration.takeOffer(at);
    });
  }
}
