import dns from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { isPublicAddress } from './public-address.ts';

export interface EgressRequest {
  readonly url: string;
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface EgressAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Uint8Array;
}

export type EgressReason =
  'address' | 'scheme' | 'port' | 'credentials' | 'private' | 'unreachable' | 'too-large' | 'too-slow';

/** Why nothing came back; its message names no address, so that it may be shown. */
export class EgressRefused extends Error {
  constructor(
    readonly reason: EgressReason,
    options?: ErrorOptions,
  ) {
    super(`The outgoing request was not made or not finished: ${reason}`, options);
  }
}

export interface EgressOptions {
  /** Plain http too. Default false. */
  readonly allowHttp?: boolean;
  /** Default 443 and 8443. */
  readonly ports?: readonly number[];
  /** Whole exchange, with the name look-up. Default 5 s. */
  readonly timeoutMs?: number;
  /** Of the answer's body. Default 1 MB. */
  readonly maxBytes?: number;
  readonly isAllowed?: (address: string) => boolean;
  /** Of the operator's own network, such as `http://10.0.0.7:8080`: none of the limits above counts for exactly these. */
  readonly trustedOrigins?: readonly string[];
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
}

const resolveByDns = async (hostname: string) =>
  (await dns.lookup(hostname, { all: true })).map(({ address }) => address);

/**
 * The one way out to addresses that others wrote. A name is looked up once, every address it has must be public, and the
 * connection goes to one of those: what the name says a moment later does not matter. Redirects are answers like others.
 */
export class HttpClient {
  private readonly options: Required<EgressOptions>;

  constructor(options: EgressOptions = {}) {
    this.options = {
      allowHttp: false,
      ports: [443, 8443],
      timeoutMs: 5000,
      maxBytes: 1024 * 1024,
      isAllowed: isPublicAddress,
      trustedOrigins: [],
      resolve: resolveByDns,
      ...options,
    };
  }

  /** @throws EgressRefused */
  async send(request: EgressRequest): Promise<EgressAnswer> {
    const signal = AbortSignal.timeout(this.options.timeoutMs);
    try {
      const url = this.judge(request.url);
      const address = await orAborted(this.addressOf(url), signal);
      return await this.exchange(url, address, request, signal);
    } catch (error) {
      if (error instanceof EgressRefused) throw error;
      throw new EgressRefused(signal.aborted ? 'too-slow' : 'unreachable', { cause: error });
    }
  }

  /** Looks up where an address leads, and sends nothing. @throws EgressRefused */
  async judgeAddress(text: string): Promise<void> {
    const signal = AbortSignal.timeout(this.options.timeoutMs);
    try {
      await orAborted(this.addressOf(this.judge(text)), signal);
    } catch (error) {
      if (error instanceof EgressRefused) throw error;
      throw new EgressRefused(signal.aborted ? 'too-slow' : 'unreachable', { cause: error });
    }
  }

  private judge(text: string): URL {
    if (!URL.canParse(text)) throw new EgressRefused('address');
    const url = new URL(text);
    if (this.isTrusted(url)) {
      if (url.username || url.password) throw new EgressRefused('credentials');
      return url;
    }
    const isHttp = url.protocol === 'http:';
    if (url.protocol !== 'https:' && !(isHttp && this.options.allowHttp)) throw new EgressRefused('scheme');
    if (url.username || url.password) throw new EgressRefused('credentials');
    if (!this.options.ports.includes(Number(url.port || (isHttp ? 80 : 443))))
      throw new EgressRefused('port');
    return url;
  }

  private async addressOf(url: URL): Promise<string> {
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = net.isIP(hostname) ? [hostname] : await this.options.resolve(hostname);
    if (!this.isTrusted(url) && !addresses.every(this.options.isAllowed)) throw new EgressRefused('private');
    const [first] = addresses;
    if (first === undefined) throw new EgressRefused('unreachable');
    return first;
  }

  private isTrusted(url: URL): boolean {
    return this.options.trustedOrigins.includes(url.origin);
  }

  private exchange(
    url: URL,
    address: string,
    { method = 'GET', headers = {}, body }: EgressRequest,
    signal: AbortSignal,
  ): Promise<EgressAnswer> {
    const { request: open, Agent } = url.protocol === 'https:' ? https : http;
    const family = net.isIP(address);
    return new Promise((resolve, reject) => {
      const outgoing = open(url, {
        method,
        // The name stays in the certificate check and in Host; the connection goes to the address that was judged.
        lookup: (_hostname, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
        // An agent of its own: no connection is shared and no proxy of the environment is used.
        agent: new Agent({ keepAlive: false }),
        headers: { ...headers, host: url.host, 'accept-encoding': 'identity' },
        signal,
      });
      outgoing.once('error', reject);
      outgoing.once('response', (incoming) => {
        this.read(incoming).then(resolve, (error: unknown) => {
          outgoing.destroy();
          reject(error);
        });
      });
      outgoing.end(body);
    });
  }

  private async read(incoming: http.IncomingMessage): Promise<EgressAnswer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > this.options.maxBytes) throw new EgressRefused('too-large');
      chunks.push(chunk);
    }
    return {
      status: incoming.statusCode!,
      headers: incoming.headers,
      body: new Uint8Array(Buffer.concat(chunks)),
    };
  }
}

function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
