import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import type { IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';
import type { MemberId } from '#domain/shared/id';
import type { TakingBack } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/** Ideas and comments of who left that wait for a moderator are withdrawn, as their author could: who supports one hears of it. */
export class TakeIdeasBack implements TakingBack {
  constructor(
    private readonly ideas: Ideas,
    private readonly votes: IdeaVotes,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<readonly string[]> {
    const { ideas, comments } = await this.ideas.waitingOf(memberId);
    for (const id of ideas) await this.takeIdea(id, memberId);
    for (const id of comments) await this.takeComment(id);
    return this.ideas.takenBackOf(memberId);
  }

  private takeIdea(id: IdeaId, author: MemberId): Promise<void> {
    return this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const idea = await this.ideas.getForChange(id);
      if (!idea.withdrawAsLeft(at)) return;
      idea.tell(await this.votes.votersOf(id), author, at);
      await this.votes.giveBack(id);
    });
  }

  private takeComment(id: IdeaCommentId): Promise<void> {
    return this.unitOfWork.run(async () => {
      (await this.ideas.getComment(id)).withdrawAsLeft(this.clock.now());
    });
  }
}
