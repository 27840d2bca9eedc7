import type { Container } from 'inversify';
import { CarryRole } from '#application/community/consumers/carry-role';
import { SendAlreadyRegisteredMail } from '#application/community/consumers/send-already-registered-mail';
import { SendConfirmationMail } from '#application/community/consumers/send-confirmation-mail';
import { SendEmailChangedMail } from '#application/community/consumers/send-email-changed-mail';
import { SendNewEmailConfirmation } from '#application/community/consumers/send-new-email-confirmation';
import { SendPasswordChangedMail } from '#application/community/consumers/send-password-changed-mail';
import { SendResetMail } from '#application/community/consumers/send-reset-mail';
import { SendWelcomeMail } from '#application/community/consumers/send-welcome-mail';
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
  ['community.send-confirmation-mail', 'community.member-registered.v1', SendConfirmationMail],
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
