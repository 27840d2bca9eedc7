import { VotesSpent } from '#domain/engagement/ideas/idea.errors';
import { VOTES_EACH } from '#domain/engagement/ideas/idea-status';
import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Throttle, UnitOfWorkInTurn } from '../../shared/ports.ts';
import type { IdeaId } from '#domain/engagement/ideas/ids';
import { VOTES_PER_HOUR, votesFor } from './votes-per-hour.policy.ts';

interface VoteForIdeaCommand {
  readonly actor: Actor;
  readonly ideaId: IdeaId;
}

/** Supports an idea with one of the votes a member has; a vote that stands already is not given twice. */
export class VoteForIdea {
  constructor(
    private readonly ideas: Ideas,
    private readonly votes: IdeaVotes,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWorkInTurn,
  ) {}

  /** @throws IdeaNotFound, IdeaTakesNoVotes, VotesSpent, NotAllowed, SignInNeeded, TooManyTries */
  async execute({ actor, ideaId }: VoteForIdeaCommand): Promise<void> {
    actor.mustBeAllowed('idea.vote');
    const member = actor.mustBeMember();
    await this.throttle.hit(VOTES_PER_HOUR, member);
    await this.unitOfWork.run(votesFor(ideaId), async () => {
      const idea = await this.ideas.getForVote(ideaId);
      idea.mustTakeVoteOf(actor);
      if (!(await this.votes.cast(ideaId, member, this.clock.now()))) throw new VotesSpent(VOTES_EACH);
    });
  }
}
