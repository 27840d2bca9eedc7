import { isApiScope } from '#domain/site/api-clients/api-scope';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Clock, Secrets, Throttle, ThrottleRule } from '../../shared/ports.ts';
import { basicIn, tokenOf } from './api.keys.ts';
import type { ApiTokens, KnownClientsQuery } from './known-clients.query.ts';
import type { Networks } from './networks.port.ts';

const TOKEN_SECONDS = 15 * 60;
const ASKED: ThrottleRule = { name: 'site.api-token', limit: 60, windowSeconds: 60 };

/** The errors of RFC 6749, section 5.2. */
export class TokenRefused extends Error {
  constructor(
    readonly error: 'invalid_client' | 'invalid_request' | 'invalid_scope' | 'unsupported_grant_type',
  ) {
    super(error);
  }
}

interface ApiToken {
  readonly token: string;
  readonly expiresIn: number;
  readonly scopes: readonly string[];
}

/** A client shows its secret and gets a token for a quarter of an hour: OAuth 2.0, client credentials. */
export class IssueApiToken {
  constructor(
    private readonly known: KnownClientsQuery,
    private readonly tokens: ApiTokens,
    private readonly networks: Networks,
    private readonly throttle: Throttle,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * @param p.network of whoever asks, for the limit
   * @throws TokenRefused, TooManyTries
   */
  async execute(p: {
    authorization: string;
    grant: string | undefined;
    scope: string | undefined;
    address: string;
    network: string;
  }): Promise<ApiToken> {
    await hitByNetwork(this.throttle, ASKED, p.network);
    const shown = basicIn(p.authorization);
    const now = this.clock.now();
    const client = shown && (await this.known.bySecret(shown.id, this.secrets.hash(shown.secret), now));
    if (!client || (client.networks.length > 0 && !this.networks.hold(client.networks, p.address)))
      throw new TokenRefused('invalid_client');
    if (p.grant === undefined) throw new TokenRefused('invalid_request');
    if (p.grant !== 'client_credentials') throw new TokenRefused('unsupported_grant_type');
    const asked = p.scope === undefined ? client.scopes : p.scope.split(' ').filter((one) => one !== '');
    if (!asked.every((scope) => isApiScope(scope) && client.scopes.includes(scope)))
      throw new TokenRefused('invalid_scope');
    const scopes = [...new Set(asked)];
    const secret = this.secrets.next();
    const until = Math.min(now.getTime() + TOKEN_SECONDS * 1000, client.expiresAt.getTime());
    const [hash, expiresAt] = [this.secrets.hash(secret), new Date(until)];
    await this.tokens.keep({ hash, clientId: client.id, scopes, expiresAt, since: client.since });
    return {
      token: tokenOf(secret),
      expiresIn: Math.floor((until - now.getTime()) / 1000),
      scopes,
    };
  }
}
