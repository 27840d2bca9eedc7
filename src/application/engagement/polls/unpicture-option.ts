import { UNJUDGED } from '#domain/shared/judged-words';
import type { PollId } from '#domain/engagement/polls/poll';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface UnpictureOptionCommand {
  readonly actor: Actor;
  readonly pollId: PollId;
  /** Place of the option, from 0. */
  readonly option: number;
  /** Of the poll as its author read it. */
  readonly version: number;
}

/** Takes away the picture beside an option of one's own poll. */
export class UnpictureOption {
  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws PollNotFound, PollClosed, PollChanged, VotesAreIn, NotAllowed, InvalidValue beside `option` */
  async execute({ actor, pollId, option, version }: UnpictureOptionCommand): Promise<void> {
    await this.unitOfWork.run(async () => {
      const poll = await this.polls.getForChange(pollId);
      poll.mustBePicturedBy(actor);
      const voted = await this.ballots.anyIn(pollId);
      poll.picture(option, null, { version, voted, words: UNJUDGED, at: this.clock.now() });
    });
  }
}
