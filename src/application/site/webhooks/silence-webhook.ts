import type { Actor } from '#domain/shared/actor';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface SilenceWebhookCommand {
  readonly actor: Actor;
  readonly id: WebhookEndpointId;
  /** Whether nothing is sent from now on. */
  readonly silent: boolean;
}

/** Nothing is sent for a while, or again. */
export class SilenceWebhook {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, WebhookNotFound */
  async execute({ actor, id, silent }: SilenceWebhookCommand): Promise<void> {
    await this.acts.run(
      {
        actor,
        action: silent ? 'api.webhook-silence' : 'api.webhook-wake',
        object: { kind: 'webhook', id },
      },
      async () => actor.mustBeAllowed('webhook.manage'),
      async () => {
        const endpoint = await this.endpoints.getForChange(id);
        if (silent) endpoint.silenceBy(actor, this.clock.now());
        else endpoint.wake(actor);
      },
    );
  }
}
