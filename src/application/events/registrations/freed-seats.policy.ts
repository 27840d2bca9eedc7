import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Registration } from '#domain/events/gatherings/registration';
import type { MemberId } from '#domain/shared/id';
import type { WaitingList } from '../gatherings/waiting-list.policy.ts';

/**
 * The place of somebody who does not come: a seat goes to who waits longest, and a turn is given up. Each inside a transaction.
 */
export class FreedSeats {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly waitingList: WaitingList,
  ) {}

  /** For good. */
  free(id: GatheringId, memberId: MemberId, at: Date): Promise<void> {
    return this.without(id, memberId, at, (registration) => registration.cancel(at));
  }

  /** As long as they are kept out of the community. */
  keepOut(id: GatheringId, memberId: MemberId, at: Date): Promise<void> {
    return this.without(id, memberId, at, (registration) => registration.keepOut(at));
  }

  /** Who was kept out comes no more either. */
  async forgo(id: GatheringId, memberId: MemberId): Promise<void> {
    await this.gatherings.getForSeating(id);
    (await this.registrations.find(id, memberId))?.forgo();
  }

  /** They are kept out no more, and come first: before those who wait. */
  async giveBack(id: GatheringId, memberId: MemberId, at: Date): Promise<void> {
    const gathering = await this.gatherings.getForSeating(id);
    const registration = await this.registrations.find(id, memberId);
    if (!registration?.isKeptOut) return;
    const seats = gathering.seats(await this.registrations.takenOf(id), at);
    registration.comeBack({ seats, firstTurn: await this.registrations.firstTurn(id), at });
    const { seat } = registration;
    await this.waitingList.passOn(gathering, seat ? seats.with(seat) : seats, at);
  }

  private async without(
    id: GatheringId,
    memberId: MemberId,
    at: Date,
    end: (registration: Registration) => void,
  ): Promise<void> {
    const gathering = await this.gatherings.getForSeating(id);
    const registration = await this.registrations.find(id, memberId);
    if (!registration?.stands) return;
    const seats = gathering.seats(await this.registrations.takenOf(id), at);
    const { seat } = registration;
    end(registration);
    if (seat) await this.waitingList.passOn(gathering, seats.without(seat), at);
  }
}
