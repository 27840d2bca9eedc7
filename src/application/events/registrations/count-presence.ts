import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Presences } from '#domain/events/gatherings/presences.port';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

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
    await oneByOne(await this.presences.toCount(this.clock.now()), (id) =>
      this.unitOfWork.run(() => this.countIn(id)),
    );
  }

  private async countIn(id: GatheringId): Promise<void> {
    const at = this.clock.now();
    const gathering = await this.gatherings.getForSeating(id);
    const slots = gathering.countPresence(at);
    if (slots === null) return;
    const seen = await this.presences.seenIn(id, slots);
    for (const registration of await this.registrations.getAll(id, seen)) registration.attendByPage(at);
  }
}
