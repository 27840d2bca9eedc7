import type { ApiClientId } from '#domain/site/api-clients/api-client';
import type { ApiClients } from '#domain/site/api-clients/api-clients.port';
import type { Actor } from '#domain/shared/actor';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Secrets } from '../../shared/ports.ts';
import { type ApiCredentials, keyOf } from './api.keys.ts';

interface RotateApiSecretCommand {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly id: ApiClientId;
}

/** A client gets a new secret; the one before is good for a week. */
export class RotateApiSecret {
  constructor(
    private readonly clients: ApiClients,
    private readonly acts: AuditedActs,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, ApiClientNotFound, ApiClientOver */
  async execute({ actor, session, id }: RotateApiSecretCommand): Promise<ApiCredentials> {
    const secret = this.secrets.next();
    await this.acts.run(
      { actor, action: 'api.client-rotate', object: { kind: 'api-client', id } },
      async () => {
        actor.mustBeAllowed('api.manage');
        mustBeFresh(session, this.clock.now());
      },
      async () => {
        const client = await this.clients.getForChange(id);
        client.rotate(actor, this.secrets.hash(secret), this.clock.now());
      },
    );
    return { id, secret, key: keyOf(id, secret) };
  }
}
