import { randomBytes } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';
import { OWN } from './saml-keys.ts';

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
export const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** What a site asks a provider in SAML. */
export interface AuthnRequest {
  readonly id: string;
  readonly relayState: string;
  /** Where the answer is to be posted. */
  readonly acs: string;
  /** What the site calls itself. */
  readonly audience: string;
}

export function requestIn(url: string): AuthnRequest {
  const query = new URL(url).searchParams;
  const xml = inflateRawSync(Buffer.from(query.get('SAMLRequest') ?? '', 'base64')).toString('utf8');
  const attribute = (name: string) => new RegExp(` ${name}="([^"]+)"`).exec(xml)?.[1] ?? '';
  return {
    id: attribute('ID'),
    relayState: query.get('RelayState') ?? '',
    acs: attribute('AssertionConsumerServiceURL'),
    audience: /<saml:Issuer[^>]*>([^<]+)</.exec(xml)?.[1] ?? '',
  };
}

/** What an assertion says. */
export interface Said {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string | null;
  readonly recipient: string;
  readonly inResponseTo: string | null;
  readonly method?: string;
  readonly format?: string;
  /** In seconds from now. */
  readonly from?: number;
  readonly until?: number;
  readonly issuedAt?: number;
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly id?: string;
  /** Of the session with the provider. */
  readonly sessionIndex?: string;
}

export const newId = (): string => `_${randomBytes(12).toString('hex')}`;
export const at = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

export function assertionOf(said: Said): string {
  const { until = 300, from = -5, issuedAt = 0, method = 'urn:oasis:names:tc:SAML:2.0:cm:bearer' } = said;
  const format = said.format ?? 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
  const answers = said.inResponseTo === null ? '' : ` InResponseTo="${said.inResponseTo}"`;
  const audience =
    said.audience === null
      ? ''
      : `<saml:AudienceRestriction><saml:Audience>${said.audience}</saml:Audience></saml:AudienceRestriction>`;
  const attributes = Object.entries(said.attributes ?? {})
    .map(
      ([name, values]) =>
        `<saml:Attribute Name="${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join('')}</saml:Attribute>`,
    )
    .join('');
  return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" Version="2.0" ID="${said.id ?? newId()}" IssueInstant="${at(issuedAt)}"><saml:Issuer>${said.issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${format}">${said.subject}</saml:NameID><saml:SubjectConfirmation Method="${method}"><saml:SubjectConfirmationData NotOnOrAfter="${at(until)}" Recipient="${said.recipient}"${answers}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${at(from)}" NotOnOrAfter="${at(until)}">${audience}</saml:Conditions><saml:AuthnStatement AuthnInstant="${at(issuedAt)}" SessionIndex="${said.sessionIndex ?? newId()}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>${attributes === '' ? '' : `<saml:AttributeStatement>${attributes}</saml:AttributeStatement>`}</saml:Assertion>`;
}

export function responseOf(
  said: Pick<Said, 'issuer' | 'recipient' | 'inResponseTo'>,
  inside: string,
  more: { readonly id?: string; readonly status?: string } = {},
): string {
  const answers = said.inResponseTo === null ? '' : ` InResponseTo="${said.inResponseTo}"`;
  const status = more.status ?? 'Success';
  return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0" ID="${more.id ?? newId()}" IssueInstant="${at(0)}" Destination="${said.recipient}"${answers}><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${said.issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status>${inside}</samlp:Response>`;
}

export interface Manner {
  readonly key?: string;
  readonly certificate?: string;
  readonly algorithm?: string;
  readonly digest?: string;
}

export type Signable = 'Assertion' | 'Response' | 'LogoutRequest' | 'LogoutResponse';

/** Signs the one element of that name, with the signature where it belongs. */
export function signed(xml: string, name: Signable, manner: Manner = {}): string {
  const { key = OWN.key, certificate = OWN.certificate, algorithm = RSA_SHA256, digest = SHA256 } = manner;
  const signature = new SignedXml({
    privateKey: key,
    publicCert: certificate,
    signatureAlgorithm: algorithm,
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  const place = `/*[local-name(.)='${name}'] | /*/*[local-name(.)='${name}']`;
  signature.addReference({ xpath: place, transforms: [ENVELOPED, EXCLUSIVE], digestAlgorithm: digest });
  signature.computeSignature(xml, {
    prefix: 'ds',
    location: {
      reference: `/*[local-name(.)='${name}']/*[local-name(.)='Issuer'] | /*/*[local-name(.)='${name}']/*[local-name(.)='Issuer']`,
      action: 'after',
    },
  });
  return signature.getSignedXml();
}

/** The armour of a certificate taken off. */
export const bare = (certificate: string): string => certificate.replace(/-----[^-]+-----|\s/g, '');
