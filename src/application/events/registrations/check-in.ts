import { NotRegistered } from '#domain/events/gatherings/gathering.errors';
import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Throttle, UnitOfWorkInTurn } from '../../shared/ports.ts';
import type { LiveBell } from '../questions/live.bell.ts';
import { seatsOf } from './seats-per-hour.policy.ts';

interface CheckInCommand {
  readonly actor: Actor;
  readonly gatheringId: GatheringId;
  /** As the organisers show it while it takes place. */
  readonly code: string;
}

const TRIES = { name: 'events.check-in', limit: 10, windowSeconds: 600 };

/** A member says that they are there, by the code that is shown. */
export class CheckIn {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly throttle: Throttle,
    private readonly bell: LiveBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWorkInTurn,
  ) {}

  /** @throws GatheringNotFound, GatheringNotBegun, GatheringCancelled, RegistrationClosed, NotRegistered, TooManyTries, InvalidValue beside `code` */
  async execute({ actor, gatheringId, code }: CheckInCommand): Promise<void> {
    const memberId = actor.mustBeMember();
    await this.throttle.hit(TRIES, memberId);
    await this.unitOfWork.run(seatsOf(gatheringId), async () => {
      const at = this.clock.now();
      const gathering = await this.gatherings.getForSeating(gatheringId);
      gathering.admission.mustStillBeOpen(actor, at);
      gathering.admission.mustHaveBegun(at);
      gathering.mustBeToldBy(code);
      const registration = await this.registrations.find(gatheringId, memberId);
      if (!registration) throw new NotRegistered();
      registration.attend(at, 'code');
    });
    this.bell.ringDesk(gatheringId);
  }
}
