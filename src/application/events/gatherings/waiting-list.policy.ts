import type { Gathering } from '#domain/events/gatherings/gathering';
import type { Registrations } from '#domain/events/gatherings/gatherings.port';
import type { RegistrationId } from '#domain/events/gatherings/ids';
import type { Seats } from '#domain/events/gatherings/seats';

/** Free seats go to who waits, first come, first served: whoever frees one, adds some, or takes one, passes them on here first. */
export class WaitingList {
  constructor(private readonly registrations: Registrations) {}

  /**
   * Inside the transaction, while nobody else takes a seat.
   * @returns the seats that are left
   */
  async passOn(gathering: Gathering, seats: Seats, at: Date): Promise<Seats> {
    if (!gathering.admission.givesSeatsAt(at)) return seats;
    let left = await this.withLapsed(gathering, seats, at);
    const told: RegistrationId[] = [];
    for (;;) {
      const next = left.next;
      if (next.length === 0) return left;
      const waiting = await this.registrations.nextWaiting(gathering.id, next, told);
      const seat = waiting && left.seatFor(waiting.ownBranches);
      if (!waiting || !seat) return left;
      gathering.giveTurn(waiting, seat, at);
      told.push(waiting.id);
      left = left.with(seat);
    }
  }

  /** With the seats of those who did not say in time what they were offered. */
  private async withLapsed(gathering: Gathering, seats: Seats, at: Date): Promise<Seats> {
    let left = seats;
    for (const registration of await this.registrations.lapsedBy(gathering.id, at)) {
      const { seat } = registration;
      if (registration.lapse(at) && seat) left = left.without(seat);
    }
    return left;
  }
}
