import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Presences } from '#domain/events/gatherings/presences.port';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** In one transaction: nobody takes a seat of the event meanwhile. */
const LOT = 500;

/**
 * Once an event is over, who had its page open for half of the time was there, once and for all. What a code or an organiser
 * said of somebody stands.
 */
export class CountPresence {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly presences: Presences,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    await oneByOne(await this.presences.toCount(this.clock.now()), (id) => this.countIn(id));
  }

  private async countIn(id: GatheringId): Promise<void> {
    let goesOn = true;
    while (goesOn) goesOn = await this.unitOfWork.run(() => this.countSome(id));
  }

  /** @returns whether there are more */
  private async countSome(id: GatheringId): Promise<boolean> {
    const at = this.clock.now();
    const gathering = await this.gatherings.getForSeating(id);
    const slots = gathering.slotsToCount(at);
    if (slots === null) return false;
    const seen = await this.presences.seenIn(id, slots, LOT);
    for (const registration of await this.registrations.some(id, seen)) registration.attendByPage(at);
    if (seen.length === LOT) return true;
    gathering.presenceCounted(at);
    return false;
  }
}
