import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { CategoryId, TopicKind } from '../categories/category.ts';
import type { DecisionId, PostId, TopicId } from './ids.ts';
import type { ReactionKind } from './reaction.ts';
import type { Going, Readers, Restriction } from './restriction.ts';

export class TopicOpened implements Fact {
  readonly name = 'topic-opened';
  constructor(
    readonly at: Date,
    readonly topicId: TopicId,
    readonly number: number,
    readonly kind: TopicKind,
    readonly categoryId: CategoryId,
    readonly authorId: MemberId,
    readonly openingPostId: PostId,
    /** Handles of the members named in the text. */
    readonly mentions: readonly string[] = [],
    /** Nobody opened it: replies were split off another topic, and the first of them opens it. */
    readonly isSplit = false,
  ) {}
}

export class AnswerPosted implements Fact {
  readonly name = 'answer-posted';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly authorId: MemberId,
    readonly position: number,
    readonly replyTo: PostId | null,
    /** Handles of the members named in the text. */
    readonly mentions: readonly string[],
    /** Posts whose words the text repeats. */
    readonly quotes: readonly string[] = [],
  ) {}
}

/** The topic of these is another one from now on. */
export class PostsMoved implements Fact {
  readonly name = 'posts-moved';
  constructor(
    readonly at: Date,
    readonly postIds: readonly PostId[],
    readonly fromTopicId: TopicId,
    readonly topicId: TopicId,
  ) {}
}

export class PostEdited implements Fact {
  readonly name = 'post-edited';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly editorId: MemberId,
    readonly restriction: Restriction | null = null,
  ) {}
}

/** A passage is gone from a post and from everywhere; of what it said nothing is told. */
export class PassageRedacted implements Fact {
  readonly name = 'passage-redacted';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly authorId: MemberId,
    readonly by: MemberId,
    readonly restriction: Restriction | null,
  ) {}
}

/** A piece of any kind that is reported and decided of. */
export interface PieceTold {
  readonly kind: string;
  readonly id: string;
}

/** A passage is gone from what somebody wrote outside topics: told once for all of theirs, under one of these pieces. */
export class WordsRedacted implements Fact {
  readonly name = 'words-redacted';
  constructor(
    readonly at: Date,
    readonly by: MemberId,
    readonly restriction: Restriction,
    readonly piece: PieceTold,
  ) {}
}

/** Two people erased a post for good, or a topic with all that stood in it. */
export class ContentPurged implements Fact {
  readonly name = 'content-purged';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly whole: boolean,
    readonly by: MemberId,
    readonly restriction: Restriction | null,
  ) {}
}

/** What somebody replied was erased with the topic it stood in: told once for all of theirs. */
export class RepliesPurged implements Fact {
  readonly name = 'replies-purged';
  constructor(
    readonly at: Date,
    /** The first of them. */
    readonly postId: PostId,
    readonly count: number,
    readonly topicId: TopicId,
    readonly by: MemberId,
    readonly restriction: Restriction,
  ) {}
}

/** What somebody wrote stands in another topic from now on: told once for all of theirs, where that restricts them. */
export class RepliesCarried implements Fact {
  readonly name = 'replies-carried';
  constructor(
    readonly at: Date,
    /** The first of them. */
    readonly postId: PostId,
    readonly count: number,
    /** Where they stood. */
    readonly topicId: TopicId,
    readonly by: MemberId,
    readonly restriction: Restriction,
    readonly going: Going | null = null,
  ) {}
}

export class AnswerAccepted implements Fact {
  readonly name = 'answer-accepted';
  constructor(
    readonly at: Date,
    readonly topicId: TopicId,
    readonly postId: PostId,
    readonly authorId: MemberId,
    readonly acceptedBy: MemberId,
    /** The decision that had taken the choice away and does not hold any more; null when Moderation said so itself. */
    readonly decisionId: DecisionId | null = null,
  ) {}
}

export class AcceptanceWithdrawn implements Fact {
  readonly name = 'acceptance-withdrawn';
  constructor(
    readonly at: Date,
    readonly topicId: TopicId,
    readonly postId: PostId,
    readonly authorId: MemberId,
    readonly withdrawnBy: MemberId,
    /** Where somebody else took the asker's choice away. */
    readonly restriction: Restriction | null = null,
  ) {}
}

/** Something that changed where, how or whether a topic can be read or answered. */
export class TopicChanged implements Fact {
  readonly name = 'topic-changed';
  constructor(
    readonly at: Date,
    readonly topicId: TopicId,
    readonly change:
      | 'retitled'
      | 'closed'
      | 'reopened'
      /** What closed it does not any more; what closed it before that still does. */
      | 'closure-lifted'
      | 'closed-as-duplicate'
      | 'pinned'
      | 'unpinned'
      | 'moved'
      | 'merged'
      | 'split'
      | 'deleted'
      | 'restored',
    /** Null when a machine decided. */
    readonly by: MemberId | null,
    readonly otherTopicId: TopicId | null = null,
    /** Where it stood and what it was tagged before, so that what was counted there is counted again. */
    readonly former: { readonly categoryId?: CategoryId; readonly tags?: readonly string[] } = {},
    readonly restriction: Restriction | null = null,
    /** The decision that did it; of what comes back, the one that does not hold any more because of it. */
    readonly decisionId: DecisionId | null = restriction?.decisionId ?? null,
    /** Of what went elsewhere, where whoever opened it is told so. */
    readonly readers: Readers | null = null,
  ) {}
}

export class PostDeleted implements Fact {
  readonly name = 'post-deleted';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly authorId: MemberId,
    /** Null when a machine decided. */
    readonly by: MemberId | null,
    readonly restriction: Restriction | null = null,
    readonly decisionId: DecisionId | null = restriction?.decisionId ?? null,
  ) {}
}

export class PostRestored implements Fact {
  readonly name = 'post-restored';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly authorId: MemberId,
    /** Null when a machine decided. */
    readonly by: MemberId | null,
    /** The decision that does not hold any more because of it; null when Moderation said so itself. */
    readonly decisionId: DecisionId | null = null,
  ) {}
}

export class PostMarkedHelpful implements Fact {
  readonly name = 'post-marked-helpful';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly authorId: MemberId,
    readonly by: MemberId,
  ) {}
}

export class HelpfulMarkWithdrawn implements Fact {
  readonly name = 'helpful-mark-withdrawn';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly authorId: MemberId,
    readonly by: MemberId,
  ) {}
}

export class ReactionGiven implements Fact {
  readonly name = 'reaction-given';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly authorId: MemberId,
    readonly by: MemberId,
    readonly kind: ReactionKind,
  ) {}
}

export class ReactionWithdrawn implements Fact {
  readonly name = 'reaction-withdrawn';
  constructor(
    readonly at: Date,
    readonly postId: PostId,
    readonly topicId: TopicId,
    readonly authorId: MemberId,
    readonly by: MemberId,
    readonly kind: ReactionKind,
  ) {}
}

/**
 * restored: all is as it was before the decision · changed-since: somebody else wrote, moved or removed it meanwhile, and
 * that stands.
 */
export type Undoing = 'restored' | 'changed-since';

/** What became of a decision that was overturned. */
export class DecisionUndone implements Fact {
  readonly name = 'decision-undone';
  constructor(
    readonly at: Date,
    readonly topicId: TopicId,
    readonly decisionId: DecisionId,
    readonly outcome: Undoing,
  ) {}
}
