import { NotRegistered } from '#domain/events/gatherings/gathering.errors';
import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Throttle, UnitOfWorkInTurn } from '../../shared/ports.ts';
import { SEATS_PER_HOUR, seatsOf } from './seats-per-hour.policy.ts';
import type { WaitingList } from '../gatherings/waiting-list.policy.ts';

/** A member gives up their seat, which goes to who waits longest, or their turn; it is confirmed to them. */
export class CancelRegistration {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly waitingList: WaitingList,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWorkInTurn,
  ) {}

  /** @throws GatheringNotFound, GatheringCancelled, RegistrationClosed, NotRegistered, SignInNeeded, TooManyTries */
  async execute({ actor, gatheringId }: { actor: Actor; gatheringId: GatheringId }): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.throttle.hit(SEATS_PER_HOUR, memberId);
    await this.unitOfWork.run(seatsOf(gatheringId), async () => {
      const at = this.clock.now();
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.admission.mustStillBeOpen(actor, at);
      const registration = await this.registrations.find(gatheringId, memberId);
      if (!registration) throw new NotRegistered();
      const seats = gathering.seats(await this.registrations.takenOf(gatheringId), at);
      const { seat } = registration;
      registration.giveUp(at);
      if (seat) await this.waitingList.passOn(gathering, seats.without(seat), at);
    });
  }
}
