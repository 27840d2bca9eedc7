import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import express, { type Request, type RequestHandler } from 'express';
import { listening, type Peer } from './honest-providers.ts';
import { bare, newId, requestIn } from './saml-forge.ts';
import { OWN } from './saml-keys.ts';

type Done = (error: null, url: string) => void;
interface Samlp {
  auth(options: Record<string, unknown>): RequestHandler;
  logout(options: Record<string, unknown>): RequestHandler;
}
/** A site where the person of the provider is signed in, as `samlp` keeps it. */
interface Participant {
  readonly serviceProviderId: string;
  readonly serviceProviderLogoutURL: string;
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly sessionIndex: string;
  /** What the site signs with. */
  readonly cert: string;
}
const require = createRequire(import.meta.url);
const { auth, logout } = require('samlp') as Samlp;
const Participants = require('samlp/lib/sessionParticipants') as new (of: Participant[]) => object;

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const bindingOf = (name: string): string => `urn:oasis:names:tc:SAML:2.0:bindings:${name}`;

/** What is under way with it, which `samlp` would otherwise keep in a session of the browser. */
class UnderWay {
  private readonly states = new Map<string, unknown>();

  save(_req: Request, state: unknown, done: (error: null, handle: string) => void): void {
    const handle = randomUUID();
    this.states.set(handle, state);
    done(null, handle);
  }

  load(_req: Request, handle: string, ...more: readonly unknown[]): void {
    const done = more.at(-1) as (error: null, state: unknown) => void;
    const state = this.states.get(handle);
    if (more.length > 1) this.states.delete(handle);
    done(null, state);
  }

  update(_req: Request, handle: string, state: unknown, done: (error: null) => void): void {
    this.states.set(handle, state);
    done(null);
  }
}

export interface SamlProvider extends Peer {
  readonly metadata: string;
  /** Sites where the person is signed in by it. */
  readonly participants: readonly Participant[];
  /** Where a browser ends its session with the provider, which then goes round by that binding. */
  endHref(binding: 'HTTP-POST' | 'HTTP-Redirect'): string;
}

/** `samlp`, an identity provider in SAML, for one person, who is signed in there already. It knows a site by the site's metadata. */
export async function openSamlProvider(person: {
  readonly id: string;
  readonly email: string;
}): Promise<SamlProvider> {
  const { server, origin, close } = await listening();
  const entity = `${origin}/saml`;
  const participants: Participant[] = [];
  const store = new UnderWay();
  const app = express();
  app.get('/sso', async (req, res, next) => {
    const { acs, audience } = requestIn(`${origin}${req.originalUrl}`);
    const sessionIndex = newId();
    participants.push({
      ...(await siteIn(audience)),
      nameId: person.id,
      nameIdFormat: PERSISTENT,
      sessionIndex,
    });
    auth({
      issuer: entity,
      cert: OWN.certificate,
      key: OWN.key,
      lifetimeInSeconds: 300,
      signatureAlgorithm: 'rsa-sha256',
      digestAlgorithm: 'sha256',
      recipient: acs,
      destination: acs,
      sessionIndex,
      nameIdentifierFormat: PERSISTENT,
      getUserFromRequest: () => ({
        id: person.id,
        displayName: person.id,
        emails: [{ value: person.email }],
        name: {},
      }),
      getPostURL: (_audience: string, _request: unknown, _req: unknown, done: Done) => done(null, acs),
    })(req, res, next);
  });
  app.get(['/slo', '/slo/:binding'], (req, res, next) => {
    // It looks into the body whatever the method is.
    req.body ??= {};
    logout({
      issuer: entity,
      cert: OWN.certificate,
      key: OWN.key,
      deflate: true,
      protocolBinding: bindingOf(String(req.params['binding'] ?? 'HTTP-Redirect')),
      sessionParticipants: new Participants(participants),
      store,
    })(req, res, next);
  });
  server.on('request', app);
  const metadata = `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entity}">
  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
      <ds:X509Certificate>${bare(OWN.certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
    <md:SingleLogoutService Binding="${bindingOf('HTTP-Redirect')}" Location="${origin}/slo"/>
    <md:SingleSignOnService Binding="${bindingOf('HTTP-Redirect')}" Location="${origin}/sso"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`;
  return { origin, close, metadata, participants, endHref: (binding) => `${origin}/slo/${binding}` };
}

/** What a site says of itself where its name leads: where sessions end, and what it signs with. */
async function siteIn(
  entity: string,
): Promise<Pick<Participant, 'serviceProviderId' | 'serviceProviderLogoutURL' | 'cert'>> {
  const text = await (await fetch(entity)).text();
  const certificate = /<ds:X509Certificate>([^<]+)</.exec(text)?.[1] ?? '';
  const logoutAt = /<SingleLogoutService [^>]*Location="([^"]+)"/.exec(text)?.[1];
  if (certificate === '' || logoutAt === undefined) throw new Error(`${entity} says too little: ${text}`);
  const cert = `-----BEGIN CERTIFICATE-----\n${certificate
    .replace(/\s/g, '')
    .match(/.{1,64}/g)!
    .join('\n')}\n-----END CERTIFICATE-----\n`;
  return { serviceProviderId: entity, serviceProviderLogoutURL: logoutAt, cert };
}
