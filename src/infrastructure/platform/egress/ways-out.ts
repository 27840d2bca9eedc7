import { type EgressAnswer, type EgressRequest, HttpClient } from './http-client.ts';

/**
 * The egress client, for addresses of which some stand inside the organisation's own network: those that the configuration
 * names, by scheme, host and port, are reached wherever they are. Every other must be public, as always.
 */
export class WaysOut {
  private readonly strict: HttpClient;
  private readonly inside: ReadonlyMap<string, HttpClient>;

  /** @param insideOrigins such as `https://idp.intranet.example` */
  constructor(insideOrigins: readonly string[] = [], strict = new HttpClient()) {
    this.strict = strict;
    this.inside = new Map(insideOrigins.map((origin) => [origin, clientFor(new URL(origin))]));
  }

  /** @throws EgressRefused */
  send(request: EgressRequest): Promise<EgressAnswer> {
    const origin = URL.canParse(request.url) ? new URL(request.url).origin : '';
    return (this.inside.get(origin) ?? this.strict).send(request);
  }

  /** Plain http is spoken inside alone. */
  speaksPlain(url: string): boolean {
    const { origin, protocol } = new URL(url);
    return protocol === 'http:' && this.inside.has(origin);
  }
}

function clientFor({ protocol, port }: URL): HttpClient {
  const plain = protocol === 'http:';
  return new HttpClient({
    allowHttp: plain,
    ports: [Number(port || (plain ? 80 : 443))],
    isAllowed: () => true,
  });
}
