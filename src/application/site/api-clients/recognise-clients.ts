import { isApiScope, opened } from '#domain/site/api-clients/api-scope';
import type { ApiClientsApi, ShownClient } from '../published/api-clients.api.ts';
import { ClientNotKnown } from '../../shared/client-not-known.ts';
import type { Clock, Secrets } from '../../shared/ports.ts';
import { shownIn } from './api.keys.ts';
import type { KnownClient, KnownClientsQuery } from './known-clients.query.ts';
import type { Networks } from './networks.port.ts';

/** From what a request shows of itself to the client that sent it. */
export class RecogniseClients implements ApiClientsApi {
  constructor(
    private readonly known: KnownClientsQuery,
    private readonly networks: Networks,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async recognise(authorization: string, address: string): Promise<ShownClient> {
    const client = await this.find(authorization);
    if (!client) throw new ClientNotKnown();
    if (client.networks.length > 0 && !this.networks.hold(client.networks, address))
      throw new ClientNotKnown('api.from-elsewhere');
    return recognised(client);
  }

  async standing(id: string, scopes: readonly string[]): Promise<ShownClient> {
    const client = await this.known.byId(id, this.clock.now());
    if (!client) throw new ClientNotKnown();
    return recognised({ ...client, scopes: client.scopes.filter((scope) => scopes.includes(scope)) });
  }

  private async find(authorization: string): Promise<KnownClient | null> {
    const shown = shownIn(authorization);
    if (shown === null) return null;
    const now = this.clock.now();
    return 'token' in shown
      ? this.known.byToken(this.secrets.hash(shown.token), now)
      : this.known.bySecret(shown.id, this.secrets.hash(shown.secret), now);
  }
}

const recognised = ({ networks: _networks, ...client }: KnownClient): ShownClient => ({
  ...client,
  opened: opened(client.scopes.filter(isApiScope)),
});
