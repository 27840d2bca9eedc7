import type { MemberId } from '../../shared/id.ts';
import type { SentBefore } from '../../shared/sent-twice.ts';
import type { IdeaAnswer } from './idea-answer.ts';
import type { IdeaComment } from './idea-comment.ts';
import type { Idea } from './idea.ts';
import type { IdeaCommentId, IdeaId } from './ids.ts';

export interface Ideas {
  /** Nobody leads it on or merges it until the transaction ends; others vote meanwhile. @throws IdeaNotFound */
  getForVote(id: IdeaId): Promise<Idea>;
  /** Nobody votes until the transaction ends. @throws IdeaNotFound */
  getForChange(id: IdeaId): Promise<Idea>;
  /** Both, whichever is asked for first. @throws IdeaNotFound */
  getBothForChange(one: IdeaId, other: IdeaId): Promise<readonly [Idea, Idea]>;
  /** Whether somebody else supports it or said something of it. */
  isTakenUp(idea: Idea): Promise<boolean>;
  nextNumber(): Promise<number>;
  add(idea: Idea): void;
  addAnswer(answer: IdeaAnswer): void;
  /** What was said when it was merged, once it is merged no more. */
  dropMergeAnswer(id: IdeaId): Promise<void>;
  addComment(comment: IdeaComment): void;
  /**
   * What its author said of an idea in these words since then, also where it waits: it was sent twice. They say nothing else until the
   * transaction ends.
   */
  commentedLately(
    comment: { readonly by: MemberId; readonly ideaId: IdeaId; readonly source: string },
    since: Date,
  ): Promise<SentBefore<IdeaCommentId> | null>;
  /** The same of an idea that they proposed. */
  proposedLately(
    idea: { readonly by: MemberId; readonly title: string; readonly source: string },
    since: Date,
  ): Promise<(SentBefore<IdeaId> & Idea['address']) | null>;
  /** Who opened it, and whoever opened an idea that was merged into it, over however many steps. */
  authorsOf(idea: Idea): Promise<readonly MemberId[]>;
  /** @throws CommentNotFound */
  getComment(id: IdeaCommentId): Promise<IdeaComment>;
  /** What of theirs waits for a moderator and was not taken back. */
  waitingOf(author: MemberId): Promise<{ ideas: readonly IdeaId[]; comments: readonly IdeaCommentId[] }>;
  /** What of theirs was taken back while it waited, of ideas and comments. */
  takenBackOf(author: MemberId): Promise<readonly string[]>;
  /** Those of an idea that say something still, whoever may read them. Nobody changes them until the transaction ends. */
  commentsLeftOn(id: IdeaId): Promise<readonly IdeaComment[]>;
}

/** One of each member for an idea; of those that cost one, no more than a member has, whatever comes at once. */
export interface IdeaVotes {
  /** @returns whether there was one left; a vote that stands already is taken as it is */
  cast(idea: IdeaId, member: MemberId, at: Date): Promise<boolean>;
  withdraw(idea: IdeaId, member: MemberId): Promise<void>;
  /** Votes stay and are counted; members have them back to give. */
  giveBack(idea: IdeaId): Promise<void>;
  /** Of who supports both, one is left, and the other comes back. */
  move(from: IdeaId, into: IdeaId): Promise<void>;
  /** Before they are moved: which of them stood where, for whoever undoes that decision. */
  keepOrigins(from: IdeaId, into: IdeaId, decisionId: string): Promise<void>;
  /**
   * The merge is undone: who still supports what stands for both supports the idea again, as before. A vote that had come
   * back takes its place again, another one where that was given since, and none where none is left.
   */
  moveBack(idea: IdeaId, into: IdeaId, decisionId: string): Promise<void>;
  votersOf(idea: IdeaId): Promise<readonly MemberId[]>;
}
