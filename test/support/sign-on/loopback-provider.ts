import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as jose from 'jose';

export type Claims = Record<string, unknown>;

/** How one token is made. */
export interface Made {
  claims: Claims;
  header: { alg: string; kid?: string; typ?: string };
  by: 'key' | 'other-key' | 'secret' | 'nobody';
}

/** Where a provider departs from what it should say. */
export interface Twist {
  /** What it says of itself. */
  readonly metadata?: (said: Claims) => void;
  /** What the browser brings back. */
  readonly answer?: (query: URLSearchParams) => void;
  readonly idToken?: (made: Made) => void;
  /** What the token endpoint says. */
  readonly tokens?: (body: Claims) => void;
  readonly userinfo?: (made: Made) => void;
  /** Of userinfo: signed unless told. */
  readonly plainUserinfo?: boolean;
  /** What signed userinfo is called, `application/jwt` unless told. */
  readonly userinfoType?: string;
  readonly status?: number;
}

export interface Client {
  readonly id: string;
  readonly secret: string;
}

/** An OpenID provider on this machine that does as it is told, and says what it was told to say. */
export class LoopbackProvider {
  twist: Twist = {};
  /** Whoever comes. */
  person: Claims = { sub: 'somebody' };
  /** When they showed who they are; in seconds. */
  shownAt: number | null = null;
  /** What it was asked, newest last. */
  readonly asked: { readonly path: string; readonly query: URLSearchParams }[] = [];
  private readonly codes = new Map<string, { nonce: string | null; person: Claims; sid: string }>();

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    readonly client: Client,
    private readonly alg: string,
    private readonly keys: {
      readonly own: jose.GenerateKeyPairResult;
      readonly other: jose.GenerateKeyPairResult;
    },
  ) {}

  static async open(client: Client, alg = 'RS256', port = 0): Promise<LoopbackProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const keys = {
      own: await jose.generateKeyPair(alg, { extractable: true }),
      other: await jose.generateKeyPair(alg, { extractable: true }),
    };
    const provider = new LoopbackProvider(server, issuer, client, alg, keys);
    server.on('request', (req, res) => {
      provider.serve(req, res).catch((error: unknown) => res.writeHead(500).end(String(error)));
    });
    return provider;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  /** A notice that somebody's session is over. */
  notice(claims: Claims, change: (made: Made) => void = () => {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const made: Made = {
      claims: {
        iss: this.issuer,
        aud: this.client.id,
        iat: now,
        exp: now + 120,
        jti: randomBytes(12).toString('hex'),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...claims,
      },
      header: { alg: this.alg, kid: 'own', typ: 'logout+jwt' },
      by: 'key',
    };
    change(made);
    return this.token(made);
  }

  private async serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', this.issuer);
    this.asked.push({ path: url.pathname, query: url.searchParams });
    const json = (body: unknown, status = 200) =>
      void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(this.metadata());
      case '/jwks': {
        const key = await jose.exportJWK(this.keys.own.publicKey);
        return json({ keys: [{ ...key, kid: 'own', alg: this.alg, use: 'sig' }] });
      }
      case '/authorize':
        return this.authorize(url, res);
      case '/token':
        return json(await this.tokens(await bodyOf(req)), this.twist.status ?? 200);
      case '/userinfo':
        return this.userinfo(req, res);
      default:
        res
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!doctype html><title>Provider</title><h1>Provider</h1>');
    }
  }

  private metadata(): Claims {
    const said: Claims = {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      userinfo_endpoint: `${this.issuer}/userinfo`,
      jwks_uri: `${this.issuer}/jwks`,
      end_session_endpoint: `${this.issuer}/end`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [this.alg],
      userinfo_signing_alg_values_supported: [this.alg],
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ['S256'],
    };
    this.twist.metadata?.(said);
    return said;
  }

  private authorize(url: URL, res: ServerResponse): void {
    const code = randomBytes(16).toString('hex');
    const sid = randomBytes(8).toString('hex');
    this.codes.set(code, { nonce: url.searchParams.get('nonce'), person: this.person, sid });
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    back.searchParams.set('iss', this.issuer);
    this.twist.answer?.(back.searchParams);
    res.writeHead(302, { location: back.href }).end();
  }

  private async tokens(form: URLSearchParams): Promise<Claims> {
    const given = this.codes.get(form.get('code') ?? '');
    if (!given) return { error: 'invalid_grant' };
    this.codes.delete(form.get('code')!);
    const now = Math.floor(Date.now() / 1000);
    const made: Made = {
      claims: {
        iss: this.issuer,
        aud: this.client.id,
        iat: now,
        exp: now + 300,
        nonce: given.nonce,
        auth_time: this.shownAt ?? now,
        sid: given.sid,
        ...given.person,
      },
      header: { alg: this.alg, kid: 'own' },
      by: 'key',
    };
    this.twist.idToken?.(made);
    const access = randomBytes(16).toString('hex');
    this.codes.set(access, given);
    const body: Claims = {
      access_token: access,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: await this.token(made),
    };
    this.twist.tokens?.(body);
    return body;
  }

  private async userinfo(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const given = this.codes.get((req.headers.authorization ?? '').replace('Bearer ', ''));
    const made: Made = {
      claims: { iss: this.issuer, aud: this.client.id, ...(given?.person ?? {}) },
      header: { alg: this.alg, kid: 'own' },
      by: 'key',
    };
    this.twist.userinfo?.(made);
    if (this.twist.plainUserinfo)
      return void res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(made.claims));
    const { userinfoType = 'application/jwt' } = this.twist;
    res.writeHead(200, { 'content-type': userinfoType }).end(await this.token(made));
  }

  private async token({ claims, header, by }: Made): Promise<string> {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    if (by === 'nobody') return `${part(header)}.${part(claims)}.`;
    const key =
      by === 'secret'
        ? new TextEncoder().encode(this.client.secret)
        : (by === 'key' ? this.keys.own : this.keys.other).privateKey;
    return new jose.SignJWT(claims).setProtectedHeader(header).sign(key);
  }
}

async function bodyOf(req: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
