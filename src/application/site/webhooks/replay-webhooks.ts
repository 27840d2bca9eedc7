import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, JobQueue } from '../../shared/ports.ts';
import type { WebhookDeliveries } from './webhook-deliveries.port.ts';
import { DELIVER_WEBHOOKS } from './webhooks.jobs.ts';

interface ReplayWebhooksCommand {
  readonly actor: Actor;
  readonly id: WebhookEndpointId;
  /** A period goes on until now, where it is not said. */
  readonly which: { readonly id: string } | { readonly since: Date; readonly until?: Date };
}

/** Sends messages again, with their ids: what was not heard, or was lost on the other side. */
export class ReplayWebhooks {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly deliveries: WebhookDeliveries,
    private readonly jobs: JobQueue,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @returns how many @throws NotAllowed, WebhookNotFound, InvalidValue for a period that ends before it begins */
  async execute({ actor, id, which: asked }: ReplayWebhooksCommand): Promise<number> {
    const at = this.clock.now();
    const which = 'since' in asked ? { since: asked.since, until: asked.until ?? at } : asked;
    const replayed = await this.acts.run(
      { actor, action: 'api.webhook-replay', object: { kind: 'webhook', id }, details: { ...which } },
      async () => {
        actor.mustBeAllowed('webhook.manage');
        if ('since' in which && which.since > which.until)
          throw new InvalidValue('until', 'site.period-backwards');
      },
      async () => {
        (await this.endpoints.getForChange(id)).rouse(actor);
        return this.deliveries.replay({ endpointId: id, which, at });
      },
    );
    await this.jobs.soon(DELIVER_WEBHOOKS, {}, { dedupeKey: DELIVER_WEBHOOKS });
    return replayed;
  }
}
