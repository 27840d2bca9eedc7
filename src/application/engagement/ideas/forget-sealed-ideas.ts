import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';
import { monthsBefore } from '#domain/shared/months-before';
import type { ContestableDecisions } from '../../moderation/published/contestable-decisions.api.ts';
import type { OpenCases } from '../../moderation/published/open-cases.api.ts';
import { DELETED_KEPT_MONTHS } from '../../shared/deleted-kept.ts';
import { forgetInLots } from '../../shared/forgotten-lots.ts';
import type { Clock, Troubles, UnitOfWork } from '../../shared/ports.ts';
import type { Sealed, SealedIdeas } from './sealed-ideas.port.ts';

/**
 * Every night: ideas that were deleted long enough ago are emptied for good with all that was said of them, and so is what was
 * said of others and deleted or taken back. What is hidden its author reads on, and it stays; what somebody still has to decide of
 * waits for that.
 */
export class ForgetSealedIdeas {
  constructor(
    private readonly sealed: SealedIdeas,
    private readonly ideas: Ideas,
    private readonly cases: OpenCases,
    private readonly contestable: ContestableDecisions,
    private readonly clock: Clock,
    private readonly troubles: Troubles,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws where something stayed that was to go, once everything was tried */
  async execute(): Promise<void> {
    const at = this.clock.now();
    const before = monthsBefore(at, DELETED_KEPT_MONTHS);
    const ideasLeft = await this.walk<IdeaId>(
      (after, most) => this.sealed.ideas(after, most),
      (one) => this.forgetIdea(one, at),
      before,
    );
    const commentsLeft = await this.walk<IdeaCommentId>(
      (after, most) => this.sealed.comments(before, after, most),
      (one) => this.forgetComment(one, at),
      before,
    );
    const left = ideasLeft + commentsLeft;
    if (left > 0) throw new Error(`sealed ideas and comments stayed in ${left} places`);
  }

  private walk<Which extends IdeaId | IdeaCommentId>(
    next: (after: Which | null, most: number) => Promise<readonly Sealed<Which>[]>,
    forget: (one: Sealed<Which>) => Promise<void>,
    before: Date,
  ): Promise<number> {
    return forgetInLots<Sealed<Which>>({
      next: (after, most) => next(after?.id ?? null, most),
      forget,
      holding: (decisions) => this.holding(decisions, before),
      told: ({ id }) => `the sealed words of ${id} are forgotten later`,
      troubles: this.troubles,
    });
  }

  /** Those that were made not so long ago, and those that may still fall. */
  private async holding(decisions: readonly string[], before: Date): Promise<ReadonlySet<string>> {
    const [recent, open] = await Promise.all([
      this.contestable.madeSince(decisions, before),
      this.contestable.among(decisions, this.clock.now()),
    ]);
    return new Set([...recent, ...open]);
  }

  /** It goes with all that was said of it, so whatever of that is judged holds all of it. */
  private async forgetIdea({ id, comments }: Sealed<IdeaId>, at: Date): Promise<void> {
    if (await this.isJudged('idea', [id])) return;
    if (await this.isJudged('idea-comment', comments)) return;
    await this.unitOfWork.run(async () => {
      const idea = await this.ideas.getForChange(id);
      if (!idea.isSealed) return;
      idea.purge(at);
      for (const comment of await this.ideas.commentsLeftOn(id)) comment.purge(at);
    });
  }

  private async forgetComment({ id }: Sealed<IdeaCommentId>, at: Date): Promise<void> {
    if (await this.isJudged('idea-comment', [id])) return;
    await this.unitOfWork.run(async () => {
      const comment = await this.ideas.getComment(id);
      if (comment.isSealed) comment.purge(at);
    });
  }

  private async isJudged(kind: string, ids: readonly string[]): Promise<boolean> {
    return (await this.cases.among(kind, ids)).size > 0;
  }
}
