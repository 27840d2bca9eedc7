import type { PublishedFact } from '../../shared/ports.ts';
import type {
  ChannelChangedV1,
  MessageAddressedV1,
  MessageRestrainedV1,
  MessageShownV1,
} from './chat.facts.ts';
import type { ClaimLetterDueV1 } from './claims.facts.ts';
import type { ContentCorrectedV1, ContentHeldV1, ContentTakenBackV1 } from './held.facts.ts';
import type { MemberFact } from './member.facts.ts';
import type { OfficialFact } from './official.facts.ts';
import type { RestrictionV1 } from './restrained.facts.ts';
import type { UndoneDecision } from './undone.facts.ts';
import type { PassageLeftV1, WordsFoundV1 } from './words.facts.ts';

/** What Community tells the other contexts. A change of meaning is a new version beside the old one. */
export interface TopicOpenedV1 extends PublishedFact {
  readonly name: 'community.topic-opened.v1';
  readonly topicId: string;
  readonly number: number;
  readonly kind: string;
  readonly categoryId: string;
  readonly authorId: string;
  readonly openingPostId: string;
  /** Handles. */
  readonly mentions: readonly string[];
  /** Replies were split off another topic: nobody asked or wrote anything anew. */
  readonly isSplit?: boolean;
}
/** Posts stand in another topic from now on, and all that was told of them: five hundred at most, where there are more there are more facts. */
export interface PostsMovedV1 extends PublishedFact {
  readonly name: 'community.posts-moved.v1';
  readonly postIds: readonly string[];
  readonly fromTopicId: string;
  readonly topicId: string;
}
/** As it was told of each post before: it is told no more, and still heard of what was told. */
export interface PostMovedV1 extends PublishedFact {
  readonly name: 'community.post-moved.v1';
  readonly postId: string;
  readonly fromTopicId: string;
  readonly topicId: string;
}
export interface AnswerPostedV1 extends PublishedFact {
  readonly name: 'community.answer-posted.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly authorId: string;
  readonly position: number;
  readonly replyTo: string | null;
  /** Handles. */
  readonly mentions: readonly string[];
  /** Posts. */
  readonly quotes: readonly string[];
}
export interface PostEditedV1 extends PublishedFact {
  readonly name: 'community.post-edited.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly editorId: string;
  readonly restriction: RestrictionV1 | null;
}
/** A passage of it is gone from everywhere; of what it said nothing is told. */
export interface PassageRedactedV1 extends PublishedFact {
  readonly name: 'community.passage-redacted.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly authorId: string;
  readonly by: string;
  readonly restriction: RestrictionV1 | null;
}
/** A passage is gone from what somebody wrote outside topics; of what it said nothing is told. */
export interface WordsRedactedV1 extends PublishedFact {
  readonly name: 'community.words-redacted.v1';
  /** One of theirs that it went from; facts of releases before name none. */
  readonly target?: { readonly kind: string; readonly id: string };
  readonly by: string;
  readonly restriction: RestrictionV1;
}
/** Two people erased it for good, or a topic with all that stood in it; of what it said nothing is told. */
export interface ContentPurgedV1 extends PublishedFact {
  readonly name: 'community.content-purged.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly whole: boolean;
  readonly by: string;
  readonly restriction: RestrictionV1 | null;
}
/** Nothing is left of something that stood outside topics: two people agreed. */
export interface PiecePurgedV1 extends PublishedFact {
  readonly name: 'community.piece-purged.v1';
  readonly targetKind: string;
  readonly targetId: string;
  readonly by: string;
  /** Its title is that which it had, unless that went with it. */
  readonly restriction: RestrictionV1;
}
/** What somebody replied in a topic was erased with it: told once for all of theirs. */
export interface RepliesPurgedV1 extends PublishedFact {
  readonly name: 'community.replies-purged.v1';
  /** The first of them. */
  readonly postId: string;
  readonly count: number;
  readonly topicId: string;
  readonly by: string;
  readonly restriction: RestrictionV1;
}
/** What somebody wrote stands elsewhere from now on, or others read it: told once for all of theirs. */
export interface RepliesCarriedV1 extends PublishedFact {
  readonly name: 'community.replies-carried.v1';
  /** The first of them. */
  readonly postId: string;
  readonly count: number;
  /** Where they stood. */
  readonly topicId: string;
  readonly by: string;
  readonly restriction: RestrictionV1;
  /** Facts told before this was known lack it. */
  readonly going?: GoingV1 | null;
}
export interface ReadersV1 {
  /** `public`, `members`, `staff`, `branch:{branch}` or `group:{slug}`. */
  readonly readBefore: string;
  readonly readNow: string;
}
export interface GoingV1 extends ReadersV1 {
  /** Their topic went there as a whole, and did not lose them to another one. */
  readonly withTopic: boolean;
  /** All who could read it still can, as others do, and nothing else befell it. */
  readonly opensOnly: boolean;
}
export interface AnswerAcceptedV1 extends PublishedFact {
  readonly name: 'community.answer-accepted.v1';
  readonly topicId: string;
  readonly postId: string;
  readonly authorId: string;
  readonly acceptedBy: string;
  /**
   * The decision that had taken the choice away and does not hold any more because of it; facts told before this was known
   * lack it.
   */
  readonly decisionId?: string | null;
}
export interface AcceptanceWithdrawnV1 extends PublishedFact {
  readonly name: 'community.acceptance-withdrawn.v1';
  readonly topicId: string;
  readonly postId: string;
  readonly authorId: string;
  readonly withdrawnBy: string;
  /** Where somebody else took the asker's choice away; facts told before this was known lack it. */
  readonly restriction?: RestrictionV1 | null;
}
export interface TopicChangedV1 extends PublishedFact {
  readonly name: 'community.topic-changed.v1';
  readonly topicId: string;
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
    | 'restored';
  /** Null when a machine decided. */
  readonly by: string | null;
  readonly otherTopicId: string | null;
  readonly formerCategoryId: string | null;
  readonly formerTags: readonly string[];
  readonly restriction: RestrictionV1 | null;
  /** The decision that did it; of what comes back, the one that does not hold any more because of it. */
  readonly decisionId: string | null;
  /** Of what went elsewhere, where whoever opened it is told so; facts told before this was known lack it. */
  readonly readers?: ReadersV1 | null;
}
export interface PostDeletedV1 extends PublishedFact {
  readonly name: 'community.post-deleted.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly authorId: string;
  /** Null when a machine decided. */
  readonly by: string | null;
  readonly restriction: RestrictionV1 | null;
  /** The decision that did it. */
  readonly decisionId: string | null;
}
export interface PostRestoredV1 extends PublishedFact {
  readonly name: 'community.post-restored.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly authorId: string;
  /** Null when a machine decided. */
  readonly by: string | null;
  /** The decision that does not hold any more because of it. */
  readonly decisionId: string | null;
}
export interface PostMarkedHelpfulV1 extends PublishedFact {
  readonly name: 'community.post-marked-helpful.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly authorId: string;
  readonly by: string;
}
export interface HelpfulMarkWithdrawnV1 extends PublishedFact {
  readonly name: 'community.helpful-mark-withdrawn.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly authorId: string;
  readonly by: string;
}
export interface ReactionGivenV1 extends PublishedFact {
  readonly name: 'community.reaction-given.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly authorId: string;
  readonly by: string;
  readonly kind: string;
}
export interface ReactionWithdrawnV1 extends PublishedFact {
  readonly name: 'community.reaction-withdrawn.v1';
  readonly postId: string;
  readonly topicId: string;
  readonly authorId: string;
  readonly by: string;
  readonly kind: string;
}
/** A category is for others than it was, and all that is written in it. */
export interface CategoryAudienceChangedV1 extends PublishedFact {
  readonly name: 'community.category-audience-changed.v1';
  readonly categoryId: string;
  /** As the one visibility filter names it. */
  readonly audience: string;
  readonly former: string;
  /** What it was called until then; facts told before this was known lack it. */
  readonly formerName?: string;
}
/** A category went into another one, for good: its topics follow, each told as moved. */
export interface CategoryMergedV1 extends PublishedFact {
  readonly name: 'community.category-merged.v1';
  readonly categoryId: string;
  readonly into: string;
  /** Who merged it. */
  readonly by: string | null;
}
export type TopicFact =
  | TopicOpenedV1
  | AnswerPostedV1
  | PostEditedV1
  | PassageRedactedV1
  | ContentPurgedV1
  | RepliesPurgedV1
  | RepliesCarriedV1
  | AnswerAcceptedV1
  | AcceptanceWithdrawnV1
  | TopicChangedV1
  | PostDeletedV1
  | PostRestoredV1
  | PostMarkedHelpfulV1
  | HelpfulMarkWithdrawnV1
  | PostsMovedV1
  | PostMovedV1
  | ReactionGivenV1
  | ReactionWithdrawnV1;

/** What became of a decision on a topic or a post that Moderation overturned. */
export interface DecisionUndoneV1 extends UndoneDecision {
  readonly name: 'community.decision-undone.v1';
  readonly topicId: string;
}

export type CommunityFact =
  | PiecePurgedV1
  | TopicFact
  | OfficialFact
  | MemberFact
  | WordsFoundV1
  | WordsRedactedV1
  | PassageLeftV1
  | ContentHeldV1
  | ContentTakenBackV1
  | ContentCorrectedV1
  | DecisionUndoneV1
  | ClaimLetterDueV1
  | CategoryAudienceChangedV1
  | CategoryMergedV1
  | ChannelChangedV1
  | MessageAddressedV1
  | MessageRestrainedV1
  | MessageShownV1;
