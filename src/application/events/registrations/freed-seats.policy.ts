import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { MemberId } from '#domain/shared/id';
import type { WaitingList } from '../gatherings/waiting-list.policy.ts';

/** The place of somebody who does not come any more: a seat goes to who waits longest, and a turn is given up. */
export class FreedSeats {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly waitingList: WaitingList,
  ) {}

  /** Inside the transaction. */
  async free(id: GatheringId, memberId: MemberId, at: Date): Promise<void> {
    const gathering = await this.gatherings.getForSeating(id);
    const registration = await this.registrations.find(id, memberId);
    if (!registration?.stands) return;
    const seats = gathering.seats(await this.registrations.takenOf(id), at);
    const { seat } = registration;
    registration.cancel(at);
    if (seat) await this.waitingList.passOn(gathering, seats.without(seat), at);
  }
}
