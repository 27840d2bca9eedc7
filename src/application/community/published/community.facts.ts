import type { PublishedFact } from '../../shared/ports.ts';
import type { ClaimLetterDueV1 } from './claims.facts.ts';
import type { ContentCorrectedV1, ContentHeldV1, ContentTakenBackV1 } from './held.facts.ts';
import type { UndoneDecision } from './undone.facts.ts';
import type { PassageLeftV1, WordsFoundV1 } from './words.facts.ts';

/** An act on what another wrote, done in the place itself: Moderation records it with its statement of reasons. */
export interface RestrictionV1 {
  readonly decisionId: string;
  /** Whose words they are. */
  readonly subjectId: string;
  /** Of the topic; facts told before this was known lack it. */
  readonly categoryId?: string | null;
  /** Of the topic. */
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
  /** In the words of who acted. */
  readonly reason: string | null;
  /** Key of the ground that was chosen. */
  readonly ground: string | null;
}

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
/** What somebody replied in a topic was erased with it: told once for all of theirs. */
/** Nothing is left of something that stood outside topics: two people agreed. */
export interface PiecePurgedV1 extends PublishedFact {
  readonly name: 'community.piece-purged.v1';
  readonly targetKind: string;
  readonly targetId: string;
  readonly by: string;
  /** Its title is that which it had, unless that went with it. */
  readonly restriction: RestrictionV1;
}
export interface RepliesPurgedV1 extends PublishedFact {
  readonly name: 'community.replies-purged.v1';
  /** The first of them. */
  readonly postId: string;
  readonly count: number;
  readonly topicId: string;
  readonly by: string;
  readonly restriction: RestrictionV1;
}
/** What somebody wrote stands in another topic from now on: told once for all of theirs, where that restricts them. */
export interface RepliesCarriedV1 extends PublishedFact {
  readonly name: 'community.replies-carried.v1';
  /** The first of them. */
  readonly postId: string;
  readonly count: number;
  /** Where they stood. */
  readonly topicId: string;
  readonly by: string;
  readonly restriction: RestrictionV1;
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
}
/** Something in a channel changed by no act of its readers. */
export interface ChannelChangedV1 extends PublishedFact {
  readonly name: 'community.channel-changed.v1';
  readonly channelId: string;
  /** Who may know of it, as the one visibility filter names it. */
  readonly audience: string;
  /** Number of the latest change. */
  readonly change: number;
}

/** Who steers a channel took what another said there out of sight: Moderation records it. */
export interface MessageRestrainedV1 extends PublishedFact {
  readonly name: 'community.message-restrained.v1';
  readonly targetKind: 'chat-message';
  readonly targetId: string;
  readonly change: 'hidden';
  readonly by: string;
  /** Its title is that of the channel. */
  readonly restriction: RestrictionV1;
}

/** Who steers a channel shows again what was taken out of sight there. */
export interface MessageShownV1 extends PublishedFact {
  readonly name: 'community.message-shown.v1';
  readonly messageId: string;
  readonly by: string;
  readonly decisionId: string;
}

/** Somebody said something in a channel to certain members: to those of a private conversation, or to whom it names. */
export interface MessageAddressedV1 extends PublishedFact {
  readonly name: 'community.message-addressed.v1';
  readonly messageId: string;
  readonly authorId: string;
  /** Handles. */
  readonly mentions: readonly string[];
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
  | ReactionGivenV1
  | ReactionWithdrawnV1;

/** What became of a decision on a topic or a post that Moderation overturned. */
export interface DecisionUndoneV1 extends UndoneDecision {
  readonly name: 'community.decision-undone.v1';
  readonly topicId: string;
}

export interface AnswerSealedV1 extends PublishedFact {
  readonly name: 'community.answer-sealed.v1';
  readonly sealId: string;
  readonly postId: string;
  readonly topicId: string;
  readonly kind: 'authored' | 'validated';
  readonly authorId: string;
  readonly sealedBy: string;
  /** The seal it took the place of. */
  readonly replaces: string | null;
}
export interface SealLiftedV1 extends PublishedFact {
  readonly name: 'community.seal-lifted.v1';
  readonly sealId: string;
  readonly postId: string;
  readonly topicId: string;
  readonly kind: 'authored' | 'validated';
  readonly sealedBy: string;
  /** Null when a machine took its text away. */
  readonly by: string | null;
  readonly why: 'edited' | 'deleted' | 'withdrawn' | 'superseded';
}
/** What made it fall was overturned, and its text is what was sealed. */
export interface SealRisenV1 extends PublishedFact {
  readonly name: 'community.seal-risen.v1';
  readonly sealId: string;
  readonly postId: string;
  readonly topicId: string;
  readonly kind: 'authored' | 'validated';
  readonly sealedBy: string;
  readonly by: string | null;
}
export interface SealToReviewV1 extends PublishedFact {
  readonly name: 'community.seal-to-review.v1';
  readonly sealId: string;
  readonly postId: string;
  readonly sealedBy: string;
  readonly why: 'past-validity' | 'past-review' | 'rule-changed' | 'value-changed' | 'question-changed';
  /** Key of the rule or value that changed. */
  readonly cause: string | null;
}
export interface ReferenceToReviewV1 extends PublishedFact {
  readonly name: 'community.reference-to-review.v1';
  readonly referenceId: string;
  readonly slug: string;
  readonly ownerId: string;
  readonly why: 'past-validity' | 'past-review' | 'rule-changed' | 'value-changed' | 'redacted';
  /** Key of the rule or value that changed. */
  readonly cause: string | null;
}
export interface RuleChangedV1 extends PublishedFact {
  readonly name: 'community.rule-changed.v1';
  readonly ruleId: string;
  readonly key: string;
  readonly number: number;
  /** `yyyy-mm-dd`. */
  readonly effectiveFrom: string;
  readonly by: string;
}
export interface RegulatoryValueSetV1 extends PublishedFact {
  readonly name: 'community.regulatory-value-set.v1';
  readonly key: string;
  readonly by: string;
}
export interface ReferencePublishedV1 extends PublishedFact {
  readonly name: 'community.reference-published.v1';
  readonly referenceId: string;
  readonly slug: string;
  readonly number: number;
  readonly by: string;
}
export interface ReferenceWithdrawnV1 extends PublishedFact {
  readonly name: 'community.reference-withdrawn.v1';
  readonly referenceId: string;
  readonly slug: string;
  readonly ownerId: string;
  readonly by: string;
}
export interface ReferencePublishedAgainV1 extends PublishedFact {
  readonly name: 'community.reference-published-again.v1';
  readonly referenceId: string;
  readonly slug: string;
  readonly by: string;
}
export interface QuestionAssignedV1 extends PublishedFact {
  readonly name: 'community.question-assigned.v1';
  readonly topicId: string;
  /** Null when it was given back to everybody. */
  readonly agentId: string | null;
  readonly by: string;
}
export interface QuestionOverdueV1 extends PublishedFact {
  readonly name: 'community.question-overdue.v1';
  readonly topicId: string;
  readonly openingPostId: string;
  /** `yyyy-mm-dd`. */
  readonly dueOn: string;
  readonly assigneeId: string | null;
}
export type OfficialFact =
  | AnswerSealedV1
  | SealLiftedV1
  | SealRisenV1
  | SealToReviewV1
  | ReferenceToReviewV1
  | RuleChangedV1
  | RegulatoryValueSetV1
  | ReferencePublishedV1
  | ReferenceWithdrawnV1
  | ReferencePublishedAgainV1
  | QuestionAssignedV1
  | QuestionOverdueV1;

export interface MemberRegisteredV1 extends PublishedFact {
  readonly name: 'community.member-registered.v1';
  readonly memberId: string;
  /** First of all, who administers an empty community. */
  readonly founder: boolean;
}
type MemberFactName =
  | 'community.member-departed.v1'
  | 'community.profile-changed.v1'
  | 'community.registration-attempted.v1'
  | 'community.confirmation-requested.v1'
  | 'community.email-confirmed.v1'
  | 'community.password-reset-requested.v1'
  | 'community.password-changed.v1'
  | 'community.email-change-requested.v1'
  | 'community.email-changed.v1'
  | 'community.sessions-ended.v1'
  | 'community.sign-ins-failed.v1'
  | 'community.second-factor-added.v1'
  | 'community.second-factor-removed.v1'
  | 'community.second-factor-reset.v1'
  | 'community.recovery-code-used.v1'
  | 'community.codes-failed.v1'
  | 'community.provider-linked.v1'
  | 'community.provider-unlinked.v1';
interface OfMember<N extends MemberFactName> extends PublishedFact {
  readonly name: N;
  readonly memberId: string;
}
/** Id of the page that the letter leads on to, where it was asked for from one; facts told before letters had their own lack it. */
interface LeadsOn {
  readonly way?: string | null;
}
interface SaidBesides {
  'community.confirmation-requested.v1': LeadsOn;
  'community.password-reset-requested.v1': LeadsOn;
  /** The address before, sealed; facts told before it was kept so lack it. */
  'community.email-changed.v1': { readonly former?: string };
}
/** What happened to a member or an account, of whom only the id is told. */
export type MemberFactV1 = {
  [N in MemberFactName]: OfMember<N> & (N extends keyof SaidBesides ? SaidBesides[N] : unknown);
}[MemberFactName];
/** How far a newcomer came with their first steps. */
export interface WelcomeMovedV1 extends PublishedFact {
  readonly name: 'community.welcome-moved.v1';
  readonly memberId: string;
  readonly move: 'begun' | 'done' | 'skipped' | 'finished' | 'left';
  /** That was done or left out; null for the whole. */
  readonly step: 'name' | 'branches' | 'tour' | 'categories' | 'hello' | null;
}
/** A member is trusted more, or less, than before; told once for each change, and never of a count that changes nothing. */
export interface LevelChangedV1 extends PublishedFact {
  readonly name: 'community.level-changed.v1';
  readonly memberId: string;
  /** 0 to 4. */
  readonly from: number;
  readonly to: number;
}
export type MemberFact = MemberRegisteredV1 | MemberFactV1 | WelcomeMovedV1 | LevelChangedV1;
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
  | ChannelChangedV1
  | MessageAddressedV1
  | MessageRestrainedV1
  | MessageShownV1;
