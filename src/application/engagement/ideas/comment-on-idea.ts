import { IdeaComment } from '#domain/engagement/ideas/idea-comment';
import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { Actor } from '#domain/shared/actor';
import { sentTwiceSince } from '#domain/shared/sent-twice';
import { toldOfTheFirst } from '../../moderation/published/found-words.ts';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';

interface CommentOnIdeaCommand {
  readonly actor: Actor;
  readonly ideaId: IdeaId;
  readonly body: string;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

export const COMMENTS_PER_HOUR = { name: 'engagement.comment-on-idea', limit: 20, windowSeconds: 3_600 };

/** Says something of an idea. */
export class CommentOnIdea {
  constructor(
    private readonly ideas: Ideas,
    private readonly gate: ContributionGate,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The same sent twice is one. @throws IdeaNotFound, CommentNotPossible, InvalidValue, InvalidValues beside `body`, NotAllowed, TooManyTries */
  async execute({ actor, ideaId, body, agreed = false }: CommentOnIdeaCommand): Promise<{
    id: IdeaCommentId;
    told: readonly WordsTold[];
  }> {
    actor.mustBeAllowed('idea.comment');
    const by = actor.mustBeMember();
    const texts = [{ field: 'idea', name: 'body', text: body }];
    this.gate.written('body', body, IDEA_LIMITS.comment);
    const passed = await this.gate.pass(actor, 'idea-comment', texts, agreed);
    const text = this.gate.written('body', passed.text('body'), IDEA_LIMITS.comment, passed.trust);
    if (!actor.may('idea.manage')) await this.throttle.hit(COMMENTS_PER_HOUR, by);
    return this.gate.admitting(actor, passed, () =>
      this.unitOfWork.run(async () => {
        const [id, at] = [this.ids.next<IdeaCommentId>(), this.clock.now()];
        const said = { by, ideaId, source: text.source };
        const before = await this.ideas.commentedLately(said, sentTwiceSince(at));
        if (before) return { id: before.id, told: toldOfTheFirst(passed.told, before) };
        const { words, told } = await this.gate.arrive(passed, { actor, id, at });
        const idea = await this.ideas.getForVote(ideaId);
        idea.mustTakeCommentOf(actor);
        this.ideas.addComment(IdeaComment.write({ id, ideaId, by, at, text, words }));
        return { id, told };
      }),
    );
  }
}
