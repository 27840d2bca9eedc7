import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { WaitingList } from '../gatherings/waiting-list.policy.ts';

/** Who left comes to nothing any more: their seats go to who waits longest, and so do their turns. */
export class FreeSeats implements Departure {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly waitingList: WaitingList,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<void> {
    await oneByOne(await this.registrations.aheadOf(memberId, this.clock.now()), (id) =>
      this.unitOfWork.run(() => this.free(id, memberId)),
    );
  }

  private async free(id: GatheringId, memberId: MemberId): Promise<void> {
    const at = this.clock.now();
    const gathering = await this.gatherings.getForSeating(id);
    const registration = await this.registrations.find(id, memberId);
    if (!registration) return;
    const seats = gathering.seats(await this.registrations.takenOf(id), at);
    const { seat } = registration;
    registration.cancel(at);
    if (seat) await this.waitingList.passOn(gathering, seats.without(seat), at);
  }
}
