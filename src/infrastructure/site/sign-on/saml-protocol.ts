import type { CacheProvider, Profile, SAML } from '@node-saml/node-saml';
import type { KnownProvider } from '#application/site/sign-on/known-providers.query';
import type { Farewell, Kept, SignOnProtocol, Testimony } from '#application/site/sign-on/protocol.port';
import type { Clock } from '#application/shared/ports';
import type { Claims } from '#domain/site/sign-on/claim-rules';
import { SignOnRefused } from '#domain/site/sign-on/provider.errors';
import { DocumentRefused, judgedResponse } from './saml-documents.ts';
import { samlLibrary } from './saml-library.ts';
import { type SamlParty, samlSettingsOf, SHOWN_FOR_MS, SKEW_MS } from './saml-party.ts';

export const SUBJECT_MAX = 255;
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
/** A name that is another one each time names nobody. */
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
/** Under which an address goes with the providers that are met most. */
const EMAILS = [
  'email',
  'mail',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
];
/** Of the profile that the library reads, what is no attribute. */
const ABOUT_IT: readonly string[] = [
  'issuer',
  'inResponseTo',
  'sessionIndex',
  'nameID',
  'nameIDFormat',
  'nameQualifier',
  'spNameQualifier',
  'ID',
  'attributes',
  'getAssertionXml',
  'getAssertion',
  'getSamlResponseXml',
];

/** SAML 2.0: a signed assertion that the browser posts, in answer to what this site asked and to nothing else. */
export class SamlProtocol implements SignOnProtocol {
  constructor(
    private readonly party: SamlParty,
    private readonly clock: Clock,
  ) {}

  async ask(provider: KnownProvider, asked: { state: string; anew: boolean }) {
    let requestId = '';
    const saml = this.saml(provider, { save: (id) => (requestId = id), anew: asked.anew });
    const url = await saml.getAuthorizeUrlAsync(asked.state, undefined, {});
    return { url, kept: { requestId } };
  }

  async judge(provider: KnownProvider, kept: Kept): Promise<Testimony> {
    const packed = kept['answer'];
    if (packed === undefined) throw new SignOnRefused('no-answer');
    try {
      if (!/^[A-Za-z0-9+/=\s]*$/.test(packed)) throw new DocumentRefused('unreadable');
      judgedResponse(Buffer.from(packed, 'base64').toString('utf8'));
      const saml = this.saml(provider, { requestId: kept['requestId']! });
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: packed });
      if (!profile) throw new SignOnRefused('no-assertion');
      return this.testimony(provider, profile, kept['requestId']!);
    } catch (error) {
      if (error instanceof SignOnRefused) throw error;
      const reason = error instanceof DocumentRefused ? error.reason : (error as Error).message;
      throw new SignOnRefused(`saml ${reason}`.slice(0, 120), { cause: error });
    }
  }

  /** @param idToken what was said of the session when it began; nothing else names it to the provider */
  async farewell(provider: KnownProvider, idToken: string | null, state: string): Promise<Farewell | null> {
    const { signOut } = samlSettingsOf(provider);
    if (!signOut || idToken === null) return null;
    let awaits = '';
    const keeping = this.keeping({ save: (id) => (awaits = id) });
    const saml = this.party.towards(provider, { logoutUrl: signOut.asked, cacheProvider: keeping });
    const url = await saml.getLogoutUrlAsync(JSON.parse(idToken) as Profile, state, {});
    return { url, awaits };
  }

  async judgeNotice(): Promise<never> {
    throw new SignOnRefused('notices-of-openid-alone');
  }

  /** What the provider has to know of this site. */
  metadata(provider: KnownProvider): string {
    return this.party.metadata(provider);
  }

  private testimony(provider: KnownProvider, profile: Profile, requestId: string): Testimony {
    // From here on everything comes out of the part that was verified.
    const assertion = (profile.getAssertion?.()['Assertion'] ?? {}) as Node;
    this.mustBeForUs(provider, assertion, requestId);
    const { nameID: subject, nameIDFormat: format } = profile;
    const id = assertion.$?.['ID'];
    if (typeof subject !== 'string' || subject === '' || subject.length > SUBJECT_MAX || format === TRANSIENT)
      throw new SignOnRefused('subject');
    if (typeof id !== 'string' || id === '') throw new SignOnRefused('no-name-of-its-own');
    const claims: Claims = Object.fromEntries(
      Object.entries(profile).filter(([name]) => !ABOUT_IT.includes(name)),
    );
    const email = EMAILS.map((name) => claims[name]).find((one) => typeof one === 'string');
    const shownAt = Date.parse(first(assertion, 'AuthnStatement')?.$?.['AuthnInstant'] ?? '');
    const saidAt = Date.parse(assertion.$?.['IssueInstant'] ?? '');
    return {
      subject,
      sid: profile.sessionIndex ?? null,
      claims: { ...claims, sub: subject, ...(email !== undefined && { email }) },
      authenticatedAt: Number.isNaN(shownAt) ? null : new Date(shownAt),
      saidAt: Number.isNaN(saidAt) ? null : new Date(saidAt),
      idToken: sessionThere(profile),
      once: { key: id, until: new Date(this.clock.now().getTime() + 2 * SHOWN_FOR_MS + SKEW_MS) },
    };
  }

  /** What the library does not look at: for whom an assertion may be shown, where, and in answer to what. */
  private mustBeForUs(provider: KnownProvider, assertion: Node, requestId: string): void {
    if (text(first(assertion, 'Issuer')) !== samlSettingsOf(provider).entityId)
      throw new SignOnRefused('issuer');
    const confirmations = all(first(assertion, 'Subject'), 'SubjectConfirmation');
    const holds = confirmations.some((one) => {
      const data = first(one, 'SubjectConfirmationData')?.$ ?? {};
      return (
        one.$?.['Method'] === BEARER &&
        data['Recipient'] === this.party.assertionsAt(provider.slug) &&
        data['InResponseTo'] === requestId &&
        Date.parse(data['NotOnOrAfter'] ?? '') + SKEW_MS > this.clock.now().getTime()
      );
    });
    if (!holds) throw new SignOnRefused('confirmation');
  }

  private saml(
    provider: KnownProvider,
    asked: { save?: (id: string) => void; requestId?: string; anew?: boolean },
  ): SAML {
    return this.party.towards(provider, {
      forceAuthn: asked.anew ?? false,
      // The assertion has to be signed whether the answer around it is or not: nothing is read from outside of it.
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      maxAssertionAgeMs: SHOWN_FOR_MS,
      validateInResponseTo: samlLibrary().ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: 2 * SHOWN_FOR_MS,
      cacheProvider: this.keeping(asked),
    });
  }

  /** What the library asks to be remembered goes with the attempt, and nowhere else. */
  private keeping(asked: { save?: (id: string) => void; requestId?: string }): CacheProvider {
    return {
      saveAsync: async (key, value) => {
        asked.save?.(key);
        return { value, createdAt: this.clock.now().getTime() };
      },
      getAsync: async (key) => (key === asked.requestId ? this.clock.now().toISOString() : null),
      removeAsync: async (key) => key,
    };
  }
}

/** How the provider named the person and their session, to the letter: so it wants it back. */
const sessionThere = (said: Profile): string => {
  const { nameID, nameIDFormat, nameQualifier, spNameQualifier, sessionIndex } = said;
  return JSON.stringify({ nameID, nameIDFormat, nameQualifier, spNameQualifier, sessionIndex });
};

/** An element as the library reads it: attributes under `$`, children by their names. */
interface Node {
  readonly $?: Readonly<Record<string, string>>;
  readonly [child: string]: unknown;
}
const all = (node: Node | undefined, name: string): readonly Node[] => {
  const children = node?.[name];
  return Array.isArray(children) ? (children as Node[]) : [];
};
/** Its text; of an element with attributes it stands apart. */
const text = (node: Node | string | undefined): unknown => (typeof node === 'object' ? node['_'] : node);
const first = (node: Node | undefined, name: string): Node | undefined => all(node, name)[0];
