import type { ApiClientId } from '#domain/site/api-clients/api-client';
import type { ApiClients } from '#domain/site/api-clients/api-clients.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, JobQueue } from '../../shared/ports.ts';
import { CLOSE_WEBHOOKS } from '../webhooks/webhooks.jobs.ts';

interface RevokeApiClientCommand {
  readonly actor: Actor;
  readonly id: ApiClientId;
}

/** Ends a client at once and for good. Nobody is asked for a password first: whoever hurries has a reason. */
export class RevokeApiClient {
  constructor(
    private readonly clients: ApiClients,
    private readonly jobs: JobQueue,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ApiClientNotFound, ApiClientOver */
  async execute({ actor, id }: RevokeApiClientCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'api.client-revoke', object: { kind: 'api-client', id } },
      async () => actor.mustBeAllowed('api.manage'),
      async () => {
        const client = await this.clients.getForChange(id);
        client.revoke(actor, this.clock.now());
        await this.clients.dropTokens(id);
      },
    );
    // As much as its log has of it: the act stands without.
    await this.jobs.soon(CLOSE_WEBHOOKS, {});
  }
}
