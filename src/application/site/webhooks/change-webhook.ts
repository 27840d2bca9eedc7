import { knownId } from '#domain/shared/id';
import type { ApiClients } from '#domain/site/api-clients/api-clients.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Outgoing } from './outgoing.port.ts';

interface ChangeWebhookCommand {
  readonly actor: Actor;
  /** Of a person: a machine has shown its secret. */
  readonly session: { readonly confirmedAt: Date } | null;
  readonly id: WebhookEndpointId;
  readonly url: string;
  readonly events: readonly string[];
}

/** It is told elsewhere, or of something else. */
export class ChangeWebhook {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly clients: ApiClients,
    private readonly outgoing: Outgoing,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, WebhookNotFound, InvalidValue, InvalidValues */
  async execute({ actor, session, id, url, events }: ChangeWebhookCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'api.webhook-change', object: { kind: 'webhook', id }, details: { events } },
      async () => {
        actor.mustBeAllowed('webhook.manage');
        if (actor.clientId === null) mustBeFresh(session, this.clock.now());
        await this.outgoing.mustBeReachable(url);
      },
      async () => {
        const endpoint = await this.endpoints.getForChange(id);
        const owner = await this.clients.getForChange(knownId<'ApiClient'>(endpoint.clientId));
        endpoint.change({ by: actor, owner, url, events });
      },
    );
  }
}
