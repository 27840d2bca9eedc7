import type { PollId } from '#domain/engagement/polls/poll';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

export interface ClosePollCommand {
  readonly actor: Actor;
  readonly pollId: PollId;
}

/** Ends a poll before its time. */
export class ClosePoll {
  constructor(
    private readonly polls: Polls,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws PollNotFound, PollClosed, NotAllowed */
  async execute({ actor, pollId }: ClosePollCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const poll = await this.polls.getForChange(pollId);
      poll.mustBeRunBy(actor);
      poll.close(this.clock.now());
    });
  }
}
