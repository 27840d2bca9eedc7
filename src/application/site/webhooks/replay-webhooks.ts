import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, JobQueue } from '../../shared/ports.ts';
import type { WebhookDeliveries } from './webhook-deliveries.port.ts';
import { DELIVER_WEBHOOKS } from './webhooks.jobs.ts';

export interface ReplayWebhooksCommand {
  readonly actor: Actor;
  readonly id: WebhookEndpointId;
  readonly which: { readonly id: string } | { readonly since: Date; readonly until: Date };
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
  async execute({ actor, id, which }: ReplayWebhooksCommand): Promise<number> {
    const replayed = await this.acts.run(
      { actor, action: 'api.webhook-replay', object: { kind: 'webhook', id }, details: { ...which } },
      async () => {
        actor.mustBeAllowed('webhook.manage');
        if ('since' in which && which.since > which.until)
          throw new InvalidValue('until', 'site.period-backwards');
      },
      async () => {
        (await this.endpoints.getForChange(id)).rouse(actor);
        return this.deliveries.replay({ endpointId: id, which, at: this.clock.now() });
      },
    );
    await this.jobs.soon(DELIVER_WEBHOOKS, {}, { dedupeKey: DELIVER_WEBHOOKS });
    return replayed;
  }
}
