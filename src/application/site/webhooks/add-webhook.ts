import type { ApiClientId } from '#domain/site/api-clients/api-client';
import type { ApiClients } from '#domain/site/api-clients/api-clients.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import {
  TooManyWebhooks,
  WEBHOOK_LIMITS,
  WebhookEndpoint,
  type WebhookEndpointId,
} from '#domain/site/webhooks/webhook-endpoint';
import type { WebhookEndpoints } from '#domain/site/webhooks/webhook-endpoints.port';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { Outgoing } from './outgoing.port.ts';
import type { WebhookSeal } from './webhook-seal.port.ts';

interface AddWebhookCommand {
  readonly actor: Actor;
  /** Of a person: a machine has shown its secret. */
  readonly session: { readonly confirmedAt: Date } | null;
  readonly clientId: ApiClientId;
  readonly url: string;
  readonly events: readonly string[];
}

interface AddedWebhook {
  readonly id: WebhookEndpointId;
  /** Shown once. */
  readonly secret: string;
}

/** Another system is told what happens here, as far as its client may read it. */
export class AddWebhook {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly clients: ApiClients,
    private readonly outgoing: Outgoing,
    private readonly seal: WebhookSeal,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, ApiClientNotFound, ApiClientOver, WebhookNotFound, TooManyWebhooks, InvalidValue, InvalidValues */
  async execute({ actor, session, clientId, url, events }: AddWebhookCommand): Promise<AddedWebhook> {
    const id = this.ids.next<WebhookEndpointId>();
    await this.acts.run(
      {
        actor,
        action: 'api.webhook-add',
        object: { kind: 'api-client', id: clientId },
        details: { webhook: id, events },
      },
      async () => {
        actor.mustBeAllowed('webhook.manage');
        if (actor.clientId === null) mustBeFresh(session, this.clock.now());
        await this.outgoing.mustBeReachable(url);
      },
      async () => {
        const at = this.clock.now();
        const owner = await this.clients.getForChange(clientId);
        owner.mustBeOpen(at);
        this.endpoints.add(WebhookEndpoint.open({ id, by: actor, owner, url, events, at }));
        if ((await this.endpoints.countOf(clientId)) > WEBHOOK_LIMITS.endpoints) throw new TooManyWebhooks();
      },
    );
    return { id, secret: await this.seal.secretOf(id, 1) };
  }
}
