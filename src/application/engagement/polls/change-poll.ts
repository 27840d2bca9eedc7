import type { PollId } from '#domain/engagement/polls/poll';
import type { AskedTerms } from '#domain/engagement/polls/poll-terms';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

export interface ChangePollCommand extends AskedTerms {
  readonly actor: Actor;
  readonly pollId: PollId;
}

/** Mends what a poll asks as long as nobody has answered; afterwards its explanation and its end only. */
export class ChangePoll {
  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws PollNotFound, VotesAreIn, PollClosed, InvalidValue, InvalidValues beside the fields, NotAllowed */
  async execute({ actor, pollId, ...asked }: ChangePollCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const poll = await this.polls.getForChange(pollId);
      poll.mustBeRunBy(actor);
      poll.change(asked, await this.ballots.anyIn(pollId), this.clock.now());
    });
  }
}
