import type { PollId } from '#domain/engagement/polls/poll';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import type { MemberId } from '#domain/shared/id';
import type { TakingBack } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** What who left asks of others, and waits for a moderator, is taken back. */
export class TakePollsBack implements TakingBack {
  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<readonly string[]> {
    for (const id of await this.polls.waitingOf(memberId)) await this.take(id);
    return this.polls.takenBackOf(memberId);
  }

  private take(id: PollId): Promise<void> {
    return this.unitOfWork.run(async () => {
      const poll = await this.polls.getForChange(id);
      poll.withdrawAsLeft({ voted: await this.ballots.anyIn(id), at: this.clock.now() });
    });
  }
}
