import type { Container, ServiceIdentifier } from 'inversify';
import { AskForAccountMail, FACTS_WITH_LETTER } from '#application/community/consumers/ask-for-account-mail';
import { LeaveAmbassadors } from '#application/community/ambassadors/leave-ambassadors';
import { AskForClosingLetter } from '#application/community/consumers/ask-for-closing-letter';
import { AskForClaimMails } from '#application/community/consumers/ask-for-claim-mails';
import { AskForEventMails } from '#application/community/consumers/ask-for-event-mails';
import { AskForLetters } from '#application/community/consumers/ask-for-letters';
import { CarryGroups } from '#application/community/consumers/carry-groups';
import { CarryRole } from '#application/community/consumers/carry-role';
import { CountForumActivity } from '#application/community/consumers/count-forum-activity';
import { WeighDecisions } from '#application/community/consumers/weigh-decisions';
import { EnforceChatDecisions } from '#application/community/consumers/enforce-chat-decisions';
import { RingChat } from '#application/community/consumers/ring-chat';
import { EnforceProfileMeasures } from '#application/community/consumers/enforce-profile-measures';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { NotifyOfMaskedPassages } from '#application/community/consumers/notify-of-masked-passages';
import { NotifyOfOfficialAnswers } from '#application/community/consumers/notify-of-official-answers';
import { NotifyOfSurveys } from '#application/community/consumers/notify-of-surveys';
import { NotifyOfAnnouncedEvents } from '#application/community/consumers/notify-of-announced-events';
import { NotifyOfMessages } from '#application/community/consumers/notify-of-messages';
import {
  NotifyOfBadges,
  NotifyOfCases,
  NotifyOfEvents,
  NotifyOfIdeas,
  NotifyOfPolls,
  NotifyOfPoints,
  NotifyOfReviews,
  NotifyOfTrials,
} from '#application/community/consumers/notify-of-pieces';
import { NotifyOfMergedCategories } from '#application/community/consumers/notify-of-merged-categories';
import { NotifyOfNarrowing } from '#application/community/consumers/notify-of-narrowing';
import { NotifyOfWidening } from '#application/community/consumers/notify-of-widening';
import { NotifyOfRights } from '#application/community/consumers/notify-of-rights';
import { CopyAttendances } from '#application/community/consumers/copy-attendances';
import { NotifyFollowers } from '#application/community/consumers/notify-followers';
import { RingReaders } from '#application/community/consumers/ring-readers';
import { CarryStanding } from '#application/community/consumers/carry-standing';
import { RecognisePerson } from '#application/community/consumers/recognise-person';
import { TellOfDecisions } from '#application/community/consumers/tell-of-decisions';
import { FollowAudiences } from '#application/moderation/consumers/follow-audiences';
import { FollowMoves } from '#application/moderation/consumers/follow-moves';
import { ForgetRights } from '#application/moderation/consumers/forget-rights';
import { FollowDecisions } from '#application/moderation/consumers/follow-decisions';
import { TellOfFallenMeasures } from '#application/moderation/consumers/tell-of-fallen-measures';
import { AskForNoticeMails } from '#application/moderation/consumers/ask-for-notice-mails';
import { RaiseLeftPassage } from '#application/moderation/consumers/raise-left-passage';
import { RaiseNewAccounts } from '#application/moderation/consumers/raise-new-accounts';
import { RaiseFlaggedWords } from '#application/moderation/consumers/raise-flagged-words';
import { EndTakenBack } from '#application/moderation/consumers/end-taken-back';
import { MarkCorrected } from '#application/moderation/consumers/mark-corrected';
import { RaiseHeldContent } from '#application/moderation/consumers/raise-held-content';
import { SettleDecidedElsewhere } from '#application/moderation/consumers/settle-decided-elsewhere';
import { WriteToLog } from '#application/moderation/consumers/write-to-log';
import { LookAgain } from '#application/moderation/consumers/look-again';
import { NoteUndoing } from '#application/moderation/consumers/note-undoing';
import { RecordMasks } from '#application/moderation/consumers/record-masks';
import { RecordActs } from '#application/moderation/consumers/record-acts';
import { AppointFounder } from '#application/moderation/consumers/appoint-founder';
import { RecordWordHits } from '#application/moderation/consumers/record-word-hits';
import { EnforceOnPolls } from '#application/engagement/consumers/enforce-on-polls';
import { EnforceIdeaDecisions } from '#application/engagement/consumers/enforce-idea-decisions';
import { CreditIdeas } from '#application/engagement/consumers/credit-ideas';
import { CreditTesters } from '#application/engagement/consumers/credit-testers';
import { FollowTesters } from '#application/engagement/consumers/follow-testers';
import { EnforceFeedbackDecisions } from '#application/engagement/consumers/enforce-feedback-decisions';
import { EnforceReviewDecisions } from '#application/engagement/consumers/enforce-review-decisions';
import { EnforceEventDecisions } from '#application/events/consumers/enforce-event-decisions';
import { EnforceQuestionDecisions } from '#application/events/consumers/enforce-question-decisions';
import { FollowExclusions } from '#application/events/consumers/follow-exclusions';
import { RingSession } from '#application/events/consumers/ring-session';
import { KeepEventChannel } from '#application/community/consumers/keep-event-channel';
import { InviteAttendees } from '#application/engagement/consumers/invite-attendees';
import { KeepAttendance } from '#application/engagement/consumers/keep-attendance';
import { KeepLedger } from '#application/engagement/consumers/keep-ledger';
import { KEEP_ACTIVITIES, KeepActivities } from '#application/insights/consumers/keep-activities';
import { COUNTED_FACTS } from '#application/insights/consumers/told-activities';
import { FACTS_FOR_WEBHOOKS, QueueWebhooks } from '#application/site/consumers/queue-webhooks';
import { EndClosedProvider } from '#application/community/consumers/end-closed-provider';
import { TakeBackByChangedRules } from '#application/community/consumers/take-back-by-changed-rules';
import { TellOfWebhooks } from '#application/community/consumers/tell-of-webhooks';
import type { SiteFact } from '#application/site/published/site.facts';
import type { CommunityFact } from '#application/community/published/community.facts';
import type { EventsFact } from '#application/events/published/events.facts';
import type { EngagementFact } from '#application/engagement/published/engagement.facts';
import type { ContentHeldV1 } from '#application/community/published/held.facts';
import type { ModerationFact } from '#application/moderation/published/moderation.facts';
import type { Consumer } from '#application/shared/ports';
import { Subscriptions } from '#infrastructure/platform/facts/subscriptions';

type AnyFact = CommunityFact | ContentHeldV1 | EngagementFact | EventsFact | ModerationFact | SiteFact;
type FactName = AnyFact['name'];

/**
 * A consumer of at least these facts. Written as a property, because parameters of methods are compared both ways: a
 * consumer of one fact would pass for one of many.
 */
type ConsumerOf<N extends FactName> = abstract new (...needs: never[]) => {
  readonly on: (fact: Extract<AnyFact, { name: N }>, context: { readonly factId: string }) => Promise<void>;
};

interface Reaction {
  readonly consumer: string;
  readonly facts: readonly FactName[];
  readonly handler: abstract new (...needs: never[]) => unknown;
  readonly shares: boolean;
}

/** It writes to the database alone, rings, or asks for one job: several such may run in one transaction. */
const SHARES = { shares: true };

/** @param facts every one of which the handler takes, or it does not compile */
export const reaction = <N extends FactName>(
  consumer: string,
  facts: readonly N[],
  handler: ConsumerOf<N>,
  { shares } = { shares: false },
): Reaction => ({ consumer, facts, handler, shares });

/** Rules of words found something, wherever members write. */
const FACTS_OF_WORDS = [
  'community.words-found.v1',
  'engagement.words-found.v1',
  'events.words-found.v1',
] as const;

const ATTENDANCE = ['events.gathering-attended.v1', 'events.attendance-taken-back.v1'] as const;

/** Who reacts to what happened. A consumer's name is never given to another. */
const REACTIONS: readonly Reaction[] = [
  reaction('community.ask-for-account-mail', FACTS_WITH_LETTER, AskForAccountMail),
  reaction('community.ask-for-closing-letter', ['community.account-closed.v1'], AskForClosingLetter),
  reaction('community.ask-for-claim-mails', ['community.claim-letter-due.v1'], AskForClaimMails),
  reaction(
    'community.notify-followers',
    [
      'community.topic-opened.v1',
      'community.answer-posted.v1',
      'community.answer-accepted.v1',
      'community.post-deleted.v1',
      'community.topic-changed.v1',
    ],
    NotifyFollowers,
    SHARES,
  ),
  reaction(
    'community.count-forum-activity',
    [
      'community.topic-opened.v1',
      'community.answer-posted.v1',
      'community.answer-accepted.v1',
      'community.acceptance-withdrawn.v1',
      'community.topic-changed.v1',
      'community.post-deleted.v1',
      'community.post-restored.v1',
      'community.post-marked-helpful.v1',
      'community.helpful-mark-withdrawn.v1',
    ],
    CountForumActivity,
    SHARES,
  ),
  reaction(
    'community.ring-readers',
    [
      'community.answer-posted.v1',
      'community.passage-redacted.v1',
      'community.content-purged.v1',
      'community.post-edited.v1',
      'community.answer-accepted.v1',
      'community.acceptance-withdrawn.v1',
      'community.topic-changed.v1',
      'community.post-deleted.v1',
      'community.post-restored.v1',
      'community.answer-sealed.v1',
      'community.seal-lifted.v1',
      'community.seal-risen.v1',
    ],
    RingReaders,
    SHARES,
  ),
  reaction(
    'community.ask-for-letters',
    [
      'community.topic-opened.v1',
      'community.answer-posted.v1',
      'community.answer-accepted.v1',
      'community.post-deleted.v1',
      'community.answer-sealed.v1',
      'community.seal-lifted.v1',
      'community.rule-changed.v1',
      'community.regulatory-value-set.v1',
      'community.reference-withdrawn.v1',
      'community.question-assigned.v1',
      'community.question-overdue.v1',
      'community.message-addressed.v1',
      'engagement.idea-told.v1',
      'engagement.poll-ended.v1',
      'engagement.survey-invitation.v1',
      'events.gathering-told.v1',
      'events.gathering-published.v1',
    ],
    AskForLetters,
    SHARES,
  ),
  reaction(
    'community.notify-of-official-answers',
    [
      'community.answer-sealed.v1',
      'community.seal-lifted.v1',
      'community.seal-to-review.v1',
      'community.reference-to-review.v1',
      'community.rule-changed.v1',
      'community.regulatory-value-set.v1',
      'community.reference-withdrawn.v1',
      'community.question-assigned.v1',
      'community.question-overdue.v1',
    ],
    NotifyOfOfficialAnswers,
    SHARES,
  ),
  reaction(
    'community.notify-of-masked-passages',
    ['moderation.decision-made.v1'],
    NotifyOfMaskedPassages,
    SHARES,
  ),
  reaction('moderation.record-masks', FACTS_OF_WORDS, RecordMasks),
  reaction(
    'moderation.write-to-log',
    [
      'moderation.decision-made.v1',
      'moderation.decision-overturned.v1',
      'moderation.decision-ended.v1',
      'moderation.appeal-filed.v1',
      'moderation.report-filed.v1',
      'moderation.item-decided.v1',
    ],
    WriteToLog,
  ),
  reaction('moderation.look-again', ['moderation.appeal-decided.v1'], LookAgain, SHARES),
  reaction('moderation.record-word-hits', FACTS_OF_WORDS, RecordWordHits, SHARES),
  reaction(
    'moderation.record-acts',
    [
      'community.post-deleted.v1',
      'community.passage-redacted.v1',
      'community.words-redacted.v1',
      'community.content-purged.v1',
      'community.piece-purged.v1',
      'community.replies-purged.v1',
      'community.replies-carried.v1',
      'community.acceptance-withdrawn.v1',
      'community.answer-accepted.v1',
      'community.post-edited.v1',
      'community.post-restored.v1',
      'community.topic-changed.v1',
      'community.message-restrained.v1',
      'community.message-shown.v1',
      'engagement.poll-restrained.v1',
      'engagement.idea-restrained.v1',
      'events.gathering-restrained.v1',
      'events.question-restrained.v1',
      'events.question-shown.v1',
    ],
    RecordActs,
  ),
  reaction(
    'moderation.note-undoing',
    [
      'community.decision-undone.v1',
      'engagement.rewriting-undone.v1',
      'engagement.merge-undone.v1',
      'events.restraint-undone.v1',
    ],
    NoteUndoing,
  ),
  reaction(
    'moderation.follow-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1'],
    FollowDecisions,
  ),
  reaction('moderation.forget-rights', ['moderation.standing-changed.v1'], ForgetRights, SHARES),
  reaction('community.carry-standing', ['moderation.standing-changed.v1'], CarryStanding),
  reaction(
    'community.tell-of-decisions',
    [
      'moderation.decision-made.v1',
      'moderation.decision-overturned.v1',
      'community.decision-undone.v1',
      'engagement.rewriting-undone.v1',
      'engagement.merge-undone.v1',
      'events.restraint-undone.v1',
      'moderation.appeal-decided.v1',
    ],
    TellOfDecisions,
  ),
  reaction('moderation.appoint-founder', ['community.member-registered.v1'], AppointFounder),
  reaction(
    'community.notify-of-merged-categories',
    ['community.category-merged.v1'],
    NotifyOfMergedCategories,
  ),
  reaction(
    'community.notify-of-narrowing',
    ['community.category-audience-changed.v1'],
    NotifyOfNarrowing,
    SHARES,
  ),
  reaction(
    'community.notify-of-widening',
    ['community.category-audience-changed.v1'],
    NotifyOfWidening,
    SHARES,
  ),
  reaction('community.notify-of-rights', ['moderation.role-assigned.v1'], NotifyOfRights, SHARES),
  reaction('community.notify-of-ideas', ['engagement.idea-told.v1'], NotifyOfIdeas),
  reaction('community.notify-of-surveys', ['engagement.survey-invitation.v1'], NotifyOfSurveys),
  reaction(
    'community.keep-event-channel',
    ['events.gathering-scheduled.v1', 'events.seat-changed.v1'],
    KeepEventChannel,
    SHARES,
  ),
  reaction('community.notify-of-events', ['events.gathering-told.v1'], NotifyOfEvents),
  reaction(
    'community.notify-of-announced-events',
    ['events.gathering-published.v1'],
    NotifyOfAnnouncedEvents,
  ),
  reaction('community.ask-for-event-mails', ['events.letter-written.v1'], AskForEventMails),
  reaction('engagement.invite-attendees', ['events.attendees-asked.v1'], InviteAttendees),
  reaction('community.notify-of-polls', ['engagement.poll-ended.v1'], NotifyOfPolls),
  reaction('community.notify-of-points', ['engagement.points-struck.v1'], NotifyOfPoints),
  reaction('community.notify-of-cases', ['moderation.case-taken-over.v1'], NotifyOfCases),
  reaction('community.notify-of-badges', ['engagement.badge-lost.v1'], NotifyOfBadges),
  reaction('community.notify-of-reviews', ['engagement.review-answered.v1'], NotifyOfReviews),
  reaction('community.notify-of-trials', ['engagement.trial-told.v1'], NotifyOfTrials),
  reaction('community.carry-groups', ['moderation.groups-changed.v1'], CarryGroups),
  reaction('community.carry-role', ['moderation.role-assigned.v1'], CarryRole),
  reaction(
    'community.leave-ambassadors',
    ['moderation.role-assigned.v1', 'moderation.standing-changed.v1'],
    LeaveAmbassadors,
  ),
  reaction(
    'community.weigh-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1'],
    WeighDecisions,
  ),
  reaction(
    'community.enforce-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1', 'moderation.decision-ended.v1'],
    EnforceDecisions,
  ),
  reaction(
    'community.enforce-chat-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1', 'moderation.decision-ended.v1'],
    EnforceChatDecisions,
  ),
  reaction('community.notify-of-messages', ['community.message-addressed.v1'], NotifyOfMessages, SHARES),
  reaction('community.ring-chat', ['community.channel-changed.v1'], RingChat, SHARES),
  reaction(
    'engagement.enforce-on-polls',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1', 'moderation.decision-ended.v1'],
    EnforceOnPolls,
  ),
  reaction('moderation.raise-flagged-words', FACTS_OF_WORDS, RaiseFlaggedWords),
  reaction('moderation.raise-new-accounts', ['community.email-confirmed.v1'], RaiseNewAccounts),
  reaction('moderation.raise-left-passage', ['community.passage-left.v1'], RaiseLeftPassage),
  reaction(
    'moderation.raise-held-content',
    ['community.content-held.v1', 'engagement.content-held.v1', 'events.content-held.v1'],
    RaiseHeldContent,
  ),
  reaction(
    'moderation.end-taken-back',
    ['community.content-taken-back.v1', 'engagement.content-taken-back.v1', 'events.content-taken-back.v1'],
    EndTakenBack,
  ),
  reaction(
    'moderation.mark-corrected',
    ['community.content-corrected.v1', 'engagement.content-corrected.v1'],
    MarkCorrected,
  ),
  reaction(
    'community.enforce-profile-measures',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1'],
    EnforceProfileMeasures,
  ),
  reaction('moderation.follow-moves', ['community.topic-changed.v1'], FollowMoves),
  reaction('moderation.follow-audiences', ['community.category-audience-changed.v1'], FollowAudiences),
  reaction('moderation.settle-decided-elsewhere', ['moderation.decision-made.v1'], SettleDecidedElsewhere),
  reaction(
    'moderation.ask-for-notice-mails',
    ['moderation.report-filed.v1', 'moderation.item-decided.v1'],
    AskForNoticeMails,
    SHARES,
  ),
  reaction(
    'moderation.tell-of-fallen-measures',
    ['moderation.decision-overturned.v1'],
    TellOfFallenMeasures,
    SHARES,
  ),
  reaction(
    'engagement.enforce-idea-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1', 'moderation.decision-ended.v1'],
    EnforceIdeaDecisions,
  ),
  reaction(
    'events.enforce-question-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1', 'moderation.decision-ended.v1'],
    EnforceQuestionDecisions,
  ),
  reaction(
    'events.enforce-event-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1', 'moderation.decision-ended.v1'],
    EnforceEventDecisions,
  ),
  reaction('events.free-excluded-seats', ['moderation.standing-changed.v1'], FollowExclusions),
  reaction(
    'engagement.follow-testers',
    ['moderation.standing-changed.v1', 'moderation.groups-changed.v1'],
    FollowTesters,
  ),
  reaction('events.ring-session', ['events.session-changed.v1'], RingSession, SHARES),
  reaction(
    'engagement.enforce-review-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1', 'moderation.decision-ended.v1'],
    EnforceReviewDecisions,
  ),
  reaction(
    'engagement.enforce-feedback-decisions',
    ['moderation.decision-made.v1', 'moderation.decision-overturned.v1', 'moderation.decision-ended.v1'],
    EnforceFeedbackDecisions,
  ),
  reaction('engagement.credit-ideas', ['engagement.idea-told.v1'], CreditIdeas),
  reaction('engagement.credit-testers', ['engagement.trial-completed.v1'], CreditTesters),
  reaction(
    'engagement.keep-ledger',
    [
      'community.answer-accepted.v1',
      'community.acceptance-withdrawn.v1',
      'community.answer-sealed.v1',
      'community.seal-lifted.v1',
      'community.seal-risen.v1',
      'community.post-marked-helpful.v1',
      'community.helpful-mark-withdrawn.v1',
      'community.post-deleted.v1',
      'community.post-restored.v1',
      'community.content-purged.v1',
      'community.topic-changed.v1',
    ],
    KeepLedger,
    SHARES,
  ),
  reaction(KEEP_ACTIVITIES, COUNTED_FACTS, KeepActivities, SHARES),
  reaction(
    'community.recognise-person',
    ['community.email-confirmed.v1', 'community.email-changed.v1', 'community.email-taken-back.v1'],
    RecognisePerson,
  ),
  reaction('site.queue-webhooks', FACTS_FOR_WEBHOOKS, QueueWebhooks, SHARES),
  reaction('community.end-closed-provider', ['site.provider-closed.v1'], EndClosedProvider),
  reaction(
    'community.take-back-by-changed-rules',
    ['site.provider-rules-changed.v1'],
    TakeBackByChangedRules,
  ),
  reaction('community.tell-of-webhooks', ['site.webhook-given-up.v1'], TellOfWebhooks, SHARES),
  reaction('community.note-attendance', ATTENDANCE, CopyAttendances, SHARES),
  reaction('engagement.keep-attendance', ATTENDANCE, KeepAttendance, SHARES),
];

export function subscriptionsOf(container: Container): Subscriptions {
  return new Subscriptions(
    REACTIONS.flatMap(({ consumer, facts, handler, shares }) =>
      facts.map((fact) => ({
        consumer,
        fact,
        handler: container.get(handler as ServiceIdentifier<Consumer>),
        shares,
      })),
    ),
  );
}
