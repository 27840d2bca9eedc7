import type { Testers } from '#domain/engagement/trials/trials.port';
import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { TesterSeats } from './tester-seats.policy.ts';

/** Who left tests nothing any more: their seats go to the first who waits and whom they are for. */
export class FreeTesterSeats implements Departure {
  constructor(
    private readonly testers: Testers,
    private readonly seats: TesterSeats,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<void> {
    for (const id of await this.testers.joinedBy(memberId))
      await this.unitOfWork.run(() => this.seats.free(id, memberId, this.clock.now()));
  }
}
