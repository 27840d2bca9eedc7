import type { Actor } from '#domain/shared/actor';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import { WEBHOOK_PING } from '#domain/site/webhooks/webhook-events';
import type { Clock, Ids, JobQueue, Throttle, ThrottleRule, UnitOfWork } from '../../shared/ports.ts';
import type { WebhookDeliveries } from './webhook-deliveries.port.ts';
import { DELIVER_WEBHOOKS } from './webhooks.jobs.ts';

export const PINGS: ThrottleRule = { name: 'site.webhook-ping', limit: 20, windowSeconds: 3600 };

interface PingWebhookCommand {
  readonly actor: Actor;
  readonly id: WebhookEndpointId;
}

/** A message about nothing, to see whether an endpoint hears. */
export class PingWebhook {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly deliveries: WebhookDeliveries,
    private readonly throttle: Throttle,
    private readonly jobs: JobQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns the id of the message @throws NotAllowed, WebhookNotFound, TooManyTries */
  async execute({ actor, id }: PingWebhookCommand): Promise<string> {
    actor.mustBeAllowed('webhook.manage');
    await this.throttle.hit(PINGS, id);
    const message = await this.unitOfWork.run(async () => {
      (await this.endpoints.getForChange(id)).rouse(actor);
      return this.deliveries.queueFor(id, {
        event: WEBHOOK_PING,
        subjectKind: 'webhook',
        subjectId: id,
        cause: this.ids.next(),
        at: this.clock.now(),
      });
    });
    await this.jobs.soon(DELIVER_WEBHOOKS, {}, { dedupeKey: DELIVER_WEBHOOKS });
    return message;
  }
}
