import type { Gatherings, Registrations } from '#domain/events/gatherings/gatherings.port';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { WaitingList } from '../gatherings/waiting-list.policy.ts';

/** As time goes by, offers are over and reserved seats become everybody's: both go to who waits. */
export class GiveTurns {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
    private readonly waitingList: WaitingList,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    await oneByOne(await this.registrations.withTurnsToGive(this.clock.now()), (id) =>
      this.unitOfWork.run(() => this.inOne(id)),
    );
  }

  private async inOne(id: GatheringId): Promise<void> {
    const at = this.clock.now();
    const gathering = await this.gatherings.getForSeating(id);
    const seats = gathering.seats(await this.registrations.takenOf(id), at);
    await this.waitingList.passOn(gathering, seats, at);
  }
}
