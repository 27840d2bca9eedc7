import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import type { IdeaId } from '#domain/engagement/ideas/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface WithdrawIdeaCommand {
  readonly actor: Actor;
  readonly ideaId: IdeaId;
}

/** Takes back what one proposed; who supports it hears of it, and has the vote to give again. */
export class WithdrawIdea {
  constructor(
    private readonly ideas: Ideas,
    private readonly votes: IdeaVotes,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws IdeaNotFound, IdeaTakenUp, NotAllowed */
  async execute({ actor, ideaId }: WithdrawIdeaCommand): Promise<void> {
    actor.mustBeAllowed('idea.propose');
    const by = actor.mustBeMember();
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const idea = await this.ideas.getForChange(ideaId);
      idea.withdraw(actor, at);
      idea.tell(await this.votes.votersOf(ideaId), by, at);
      await this.votes.giveBack(ideaId);
    });
  }
}
