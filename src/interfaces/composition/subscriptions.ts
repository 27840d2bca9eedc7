import type { Container } from 'inversify';
import { CarryRole } from '#application/community/consumers/carry-role';
import { CountForumActivity } from '#application/community/consumers/count-forum-activity';
import { NotifyFollowers } from '#application/community/consumers/notify-followers';
import { RingReaders } from '#application/community/consumers/ring-readers';
import { SendAlreadyRegisteredMail } from '#application/community/consumers/send-already-registered-mail';
import { SendConfirmationMail } from '#application/community/consumers/send-confirmation-mail';
import { SendEmailChangedMail } from '#application/community/consumers/send-email-changed-mail';
import { SendNewEmailConfirmation } from '#application/community/consumers/send-new-email-confirmation';
import { SendPasswordChangedMail } from '#application/community/consumers/send-password-changed-mail';
import { SendResetMail } from '#application/community/consumers/send-reset-mail';
import { SendWelcomeMail } from '#application/community/consumers/send-welcome-mail';
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
  ['community.send-confirmation-mail', 'community.confirmation-requested.v1', SendConfirmationMail],
  [
    'community.send-already-registered-mail',
    'community.registration-attempted.v1',
    SendAlreadyRegisteredMail,
  ],
  ['community.send-welcome-mail', 'community.email-confirmed.v1', SendWelcomeMail],
  ['community.send-reset-mail', 'community.password-reset-requested.v1', SendResetMail],
  ['community.send-password-changed-mail', 'community.password-changed.v1', SendPasswordChangedMail],
  ['community.send-new-email-confirmation', 'community.email-change-requested.v1', SendNewEmailConfirmation],
  ['community.send-email-changed-mail', 'community.email-changed.v1', SendEmailChangedMail],
  ['community.notify-followers', 'community.topic-opened.v1', NotifyFollowers],
  ['community.notify-followers', 'community.answer-posted.v1', NotifyFollowers],
  ['community.notify-followers', 'community.answer-accepted.v1', NotifyFollowers],
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
  ['moderation.appoint-founder', 'community.member-registered.v1', AppointFounder],
  ['community.carry-role', 'moderation.role-assigned.v1', CarryRole],
];

export function subscriptionsOf(container: Container): Subscriptions {
  return new Subscriptions(
    REACTIONS.map(([consumer, fact, handler]) => ({
      consumer,
      fact,
      handler: container.get<Consumer<PublishedFact>>(handler as never),
    })),
  );
}
