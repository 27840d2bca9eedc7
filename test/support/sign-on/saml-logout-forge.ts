import { createSign } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { LogoutMessage } from '#application/site/published/single-logout.api';
import { at, type Manner, newId, RSA_SHA256, type Signable, signed } from './saml-forge.ts';
import { OWN } from './saml-keys.ts';

/** What a provider says when a session of its is over; null leaves a part out. */
export interface SaidOver {
  readonly issuer: string | null;
  readonly destination: string | null;
  readonly subject: string | null;
  readonly sids?: readonly string[];
  readonly id?: string | null;
  /** In seconds from now. */
  readonly issuedAt?: number | null;
  readonly until?: number | null;
  readonly version?: string;
  /** Put among its children. */
  readonly inside?: string;
}

const attribute = (name: string, value: string | null): string =>
  value === null ? '' : ` ${name}="${value}"`;
const moment = (seconds: number | null): string | null => (seconds === null ? null : at(seconds));

function opened(name: Signable, said: SaidOver, more = ''): string {
  const { id = newId(), issuedAt = 0, version = '2.0', issuer } = said;
  const who = issuer === null ? '' : `<saml:Issuer>${issuer}</saml:Issuer>`;
  return `<samlp:${name} xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"${attribute('ID', id)} Version="${version}"${attribute('IssueInstant', moment(issuedAt))}${attribute('Destination', said.destination)}${more}>${who}`;
}

export function logoutRequestOf(said: SaidOver): string {
  const { sids = [], until = 300, subject, inside = '' } = said;
  const name =
    subject === null
      ? ''
      : `<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${subject}</saml:NameID>`;
  const sessions = sids.map((sid) => `<samlp:SessionIndex>${sid}</samlp:SessionIndex>`).join('');
  return `${opened('LogoutRequest', said, attribute('NotOnOrAfter', moment(until)))}${inside}${name}${sessions}</samlp:LogoutRequest>`;
}

export function logoutResponseOf(
  said: Omit<SaidOver, 'subject' | 'sids'> & { readonly to: string | null; readonly status?: string },
): string {
  const { to, status = 'Success' } = said;
  return `${opened('LogoutResponse', { ...said, subject: null }, attribute('InResponseTo', to))}<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status></samlp:LogoutResponse>`;
}

export type Field = 'SAMLRequest' | 'SAMLResponse';

/** A query as a provider writes it, signed over the parts in their order. */
export function signedQuery(
  xml: string,
  more: Manner & { readonly relayState?: string; readonly field?: Field; readonly hash?: string } = {},
): string {
  const { key = OWN.key, algorithm = RSA_SHA256, relayState, field = 'SAMLRequest', hash = 'sha256' } = more;
  const parts = [`${field}=${encodeURIComponent(deflateRawSync(xml).toString('base64'))}`];
  if (relayState !== undefined) parts.push(`RelayState=${encodeURIComponent(relayState)}`);
  parts.push(`SigAlg=${encodeURIComponent(algorithm)}`);
  const signature = createSign(hash).update(parts.join('&')).sign(key, 'base64');
  return [...parts, `Signature=${encodeURIComponent(signature)}`].join('&');
}

export const byRedirect = (...of: Parameters<typeof signedQuery>): LogoutMessage => ({
  binding: 'redirect',
  query: signedQuery(...of),
});

/** As it stands: to be signed before, or not at all. */
export const posted = (xml: string, field: Field = 'SAMLRequest', relayState?: string): LogoutMessage => ({
  binding: 'post',
  fields: {
    [field]: Buffer.from(xml).toString('base64'),
    ...(relayState !== undefined && { RelayState: relayState }),
  },
});

export const byPost = (xml: string, manner: Manner = {}, relayState?: string): LogoutMessage =>
  posted(signed(xml, 'LogoutRequest', manner), 'SAMLRequest', relayState);

/** What this site sends by a redirect. */
interface SentOver {
  readonly xml: string;
  readonly id: string;
  readonly inResponseTo: string | null;
  readonly destination: string;
  /** Last part of each status, the outer one first. */
  readonly statuses: readonly string[];
  readonly relayState: string | null;
  readonly to: string;
}

export function sentIn(url: string): SentOver {
  const { searchParams: query, origin, pathname } = new URL(url);
  const packed = query.get('SAMLRequest') ?? query.get('SAMLResponse') ?? '';
  const xml = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
  const said = (name: string): string | null => new RegExp(` ${name}="([^"]+)"`).exec(xml)?.[1] ?? null;
  return {
    xml,
    id: said('ID') ?? '',
    inResponseTo: said('InResponseTo'),
    destination: said('Destination') ?? '',
    statuses: [...xml.matchAll(/StatusCode Value="[^"]*:(\w+)"/g)].map(([, word]) => word!),
    relayState: query.get('RelayState'),
    to: origin + pathname,
  };
}
