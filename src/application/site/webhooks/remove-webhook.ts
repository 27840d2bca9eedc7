import type { Actor } from '#domain/shared/actor';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import type { AuditedActs } from '../../shared/audit-log.ts';

interface RemoveWebhookCommand {
  readonly actor: Actor;
  readonly id: WebhookEndpointId;
}

/** Nothing is sent to it any more, and its log goes with it. */
export class RemoveWebhook {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, WebhookNotFound */
  async execute({ actor, id }: RemoveWebhookCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'api.webhook-remove', object: { kind: 'webhook', id } },
      async () => actor.mustBeAllowed('webhook.manage'),
      async () => {
        (await this.endpoints.getForChange(id)).mustBeRunBy(actor);
        await this.endpoints.remove(id);
      },
    );
  }
}
