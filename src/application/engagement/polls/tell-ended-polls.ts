import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Has those who voted told that a poll is over, whether its time came or somebody closed it. Run twice, it tells nothing twice. */
export class TellEndedPolls {
  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(): Promise<void> {
    const at = this.clock.now();
    await oneByOne(await this.polls.endedUntold(at), (id) =>
      this.unitOfWork.run(async () => {
        const poll = await this.polls.getForChange(id);
        // Opened again meanwhile: what is shown of it goes on.
        if (poll.isOpen(at)) return;
        poll.tellEnd(await this.ballots.votersOf(id), at);
        await this.ballots.dropRelease(id);
      }),
    );
  }
}
