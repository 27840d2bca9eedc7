import type { Gathering } from '#domain/events/gatherings/gathering';
import type { Registrations } from '#domain/events/gatherings/gatherings.port';
import { BEFORE_ALL, type Registration } from '#domain/events/gatherings/registration';
import type { Seats } from '#domain/events/gatherings/seats';

/** So many who wait are looked at together, where there are that many seats. */
const AT_ONCE = 500;

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
    for (let after = BEFORE_ALL; ;) {
      const { next } = left;
      if (next.length === 0) return left;
      const most = Math.min(left.free ?? AT_ONCE, AT_ONCE);
      const waiting = await this.registrations.waitingFor(gathering.id, next, { after, most });
      left = this.seated(gathering, left, waiting, at);
      if (waiting.length < most) return left;
      after = waiting.at(-1)!.position;
    }
  }

  /** Seats only become fewer: who finds none free has none later either, whoever comes after them. */
  private seated(gathering: Gathering, seats: Seats, waiting: readonly Registration[], at: Date): Seats {
    let left = seats;
    for (const one of waiting) {
      const seat = left.seatFor(one.ownBranches);
      if (!seat) continue;
      gathering.giveTurn(one, seat, at);
      left = left.with(seat);
    }
    return left;
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
