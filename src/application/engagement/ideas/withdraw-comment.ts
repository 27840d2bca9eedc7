import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { IdeaCommentId } from '#domain/engagement/ideas/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface WithdrawIdeaCommentCommand {
  readonly actor: Actor;
  readonly commentId: IdeaCommentId;
}

/** Takes back what one said of an idea. */
export class WithdrawIdeaComment {
  constructor(
    private readonly ideas: Ideas,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws CommentNotFound, NotAllowed */
  async execute({ actor, commentId }: WithdrawIdeaCommentCommand): Promise<void> {
    actor.mustBeAllowed('idea.comment');
    await this.unitOfWork.run(async () => {
      const comment = await this.ideas.getComment(commentId);
      comment.withdraw(actor, this.clock.now());
    });
  }
}
