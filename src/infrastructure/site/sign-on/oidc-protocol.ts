import * as jose from 'jose';
import * as oidc from 'openid-client';
import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import type { Farewell, Kept, SignOnProtocol, Testimony } from '#application/site/sign-on/protocol.port';
import { secretSealOf } from '#application/site/sign-on/sign-on.door';
import type { Clock, Sealing } from '#application/shared/ports';
import type { OidcSettings } from '#domain/site/sign-on/provider';
import { ProviderUnreachable, SignOnDeclined, SignOnRefused } from '#domain/site/sign-on/provider.errors';
import { EgressRefused } from '../../platform/egress/http-client.ts';
import type { WaysOut } from '../../platform/egress/ways-out.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** How long what a provider says of itself is believed before it is asked again. */
const KNOWN_FOR_MS = 10 * MINUTE_MS;
/** How far clocks may be apart, in seconds. */
const SKEW = 30;
/** How old a notice may be, in seconds. */
const NOTICE_AGE = 120;
/** Of signatures. Neither `none` nor what a shared secret signs: whoever knows the secret is not the provider. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'RS384', 'PS384', 'ES384', 'RS512', 'PS512', 'ES512', 'EdDSA'];
const LOGGED_OUT = 'http://schemas.openid.net/event/backchannel-logout';
const SUBJECT_MAX = 255;
/** What a provider says when the person did not go through with it. */
const DECLINED = ['access_denied', 'login_required', 'interaction_required', 'consent_required'];

interface Known {
  readonly config: oidc.Configuration;
  readonly keys: ReturnType<typeof jose.createRemoteJWKSet>;
  readonly until: number;
}

/** OpenID Connect: a code that is changed for signed tokens, everything bound to the browser that asked. */
export class OidcProtocol implements SignOnProtocol {
  private readonly known = new Map<string, Known>();

  /** @param publicUrl without a slash at its end */
  constructor(
    private readonly ways: WaysOut,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  async ask(provider: KnownProvider, asked: { state: string; anew: boolean }) {
    const settings = settingsOf(provider);
    const { config } = await this.of(provider);
    const nonce = oidc.randomNonce();
    const verifier = settings.usesPkce ? oidc.randomPKCECodeVerifier() : null;
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.callback(provider),
      response_type: 'code',
      scope: settings.scopes,
      state: asked.state,
      nonce,
      ...(verifier !== null && {
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
      ...(asked.anew && { prompt: 'login', max_age: '0' }),
      ...acrOf(settings),
    });
    return { url: url.href, kept: { nonce, ...(verifier !== null && { verifier }) } };
  }

  async judge(provider: KnownProvider, kept: Kept, answer: string): Promise<Testimony> {
    const settings = settingsOf(provider);
    const { config, keys } = await this.of(provider);
    const url = new URL(`${this.callback(provider)}${answer}`);
    return this.judging(async () => {
      const tokens = await oidc.authorizationCodeGrant(config, url, {
        expectedState: kept['state']!,
        expectedNonce: kept['nonce']!,
        idTokenExpected: true,
        ...(kept['verifier'] !== undefined && { pkceCodeVerifier: kept['verifier'] }),
      });
      const claims = tokens.claims();
      if (!claims) throw new SignOnRefused('no-id-token');
      if (claims.sub === '' || claims.sub.length > SUBJECT_MAX) throw new SignOnRefused('subject');
      if (settings.acrValues.length > 0 && !settings.acrValues.includes(String(claims['acr'])))
        throw new SignOnRefused('acr');
      const told = { token: tokens.access_token, subject: claims.sub };
      const more = settings.signedUserinfo
        ? await this.signedUserinfo({ config, keys }, settings, told)
        : settings.asksUserinfo
          ? await oidc.fetchUserInfo(config, told.token, told.subject)
          : {};
      const sid = typeof claims['sid'] === 'string' ? claims['sid'] : null;
      const authenticatedAt =
        typeof claims.auth_time === 'number' ? new Date(claims.auth_time * SECOND_MS) : null;
      return {
        subject: claims.sub,
        sid,
        // What is signed for this sign-in goes before what is told beside it.
        claims: { ...more, ...claims },
        authenticatedAt,
        // The token is as young as the redeeming of a code that somebody may have held back.
        saidAt: sid === null ? authenticatedAt : new Date(claims.iat * SECOND_MS),
        idToken: tokens.id_token ?? null,
      };
    });
  }

  async farewell(provider: KnownProvider, idToken: string | null, state: string): Promise<Farewell | null> {
    const { config } = await this.of(provider);
    if (!config.serverMetadata().end_session_endpoint) return null;
    const { href: url } = oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: `${this.publicUrl}/connexion`,
      state,
      ...(idToken !== null && { id_token_hint: idToken }),
    });
    return { url };
  }

  async judgeNotice(provider: KnownProvider, notice: string) {
    const { clientId, issuer } = settingsOf(provider);
    const { keys, config } = await this.of(provider);
    return this.judging(async () => {
      const { payload } = await jose.jwtVerify(notice, keys, {
        issuer: config.serverMetadata().issuer ?? issuer,
        audience: clientId,
        algorithms: ALGORITHMS,
        clockTolerance: SKEW,
        maxTokenAge: NOTICE_AGE,
        currentDate: this.clock.now(),
        requiredClaims: ['iat', 'jti', 'events'],
      });
      const events = payload['events'];
      if (typeof events !== 'object' || events === null || !Object.hasOwn(events, LOGGED_OUT))
        throw new SignOnRefused('notice-event');
      // What carries one is a sign-in, and not a notice.
      if (payload['nonce'] !== undefined) throw new SignOnRefused('notice-nonce');
      const subject = payload.sub ?? null;
      const sid = typeof payload['sid'] === 'string' ? payload['sid'] : null;
      if (subject === null && sid === null) throw new SignOnRefused('notice-of-nobody');
      const expiresAt = new Date(this.clock.now().getTime() + 2 * (NOTICE_AGE + SKEW) * SECOND_MS);
      return { id: payload.jti!, subject, sid, saidAt: new Date(payload.iat! * SECOND_MS), expiresAt };
    });
  }

  /** Only where the keys of the provider signed it, as its own word, for us, about who signed in (OpenID Connect Core, 5.3.2). */
  private async signedUserinfo(
    { config, keys }: Pick<Known, 'config' | 'keys'>,
    { clientId }: OidcSettings,
    { token, subject }: { readonly token: string; readonly subject: string },
  ): Promise<jose.JWTPayload> {
    const { userinfo_endpoint: place, issuer } = config.serverMetadata();
    if (!place) throw new SignOnRefused('no-userinfo');
    const wanted = new Headers({ accept: 'application/jwt' });
    const answer = await oidc.fetchProtectedResource(config, token, new URL(place), 'GET', undefined, wanted);
    if (answer.status !== 200) throw new SignOnRefused('userinfo-status');
    const [kind] = (answer.headers.get('content-type') ?? '').split(';');
    if (kind?.trim().toLowerCase() !== 'application/jwt') throw new SignOnRefused('userinfo-not-signed');
    const { payload } = await jose.jwtVerify((await answer.text()).trim(), keys, {
      issuer,
      audience: clientId,
      algorithms: ALGORITHMS,
      clockTolerance: SKEW,
      currentDate: this.clock.now(),
    });
    if (payload.sub !== subject) throw new SignOnRefused('userinfo-subject');
    return payload;
  }

  private callback({ slug }: KnownProvider): string {
    return `${this.publicUrl}/connexion/avec/${slug}/retour`;
  }

  /** What the provider says of itself, asked for anew from time to time and whenever its settings change. */
  private async of(provider: KnownProvider): Promise<Known> {
    const name = `${provider.id} ${provider.version}`;
    const at = this.clock.now().getTime();
    const before = this.known.get(name);
    if (before && before.until > at) return before;
    const found = await this.judging(() => this.discovered(provider, at + KNOWN_FOR_MS));
    for (const other of this.known.keys()) if (other.startsWith(provider.id)) this.known.delete(other);
    this.known.set(name, found);
    return found;
  }

  private async discovered(provider: KnownProvider, until: number): Promise<Known> {
    const { issuer, clientId, auth } = settingsOf(provider);
    const secret =
      provider.sealedSecret === null
        ? null
        : this.sealing.open(provider.sealedSecret, secretSealOf(provider.id));
    const fetched: oidc.CustomFetch = (url, options) => this.fetched(url, options);
    const config = await oidc.discovery(
      new URL(issuer),
      clientId,
      { [oidc.clockTolerance]: SKEW },
      secret === null
        ? oidc.None()
        : auth === 'basic'
          ? oidc.ClientSecretBasic(secret)
          : oidc.ClientSecretPost(secret),
      {
        [oidc.customFetch]: fetched,
        execute: [
          oidc.enableNonRepudiationChecks,
          ...(this.ways.speaksPlain(issuer) ? [oidc.allowInsecureRequests] : []),
        ],
      },
    );
    const keysAt = config.serverMetadata().jwks_uri;
    if (!keysAt) throw new SignOnRefused('no-keys');
    const keys = jose.createRemoteJWKSet(new URL(keysAt), {
      [jose.customFetch]: (url, options) => this.fetched(url, options),
    });
    return { config, keys, until };
  }

  /** Every request of the libraries leaves through the one way out. */
  private async fetched(
    url: string,
    options: { method: string; headers: Headers | Record<string, string>; body?: unknown },
  ): Promise<Response> {
    const { body } = options;
    const sent =
      body instanceof URLSearchParams
        ? body.toString()
        : typeof body === 'string' || body instanceof Uint8Array
          ? body
          : undefined;
    const answer = await this.ways.send({
      url,
      method: options.method === 'POST' ? 'POST' : 'GET',
      headers: Object.fromEntries(new Headers(options.headers)),
      ...(sent !== undefined && { body: sent }),
    });
    const headers = new Headers();
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined) headers.set(name, [value].flat().join(', '));
    const empty = answer.status === 204 || answer.status === 304;
    return new Response(empty ? null : Buffer.from(answer.body), { status: answer.status, headers });
  }

  /** Whatever the libraries refuse, as a refusal of ours. @throws SignOnRefused, SignOnDeclined, ProviderUnreachable */
  private async judging<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SignOnRefused) throw error;
      if (error instanceof oidc.AuthorizationResponseError && DECLINED.includes(error.error))
        throw new SignOnDeclined();
      if (egressIn(error)) throw new ProviderUnreachable({ cause: error });
      const { code, error: told } = error as { code?: unknown; error?: unknown };
      const reason = [code, told].filter((one) => typeof one === 'string').join(' ');
      if (reason === '') throw error;
      throw new SignOnRefused(reason.slice(0, 120), { cause: error });
    }
  }
}

const settingsOf = ({ settings }: KnownProvider): OidcSettings => settings as OidcSettings;

function acrOf({ acrMode, acrValues }: OidcSettings): Record<string, string> {
  if (acrMode === 'none' || acrValues.length === 0) return {};
  if (acrMode === 'acr_values') return { acr_values: acrValues.join(' ') };
  return { claims: JSON.stringify({ id_token: { acr: { essential: true, values: acrValues } } }) };
}

const egressIn = (error: unknown): boolean =>
  error instanceof EgressRefused ||
  (error instanceof Error && error.cause !== undefined && egressIn(error.cause));
