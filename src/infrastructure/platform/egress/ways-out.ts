import { type EgressAnswer, type EgressRequest, HttpClient } from './http-client.ts';

/**
 * The egress client, for addresses of which some stand inside the organisation's own network: those that the configuration
 * names, by scheme, host and port, are reached wherever they are. Every other must be public, as always.
 */
export class WaysOut {
  private readonly client: HttpClient;

  /** @param inside origins such as `https://idp.intranet.example` */
  constructor(private readonly inside: readonly string[] = []) {
    this.client = new HttpClient({ trustedOrigins: inside });
  }

  /** @throws EgressRefused */
  send(request: EgressRequest): Promise<EgressAnswer> {
    return this.client.send(request);
  }

  /** Plain http is spoken inside alone. */
  speaksPlain(url: string): boolean {
    const { origin, protocol } = new URL(url);
    return protocol === 'http:' && this.inside.includes(origin);
  }
}
