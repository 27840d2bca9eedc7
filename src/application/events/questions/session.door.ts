import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { Gathering } from '#domain/events/gatherings/gathering';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';

/** Who takes part in a session comes through here, inside the transaction of what they do in it. */
export class SessionDoor {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
  ) {}

  /** @throws GatheringNotFound, NotInSession, SessionClosed, SignInNeeded */
  async enter(actor: Actor, gatheringId: GatheringId, at: Date): Promise<Gathering> {
    const memberId = actor.mustBeMember();
    const gathering = await this.gatherings.get(gatheringId);
    const registration = await this.registrations.find(gatheringId, memberId);
    gathering.admission.mustSeatInSession(actor, registration?.isConfirmed ?? false, at);
    return gathering;
  }
}
