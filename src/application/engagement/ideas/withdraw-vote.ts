import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import type { Actor } from '#domain/shared/actor';
import type { Throttle, UnitOfWorkInTurn } from '../../shared/ports.ts';
import type { IdeaId } from '#domain/engagement/ideas/ids';
import { VOTES_PER_HOUR, votesFor } from './votes-per-hour.policy.ts';

interface WithdrawVoteCommand {
  readonly actor: Actor;
  readonly ideaId: IdeaId;
}

/** Takes a vote back, to be given to another idea. */
export class WithdrawVote {
  constructor(
    private readonly ideas: Ideas,
    private readonly votes: IdeaVotes,
    private readonly throttle: Throttle,
    private readonly unitOfWork: UnitOfWorkInTurn,
  ) {}

  /** @throws IdeaNotFound, IdeaTakesNoVotes, NotAllowed, SignInNeeded, TooManyTries */
  async execute({ actor, ideaId }: WithdrawVoteCommand): Promise<void> {
    actor.mustBeAllowed('idea.vote');
    const member = actor.mustBeMember();
    await this.throttle.hit(VOTES_PER_HOUR, member);
    await this.unitOfWork.run(votesFor(ideaId), async () => {
      const idea = await this.ideas.getForVote(ideaId);
      idea.mustTakeVoteOf(actor);
      await this.votes.withdraw(ideaId, member);
    });
  }
}
