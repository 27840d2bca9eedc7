import {
  AccountClosed,
  CodesFailed,
  ConfirmationRequested,
  EmailChanged,
  EmailChangeRequested,
  EmailConfirmed,
  EmailTakenBack,
  FirstFactorAdded,
  PasswordChanged,
  PasswordResetRequested,
  ProviderLinked,
  ProviderUnlinked,
  RecoveryCodeUsed,
  RegistrationAttempted,
  SecondFactorAdded,
  SecondFactorRemoved,
  SecondFactorReset,
  SignInsFailed,
} from '#domain/community/accounts/account.facts';
import { CategoryAudienceChanged, CategoryWentInto } from '#domain/community/categories/category.facts';
import { MemberRegistered, ProfileChanged, MemberDeparted } from '#domain/community/members/member.facts';
import {
  AcceptanceWithdrawn,
  AnswerAccepted,
  AnswerPosted,
  DecisionUndone,
  ContentPurged,
  HelpfulMarkWithdrawn,
  PassageRedacted,
  WordsRedacted,
  PostDeleted,
  PostEdited,
  PostMarkedHelpful,
  PostsMoved,
  PostRestored,
  ReactionGiven,
  ReactionWithdrawn,
  RepliesCarried,
  RepliesPurged,
  TopicChanged,
  TopicOpened,
} from '#domain/community/topics/topic.facts';
import {
  ChannelChanged,
  MessageAddressed,
  MessagePutBack,
  MessageRemoved,
} from '#domain/community/chat/chat.facts';
import { WelcomeMoved } from '#domain/community/welcome/welcome';
import {
  ContentCorrected,
  ContentHeld,
  ContentTakenBack,
  PassageLeft,
  WordsFound,
} from '#domain/community/words/words.facts';
import { PiecePurged } from '#domain/community/purges/purge.facts';
import type { MemberId } from '#domain/shared/id';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Restriction } from '#domain/community/topics/restriction';
import { Publications } from '../shared/publishing.ts';
import { toldFindings } from '../shared/told-findings.ts';
import type { CommunityFact } from './published/community.facts.ts';

/** Of members and accounts the id is told, nothing personal. */
const whose = ({ memberId }: { readonly memberId: MemberId }) => ({ memberId });
const letterOf = ({ memberId, way }: ConfirmationRequested | PasswordResetRequested) => ({ memberId, way });
/** Why an act on the words of another was done, for Moderation to record; null for what is nobody else's. */
const restrictionOf = (restriction: Restriction | null) =>
  restriction && { ...restriction, writtenAt: restriction.writtenAt.toISOString() };
const done = <By>({
  postId,
  topicId,
  authorId,
  by,
}: {
  postId: PostId;
  topicId: TopicId;
  authorId: MemberId;
  by: By;
}) => ({ postId, topicId, authorId, by });

export const publishCommunityFact = new Publications<CommunityFact>()
  .tell(TopicOpened, 'community.topic-opened.v1', (fact) => ({
    topicId: fact.topicId,
    number: fact.number,
    kind: fact.kind,
    categoryId: fact.categoryId,
    authorId: fact.authorId,
    openingPostId: fact.openingPostId,
    mentions: fact.mentions,
    ...(fact.isSplit && { isSplit: true }),
  }))
  .tell(PostsMoved, 'community.posts-moved.v1', (fact) => ({
    postIds: fact.postIds,
    fromTopicId: fact.fromTopicId,
    topicId: fact.topicId,
  }))
  .tell(AnswerPosted, 'community.answer-posted.v1', (fact) => ({
    postId: fact.postId,
    topicId: fact.topicId,
    authorId: fact.authorId,
    position: fact.position,
    replyTo: fact.replyTo,
    mentions: fact.mentions,
    quotes: fact.quotes,
  }))
  .tell(PostEdited, 'community.post-edited.v1', (fact) => ({
    postId: fact.postId,
    topicId: fact.topicId,
    editorId: fact.editorId,
    restriction: restrictionOf(fact.restriction),
  }))
  .tell(PassageRedacted, 'community.passage-redacted.v1', (fact) => ({
    ...done(fact),
    restriction: restrictionOf(fact.restriction),
  }))
  .tell(WordsRedacted, 'community.words-redacted.v1', (fact) => ({
    target: fact.piece,
    by: fact.by,
    restriction: restrictionOf(fact.restriction)!,
  }))
  .tell(ContentPurged, 'community.content-purged.v1', (fact) => ({
    postId: fact.postId,
    topicId: fact.topicId,
    whole: fact.whole,
    by: fact.by,
    restriction: restrictionOf(fact.restriction),
  }))
  .tell(PiecePurged, 'community.piece-purged.v1', (fact) => ({
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    by: fact.by,
    restriction: restrictionOf(fact.restriction)!,
  }))
  .tell(RepliesPurged, 'community.replies-purged.v1', (fact) => ({
    postId: fact.postId,
    count: fact.count,
    topicId: fact.topicId,
    by: fact.by,
    restriction: restrictionOf(fact.restriction)!,
  }))
  .tell(RepliesCarried, 'community.replies-carried.v1', (fact) => ({
    postId: fact.postId,
    count: fact.count,
    topicId: fact.topicId,
    by: fact.by,
    restriction: restrictionOf(fact.restriction)!,
    going: fact.going,
  }))
  .tell(AnswerAccepted, 'community.answer-accepted.v1', (fact) => ({
    topicId: fact.topicId,
    postId: fact.postId,
    authorId: fact.authorId,
    acceptedBy: fact.acceptedBy,
    decisionId: fact.decisionId,
  }))
  .tell(AcceptanceWithdrawn, 'community.acceptance-withdrawn.v1', (fact) => ({
    topicId: fact.topicId,
    postId: fact.postId,
    authorId: fact.authorId,
    withdrawnBy: fact.withdrawnBy,
    restriction: restrictionOf(fact.restriction),
  }))
  .tell(TopicChanged, 'community.topic-changed.v1', (fact) => ({
    topicId: fact.topicId,
    change: fact.change,
    by: fact.by,
    otherTopicId: fact.otherTopicId,
    formerCategoryId: fact.former.categoryId ?? null,
    formerTags: fact.former.tags ?? [],
    restriction: restrictionOf(fact.restriction),
    decisionId: fact.decisionId,
    readers: fact.readers,
  }))
  .tell(
    CategoryAudienceChanged,
    'community.category-audience-changed.v1',
    ({ categoryId, audience, former, formerName }) => ({
      categoryId,
      audience,
      former,
      formerName,
    }),
  )
  .tell(CategoryWentInto, 'community.category-merged.v1', ({ categoryId, into, by }) => ({
    categoryId,
    into,
    by,
  }))
  .tell(PostDeleted, 'community.post-deleted.v1', (fact) => ({
    ...done(fact),
    restriction: restrictionOf(fact.restriction),
    decisionId: fact.decisionId,
  }))
  .tell(PostRestored, 'community.post-restored.v1', (fact) => ({
    ...done(fact),
    decisionId: fact.decisionId,
  }))
  .tell(PostMarkedHelpful, 'community.post-marked-helpful.v1', done)
  .tell(HelpfulMarkWithdrawn, 'community.helpful-mark-withdrawn.v1', done)
  .tell(ReactionGiven, 'community.reaction-given.v1', (fact) => ({ ...done(fact), kind: fact.kind }))
  .tell(ReactionWithdrawn, 'community.reaction-withdrawn.v1', (fact) => ({ ...done(fact), kind: fact.kind }))
  .tell(PassageLeft, 'community.passage-left.v1', (fact) => ({
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    passage: fact.passage,
  }))
  .tell(WordsFound, 'community.words-found.v1', (fact) => ({
    targetKind: fact.target.kind,
    targetId: fact.target.id,
    authorId: fact.authorId,
    automated: true as const,
    findings: toldFindings(fact.findings),
  }))
  .tell(DecisionUndone, 'community.decision-undone.v1', ({ topicId, decisionId, outcome }) => ({
    topicId,
    decisionId,
    outcome,
  }))
  .tell(ContentHeld, 'community.content-held.v1', ({ target, heldFor, decisionId, wasRead }) => ({
    targetKind: target.kind,
    targetId: target.id,
    why: heldFor.rule,
    hits: heldFor.words,
    score: heldFor.score,
    priority: heldFor.priority,
    because: heldFor.because,
    decisionId,
    wasRead,
  }))
  .tell(ContentTakenBack, 'community.content-taken-back.v1', ({ target }) => ({
    targetKind: target.kind,
    targetId: target.id,
  }))
  .tell(ContentCorrected, 'community.content-corrected.v1', ({ target, words }) => ({
    targetKind: target.kind,
    targetId: target.id,
    words,
  }))
  .tell(ChannelChanged, 'community.channel-changed.v1', ({ channelId, audience, change }) => ({
    channelId,
    audience,
    change,
  }))
  .tell(MessageAddressed, 'community.message-addressed.v1', ({ messageId, authorId, mentions }) => ({
    messageId,
    authorId,
    mentions,
  }))
  .tell(MessageRemoved, 'community.message-restrained.v1', ({ messageId, by, restriction }) => ({
    targetKind: 'chat-message' as const,
    targetId: messageId,
    change: 'hidden' as const,
    by,
    restriction: restrictionOf(restriction)!,
  }))
  .tell(MessagePutBack, 'community.message-shown.v1', ({ messageId, by, decisionId }) => ({
    messageId,
    by,
    decisionId,
  }))
  .tell(MemberRegistered, 'community.member-registered.v1', (fact) => ({
    memberId: fact.memberId,
    founder: fact.founder,
  }))
  .tell(MemberDeparted, 'community.member-departed.v1', whose)
  .tell(ProfileChanged, 'community.profile-changed.v1', whose)
  .tell(WelcomeMoved, 'community.welcome-moved.v1', (fact) => ({
    memberId: fact.memberId,
    move: fact.move,
    step: fact.step,
  }))
  .tell(RegistrationAttempted, 'community.registration-attempted.v1', whose)
  .tell(ConfirmationRequested, 'community.confirmation-requested.v1', letterOf)
  .tell(EmailConfirmed, 'community.email-confirmed.v1', whose)
  .tell(PasswordResetRequested, 'community.password-reset-requested.v1', letterOf)
  .tell(PasswordChanged, 'community.password-changed.v1', whose)
  .tell(EmailChangeRequested, 'community.email-change-requested.v1', whose)
  .tell(EmailChanged, 'community.email-changed.v1', ({ memberId, former }) => ({ memberId, former }))
  .tell(EmailTakenBack, 'community.email-taken-back.v1', ({ memberId, former }) => ({ memberId, former }))
  .tell(SignInsFailed, 'community.sign-ins-failed.v1', whose)
  .tell(FirstFactorAdded, 'community.first-factor-added.v1', whose)
  .tell(SecondFactorAdded, 'community.second-factor-added.v1', whose)
  .tell(SecondFactorRemoved, 'community.second-factor-removed.v1', whose)
  .tell(SecondFactorReset, 'community.second-factor-reset.v1', whose)
  .tell(RecoveryCodeUsed, 'community.recovery-code-used.v1', whose)
  .tell(CodesFailed, 'community.codes-failed.v1', whose)
  .tell(ProviderLinked, 'community.provider-linked.v1', whose)
  .tell(ProviderUnlinked, 'community.provider-unlinked.v1', whose)
  .tell(AccountClosed, 'community.account-closed.v1', ({ memberId, told }) => ({
    memberId,
    ...told,
  })).publish;
