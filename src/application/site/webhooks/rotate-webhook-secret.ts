import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { WebhookSeal } from './webhook-seal.port.ts';

interface RotateWebhookSecretCommand {
  readonly actor: Actor;
  /** Of a person: a machine has shown its secret. */
  readonly session: { readonly confirmedAt: Date } | null;
  readonly id: WebhookEndpointId;
  /** Another one although the one before still signs, which then ends at once. */
  readonly again?: boolean;
}

/** A new secret; for a day messages are signed with the one before as well. */
export class RotateWebhookSecret {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly seal: WebhookSeal,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret, shown once @throws NotAllowed, IdentityNotConfirmed, WebhookNotFound, FormerSecretCounts */
  async execute({ actor, session, id, again }: RotateWebhookSecretCommand): Promise<string> {
    let number = 0;
    await this.acts.run(
      { actor, action: 'api.webhook-rotate', object: { kind: 'webhook', id } },
      async () => {
        actor.mustBeAllowed('webhook.manage');
        if (actor.clientId === null) mustBeFresh(session, this.clock.now());
      },
      async () => {
        number = (await this.endpoints.getForChange(id)).rotate(actor, this.clock.now(), again);
      },
    );
    return this.seal.secretOf(id, number);
  }
}
