import type { TrialId } from '#domain/engagement/trials/ids';
import type { Testers, Trials } from '#domain/engagement/trials/trials.port';
import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Who left tests nothing any more: their seats go to the first who waits and whom they are for. */
export class FreeTesterSeats implements Departure {
  constructor(
    private readonly trials: Trials,
    private readonly testers: Testers,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<void> {
    for (const id of await this.testers.joinedBy(memberId))
      await this.unitOfWork.run(() => this.free(id, memberId));
  }

  private async free(id: TrialId, memberId: MemberId): Promise<void> {
    const trial = await this.trials.getForChange(id);
    const tester = await this.testers.of(id, memberId);
    if (!tester) return;
    const at = this.clock.now();
    tester.leave(at);
    trial.seat(await this.testers.waiting(id), await this.testers.seatsTaken(id), at);
  }
}
