import type { Registrations } from '#domain/events/gatherings/gatherings.port';
import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { FreedSeats } from './freed-seats.policy.ts';

/**
 * Who left comes to nothing any more: their seats go to who waits longest, and so do their turns; what they were kept out of is theirs no more.
 * What they told organisers was for these alone, and goes whatever becomes of their messages.
 */
export class FreeSeats implements Departure {
  constructor(
    private readonly registrations: Registrations,
    private readonly seats: FreedSeats,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<void> {
    const at = this.clock.now();
    const ahead = await this.registrations.aheadOf(memberId, at, null);
    await oneByOne(ahead, (id) => this.unitOfWork.run(() => this.seats.free(id, memberId, this.clock.now())));
    const keptOut = await this.registrations.keptOutOf(memberId, at);
    await oneByOne(keptOut, (id) => this.unitOfWork.run(() => this.seats.forgo(id, memberId)));
    await this.unitOfWork.run(() => this.registrations.dropWordsOf(memberId));
  }
}
