import type { Container, ServiceIdentifier } from 'inversify';
import { AskForAccountMail, FACTS_WITH_LETTER } from '#application/community/consumers/ask-for-account-mail';
import { AskForLetters } from '#application/community/consumers/ask-for-letters';
import { CarryRole } from '#application/community/consumers/carry-role';
import { CountForumActivity } from '#application/community/consumers/count-forum-activity';
import { NotifyOfOfficialAnswers } from '#application/community/consumers/notify-of-official-answers';
import { NotifyFollowers } from '#application/community/consumers/notify-followers';
import { RingReaders } from '#application/community/consumers/ring-readers';
import { AppointFounder } from '#application/moderation/consumers/appoint-founder';
import type { CommunityFact } from '#application/community/published/community.facts';
import type { ModerationFact } from '#application/moderation/published/moderation.facts';
import type { Consumer, PublishedFact } from '#application/shared/ports';
import { Subscriptions } from '#infrastructure/platform/facts/subscriptions';

type FactName = CommunityFact['name'] | ModerationFact['name'];
type Handler = abstract new (...args: never[]) => {
  on(fact: never, context: { factId: string }): Promise<void>;
};

/** Who reacts to what happened: one line each. A consumer's name is never given to another. */
const REACTIONS: readonly (readonly [consumer: string, fact: FactName, handler: Handler])[] = [
  ...FACTS_WITH_LETTER.map((fact) => ['community.ask-for-account-mail', fact, AskForAccountMail] as const),
  ['community.notify-followers', 'community.topic-opened.v1', NotifyFollowers],
  ['community.notify-followers', 'community.answer-posted.v1', NotifyFollowers],
  ['community.notify-followers', 'community.answer-accepted.v1', NotifyFollowers],
  ['community.ask-for-letters', 'community.topic-opened.v1', AskForLetters],
  ['community.ask-for-letters', 'community.answer-posted.v1', AskForLetters],
  ['community.ask-for-letters', 'community.answer-accepted.v1', AskForLetters],
  ['community.notify-followers', 'community.post-deleted.v1', NotifyFollowers],
  ['community.notify-followers', 'community.topic-changed.v1', NotifyFollowers],
  ['community.count-forum-activity', 'community.topic-opened.v1', CountForumActivity],
  ['community.count-forum-activity', 'community.answer-posted.v1', CountForumActivity],
  ['community.count-forum-activity', 'community.answer-accepted.v1', CountForumActivity],
  ['community.count-forum-activity', 'community.acceptance-withdrawn.v1', CountForumActivity],
  ['community.count-forum-activity', 'community.topic-changed.v1', CountForumActivity],
  ['community.count-forum-activity', 'community.post-deleted.v1', CountForumActivity],
  ['community.count-forum-activity', 'community.post-restored.v1', CountForumActivity],
  ['community.count-forum-activity', 'community.post-marked-helpful.v1', CountForumActivity],
  ['community.count-forum-activity', 'community.helpful-mark-withdrawn.v1', CountForumActivity],
  ['community.ring-readers', 'community.answer-posted.v1', RingReaders],
  ['community.ring-readers', 'community.post-edited.v1', RingReaders],
  ['community.ring-readers', 'community.answer-accepted.v1', RingReaders],
  ['community.ring-readers', 'community.acceptance-withdrawn.v1', RingReaders],
  ['community.ring-readers', 'community.topic-changed.v1', RingReaders],
  ['community.ring-readers', 'community.post-deleted.v1', RingReaders],
  ['community.ring-readers', 'community.post-restored.v1', RingReaders],
  ['community.ring-readers', 'community.answer-sealed.v1', RingReaders],
  ['community.ring-readers', 'community.seal-lifted.v1', RingReaders],
  ['community.notify-of-official-answers', 'community.answer-sealed.v1', NotifyOfOfficialAnswers],
  ['community.notify-of-official-answers', 'community.seal-lifted.v1', NotifyOfOfficialAnswers],
  ['community.notify-of-official-answers', 'community.seal-to-review.v1', NotifyOfOfficialAnswers],
  ['community.notify-of-official-answers', 'community.rule-changed.v1', NotifyOfOfficialAnswers],
  ['community.notify-of-official-answers', 'community.regulatory-value-set.v1', NotifyOfOfficialAnswers],
  ['community.notify-of-official-answers', 'community.question-overdue.v1', NotifyOfOfficialAnswers],
  ['moderation.appoint-founder', 'community.member-registered.v1', AppointFounder],
  ['community.carry-role', 'moderation.role-assigned.v1', CarryRole],
];

/** These write to the database alone, ring, or ask for one job: several of them may run in one transaction. */
const SHARING: readonly Handler[] = [
  NotifyFollowers,
  AskForLetters,
  CountForumActivity,
  RingReaders,
  NotifyOfOfficialAnswers,
];

export function subscriptionsOf(container: Container): Subscriptions {
  return new Subscriptions(
    REACTIONS.map(([consumer, fact, handler]) => ({
      consumer,
      fact,
      handler: container.get(handler as ServiceIdentifier<Consumer<PublishedFact>>),
      shares: SHARING.includes(handler),
    })),
  );
}
