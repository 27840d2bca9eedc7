import type { IdeaCommentId, IdeaId } from '#domain/engagement/ideas/ids';

/** What nobody reads any more and says still what it said. */
export interface Sealed<Which extends IdeaId | IdeaCommentId> {
  readonly id: Which;
  /** Decisions by which it is away, or that replaced something of it; of an idea those of its comments too. */
  readonly decisions: readonly string[];
  /** The comments of an idea. */
  readonly comments: readonly IdeaCommentId[];
}

/** In the order of their ids, a lot at a time. */
export interface SealedIdeas {
  /** Those that a decision deleted: when, Moderation knows. */
  ideas(after: IdeaId | null, most: number): Promise<readonly Sealed<IdeaId>[]>;
  /** Those that were taken back before then, and those that a decision deleted. */
  comments(
    before: Date,
    after: IdeaCommentId | null,
    most: number,
  ): Promise<readonly Sealed<IdeaCommentId>[]>;
}
