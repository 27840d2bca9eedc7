import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { IdeaCommentId } from '#domain/engagement/ideas/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustBeShown, type ShownTexts } from '../../shared/shown-text.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';

interface EditIdeaCommentCommand {
  readonly actor: Actor;
  readonly commentId: IdeaCommentId;
  readonly body: string;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
  /** The text as the form showed it. */
  readonly shown?: ShownTexts | undefined;
}

/** Mends what one said of an idea, within the hour. */
export class EditIdeaComment {
  constructor(
    private readonly ideas: Ideas,
    private readonly gate: ContributionGate,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws CommentNotFound, CommentStands, ChangedMeanwhile, InvalidValue, InvalidValues beside `body`, NotAllowed */
  async execute({ actor, commentId, body, agreed = false, shown }: EditIdeaCommentCommand): Promise<{
    told: readonly WordsTold[];
  }> {
    actor.mustBeAllowed('idea.comment');
    actor.mustBeMember();
    const texts = [{ field: 'idea', name: 'body', text: body }];
    const passed = await this.gate.pass(actor, 'idea-comment', texts, agreed, false, commentId);
    const text = this.gate.written('body', passed.text('body'), IDEA_LIMITS.comment, passed.trust);
    await this.gate.admitChange(actor, passed);
    return this.unitOfWork.run(async () => {
      const comment = await this.ideas.getComment(commentId);
      const at = this.clock.now();
      const stood = { says: { body: comment.said.source }, isRead: true };
      mustBeShown(shown, { now: [comment.said.source], said: [text.source] });
      comment.edit({ actor, text, words: passed.words, at });
      const { told } = await this.gate.arrive(passed, { actor, id: comment.id, at, stood });
      return { told };
    });
  }
}
