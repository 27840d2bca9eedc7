import type { Gathering } from '#domain/events/gatherings/gathering';
import type { Registrations } from '#domain/events/gatherings/gatherings.port';
import type { RegistrationId } from '#domain/events/gatherings/ids';
import type { Seats } from '#domain/events/gatherings/seats';

/** Free seats go to who waits, first come, first served: whoever frees one, or adds some, passes them on here. */
export class WaitingList {
  constructor(private readonly registrations: Registrations) {}

  /**
   * Inside the transaction, while nobody else takes a seat.
   * @returns the seats that are left
   */
  async passOn(gathering: Gathering, seats: Seats, at: Date): Promise<Seats> {
    if (!gathering.offersSeatsAt(at)) return seats;
    let left = seats;
    const told: RegistrationId[] = [];
    for (;;) {
      const next = left.next;
      if (next.length === 0) return left;
      const waiting = await this.registrations.nextWaiting(gathering.id, next, told);
      const seat = waiting && left.seatFor(waiting.ownBranches);
      if (!waiting || !seat) return left;
      waiting.offer(seat, gathering.begins, at);
      told.push(waiting.id);
      left = left.with(seat);
    }
  }
}
