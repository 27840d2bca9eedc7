import { ApiClient, type ApiClientId, type ApiClientText } from '#domain/site/api-clients/api-client';
import type { ApiClients } from '#domain/site/api-clients/api-clients.port';
import type { Actor } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, Secrets } from '../../shared/ports.ts';
import { type ApiCredentials, keyOf } from './api.keys.ts';
import type { Networks } from './networks.port.ts';

interface RegisterApiClientCommand extends ApiClientText {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
}

/** A machine gets a name, a secret and what it may. */
export class RegisterApiClient {
  constructor(
    private readonly clients: ApiClients,
    private readonly networks: Networks,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, IdentityNotConfirmed, InvalidValue, InvalidValues */
  async execute({ actor, session, ...text }: RegisterApiClientCommand): Promise<ApiCredentials> {
    const id = this.ids.next<ApiClientId>();
    const secret = this.secrets.next();
    const { name, scopes, categoryIds, days } = text;
    await this.acts.run(
      {
        actor,
        action: 'api.client-register',
        object: { kind: 'api-client', id },
        details: { name, scopes, categoryIds, days },
      },
      async () => {
        actor.mustBeAllowed('api.manage');
        mustBeFresh(session, this.clock.now());
        if (!text.networks.every((one) => this.networks.isNetwork(one)))
          throw new InvalidValue('networks', 'site.not-a-network');
      },
      async () => {
        const secretHash = this.secrets.hash(secret);
        this.clients.add(ApiClient.register({ id, by: actor, text, secretHash, at: this.clock.now() }));
      },
    );
    return { id, secret, key: keyOf(id, secret) };
  }
}
