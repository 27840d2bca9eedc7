import type { ActivityFact } from '#domain/insights/facts/activity';
import type {
  AnswerAcceptedV1,
  AcceptanceWithdrawnV1,
  AnswerPostedV1,
  ContentPurgedV1,
  PostDeletedV1,
  HelpfulMarkWithdrawnV1,
  PostMarkedHelpfulV1,
  PostMovedV1,
  PostsMovedV1,
  PostRestoredV1,
  ReactionGivenV1,
  ReactionWithdrawnV1,
  TopicChangedV1,
  TopicOpenedV1,
} from '../../community/published/community.facts.ts';
import type { LevelChangedV1, MemberFactV1, WelcomeMovedV1 } from '../../community/published/member.facts.ts';
import type { AnswerSealedV1, SealLiftedV1, SealRisenV1 } from '../../community/published/official.facts.ts';
import type { PollEndedV1 } from '../../engagement/published/engagement.facts.ts';
import type {
  AttendanceTakenBackV1,
  GatheringAttendedV1,
  SeatChangedV1,
} from '../../events/published/events.facts.ts';
import type {
  AppealDecidedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
  ItemDecidedV1,
  ReportFiledV1,
} from '../../moderation/published/moderation.facts.ts';

type EmailConfirmedV1 = Extract<MemberFactV1, { name: 'community.email-confirmed.v1' }>;

/** The published facts that are counted. */
export type CountedFact =
  | EmailConfirmedV1
  | LevelChangedV1
  | WelcomeMovedV1
  | TopicOpenedV1
  | AnswerPostedV1
  | TopicChangedV1
  | PostDeletedV1
  | PostRestoredV1
  | ContentPurgedV1
  | AnswerAcceptedV1
  | AcceptanceWithdrawnV1
  | AnswerSealedV1
  | SealLiftedV1
  | SealRisenV1
  | PostMovedV1
  | PostsMovedV1
  | PostMarkedHelpfulV1
  | HelpfulMarkWithdrawnV1
  | ReactionGivenV1
  | ReactionWithdrawnV1
  | GatheringAttendedV1
  | AttendanceTakenBackV1
  | SeatChangedV1
  | PollEndedV1
  | ReportFiledV1
  | ItemDecidedV1
  | DecisionMadeV1
  | DecisionOverturnedV1
  | AppealDecidedV1;

/** Their names, for who subscribes to them and who asks what of them is not told yet. */
export const COUNTED_FACTS = [
  'community.email-confirmed.v1',
  'community.level-changed.v1',
  'community.welcome-moved.v1',
  'community.topic-opened.v1',
  'community.answer-posted.v1',
  'community.topic-changed.v1',
  'community.post-deleted.v1',
  'community.post-restored.v1',
  'community.content-purged.v1',
  'community.answer-accepted.v1',
  'community.acceptance-withdrawn.v1',
  'community.answer-sealed.v1',
  'community.seal-lifted.v1',
  'community.seal-risen.v1',
  'community.post-moved.v1',
  'community.posts-moved.v1',
  'community.post-marked-helpful.v1',
  'community.helpful-mark-withdrawn.v1',
  'community.reaction-given.v1',
  'community.reaction-withdrawn.v1',
  'events.seat-changed.v1',
  'events.gathering-attended.v1',
  'events.attendance-taken-back.v1',
  'engagement.poll-ended.v1',
  'moderation.report-filed.v1',
  'moderation.item-decided.v1',
  'moderation.decision-made.v1',
  'moderation.decision-overturned.v1',
  'moderation.appeal-decided.v1',
] as const satisfies readonly CountedFact['name'][];

/** An activity before it is known who its member was at that moment. */
type ToldActivity = Omit<ActivityFact, 'factId' | 'staff' | 'branches'>;

const TOPIC_CHANGES: Readonly<Partial<Record<TopicChangedV1['change'], ActivityFact['kind']>>> = {
  deleted: 'topic.removed',
  // What was written there is counted where it is now: the question itself is another's.
  merged: 'topic.removed',
  restored: 'topic.restored',
  closed: 'topic.closed',
  'closed-as-duplicate': 'topic.closed',
  reopened: 'topic.reopened',
};

/** What a published fact is counted as: nothing, one thing, or one of each post that it tells of. */
export function activitiesOf(fact: CountedFact): readonly ToldActivity[] {
  if (fact.name === 'community.posts-moved.v1')
    return fact.postIds.flatMap(
      (postId) => activityOf({ ...fact, name: 'community.post-moved.v1', postId }) ?? [],
    );
  const activity = activityOf(fact);
  return activity ? [activity] : [];
}

function activityOf(fact: Exclude<CountedFact, PostsMovedV1>): ToldActivity | null {
  const told = (kind: ActivityFact['kind'], more: Partial<ToldActivity> = {}): ToldActivity => ({
    kind,
    at: new Date(fact.at),
    memberId: null,
    topicId: null,
    postId: null,
    aboutId: null,
    number: null,
    categoryId: null,
    formerLevel: null,
    level: null,
    ...more,
  });
  switch (fact.name) {
    case 'community.email-confirmed.v1':
      return told('member.joined', { memberId: fact.memberId });
    case 'community.level-changed.v1':
      return told('level.changed', { memberId: fact.memberId, formerLevel: fact.from, level: fact.to });
    case 'community.welcome-moved.v1':
      return told(fact.move === 'done' ? `welcome.${fact.step ?? 'name'}` : `welcome.${fact.move}`, {
        memberId: fact.memberId,
      });
    case 'community.topic-opened.v1':
      return told(openedAs(fact), {
        memberId: fact.authorId,
        topicId: fact.topicId,
        postId: fact.openingPostId,
        number: fact.number,
        categoryId: fact.categoryId,
      });
    case 'community.answer-posted.v1':
      return told('reply.posted', {
        memberId: fact.authorId,
        topicId: fact.topicId,
        postId: fact.postId,
      });
    case 'community.post-moved.v1':
      return told('post.moved', { topicId: fact.topicId, postId: fact.postId, aboutId: fact.fromTopicId });
    case 'community.topic-changed.v1': {
      const kind = TOPIC_CHANGES[fact.change];
      return kind ? told(kind, { memberId: fact.by, topicId: fact.topicId }) : null;
    }
    case 'community.post-deleted.v1':
      return told('post.removed', { memberId: fact.by, topicId: fact.topicId, postId: fact.postId });
    case 'community.post-restored.v1':
      return told('post.restored', { memberId: fact.by, topicId: fact.topicId, postId: fact.postId });
    case 'community.content-purged.v1':
      return told(fact.whole ? 'topic.removed' : 'post.removed', {
        memberId: fact.by,
        topicId: fact.topicId,
        postId: fact.whole ? null : fact.postId,
      });
    case 'community.answer-accepted.v1':
      return told('answer.accepted', {
        memberId: fact.authorId,
        topicId: fact.topicId,
        postId: fact.postId,
      });
    case 'community.acceptance-withdrawn.v1':
      return told('acceptance.withdrawn', {
        memberId: fact.authorId,
        topicId: fact.topicId,
        postId: fact.postId,
      });
    case 'community.answer-sealed.v1':
    case 'community.seal-risen.v1':
      return told('answer.sealed', {
        memberId: fact.sealedBy,
        topicId: fact.topicId,
        postId: fact.postId,
        aboutId: fact.sealId,
      });
    case 'community.seal-lifted.v1':
      return told('seal.lifted', {
        memberId: fact.by,
        topicId: fact.topicId,
        postId: fact.postId,
        aboutId: fact.sealId,
      });
    case 'community.post-marked-helpful.v1':
      return told('post.marked', { memberId: fact.by, topicId: fact.topicId, postId: fact.postId });
    case 'community.reaction-given.v1':
      return told('reaction.given', { memberId: fact.by, topicId: fact.topicId, postId: fact.postId });
    case 'community.helpful-mark-withdrawn.v1':
      return told('mark.withdrawn', { memberId: fact.by, topicId: fact.topicId, postId: fact.postId });
    case 'community.reaction-withdrawn.v1':
      return told('reaction.withdrawn', { memberId: fact.by, topicId: fact.topicId, postId: fact.postId });
    default:
      return elsewhere(fact, told);
  }
}

/** What was split off was asked and written before, elsewhere. */
function openedAs({ kind, isSplit = false }: TopicOpenedV1): ActivityFact['kind'] {
  if (isSplit) return 'topic.split';
  return kind === 'question' ? 'question.asked' : 'topic.opened';
}

type Elsewhere =
  | GatheringAttendedV1
  | AttendanceTakenBackV1
  | SeatChangedV1
  | PollEndedV1
  | ReportFiledV1
  | ItemDecidedV1
  | DecisionMadeV1
  | DecisionOverturnedV1
  | AppealDecidedV1;

function elsewhere(
  fact: Elsewhere,
  told: (kind: ActivityFact['kind'], more?: Partial<ToldActivity>) => ToldActivity,
): ToldActivity | null {
  switch (fact.name) {
    case 'events.gathering-attended.v1':
      return told('event.attended', { memberId: fact.memberId, aboutId: fact.gatheringId });
    case 'events.attendance-taken-back.v1':
      return told('attendance.withdrawn', { memberId: fact.memberId, aboutId: fact.gatheringId });
    case 'events.seat-changed.v1':
      return fact.seated
        ? told('event.registered', { memberId: fact.memberId, aboutId: fact.gatheringId })
        : null;
    case 'engagement.poll-ended.v1':
      return told('poll.ended', { aboutId: fact.pollId });
    case 'moderation.report-filed.v1':
      return told('report.filed', { aboutId: fact.itemId });
    case 'moderation.item-decided.v1':
      // What its author took back while it waited, nobody decided of.
      return fact.outcome === 'withdrawn' ? null : told('case.decided', { aboutId: fact.itemId });
    case 'moderation.decision-made.v1':
      return told('decision.made', { aboutId: fact.decisionId });
    case 'moderation.decision-overturned.v1':
      return told('decision.overturned', { aboutId: fact.decisionId });
    case 'moderation.appeal-decided.v1':
      return told(fact.outcome === 'rejected' ? 'appeal.dismissed' : 'appeal.upheld', {
        aboutId: fact.decisionId,
      });
  }
}
