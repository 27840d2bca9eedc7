import { DOCUMENT_MAX } from '#application/site/sign-on/packed-answer';
import { inflateRawSync } from 'node:zlib';
import type { LogoutMessage } from '#application/site/published/single-logout.api';
import {
  ASSERTION,
  childrenOf,
  DocumentRefused,
  isNamed,
  judgeSignatures,
  plainDocument,
  PROTOCOL,
  SIGNED_BY,
} from './saml-documents.ts';

/** Of what comes back as it came; SAML has it at eighty bytes, and some send more. */
const RELAY_STATE_MAX = 1_000;
/** Sessions that one message may name. */
const SIDS_MAX = 50;
const NAMES = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg', 'Signature'] as const;
type Name = (typeof NAMES)[number];
const BASE64 = /^[A-Za-z0-9+/=\s]+$/;
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/** A message taken out of its wrapping; nothing of it is believed yet. */
export interface Unpacked {
  readonly name: 'SAMLRequest' | 'SAMLResponse';
  /** As it was sent, each once. */
  readonly fields: Readonly<Partial<Record<Name, string>>>;
  readonly relayState: string | null;
  readonly xml: string;
}

/**
 * Each field stands there once, and no other beside those of the protocol: what is signed is found by name.
 * @throws DocumentRefused
 */
export function unpacked(message: LogoutMessage): Unpacked {
  const fields = message.binding === 'redirect' ? fieldsOf(message.query) : message.fields;
  const { SAMLRequest, SAMLResponse, RelayState } = fields as Unpacked['fields'];
  const name = SAMLRequest === undefined ? 'SAMLResponse' : 'SAMLRequest';
  const packed = SAMLRequest ?? SAMLResponse;
  if (packed === undefined || (SAMLRequest !== undefined && SAMLResponse !== undefined))
    throw new DocumentRefused('no-message');
  if ((RelayState ?? '').length > RELAY_STATE_MAX) throw new DocumentRefused('too-large');
  if (!BASE64.test(packed) || packed.length > 2 * DOCUMENT_MAX) throw new DocumentRefused('unreadable');
  const bytes = Buffer.from(packed, 'base64');
  const xml = message.binding === 'redirect' ? inflated(bytes) : bytes.toString('utf8');
  return { name, fields, relayState: RelayState ?? null, xml };
}

function fieldsOf(query: string): Readonly<Record<string, string>> {
  const tokens = query.split('&').map((token) => [token.split('=', 1)[0] ?? '', token] as const);
  const names = tokens.map(([name]) => name);
  const isKnown = names.every((name) => (NAMES as readonly string[]).includes(name));
  // The library looks for what was signed by names that stand anywhere in a part.
  const isPlain = tokens.every(([own, token]) =>
    NAMES.every((name) => name === own || name === 'Signature' || !token.includes(name)),
  );
  if (!isKnown || !isPlain || new Set(names).size !== names.length) throw new DocumentRefused('crowded');
  return Object.fromEntries(new URLSearchParams(query));
}

function inflated(bytes: Uint8Array): string {
  try {
    return inflateRawSync(bytes, { maxOutputLength: DOCUMENT_MAX }).toString('utf8');
  } catch (cause) {
    const isLarge = (cause as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new DocumentRefused(isLarge ? 'too-large' : 'unreadable', { cause });
  }
}

/** Whether a signature stands beside the message, of a kind that is not broken. @throws DocumentRefused without one */
export function mustBeSignedBeside({ fields }: Unpacked): void {
  if (!fields.Signature) throw new DocumentRefused('not-signed');
  if (!SIGNED_BY.includes(fields.SigAlg ?? '')) throw new DocumentRefused('algorithm');
}

/** What every message of single logout says of itself. */
interface Envelope {
  readonly id: string;
  readonly issuer: string;
  readonly destination: string;
  readonly issuedAt: Date;
}

export type LogoutDocument = Envelope &
  (
    | {
        readonly kind: 'asked';
        readonly subject: string;
        readonly sids: readonly string[];
        readonly notOnOrAfter: Date | null;
      }
    | { readonly kind: 'answered'; readonly to: string; readonly isOver: boolean }
  );

/**
 * Reads a message, every part of which has one place. Where it is signed inside, the whole of it is.
 * @param signed where the signature has to stand
 * @throws DocumentRefused
 */
export function logoutIn({ name, xml }: Unpacked, signed: 'inside' | 'beside'): LogoutDocument {
  const document = plainDocument(xml);
  const root = document.documentElement;
  const isAsked = name === 'SAMLRequest';
  if (!isNamed(root, PROTOCOL, isAsked ? 'LogoutRequest' : 'LogoutResponse'))
    throw new DocumentRefused('no-message');
  judgeSignatures(document, [root]);
  const isSigned = document.getElementsByTagNameNS('*', 'Signature').length === 1;
  if (isSigned !== (signed === 'inside'))
    throw new DocumentRefused(isSigned ? 'misplaced-signature' : 'not-signed');
  const envelope = {
    id: said(root, 'ID'),
    issuer: textOf(theOne(root, ASSERTION, 'Issuer')),
    destination: said(root, 'Destination'),
    issuedAt: momentOf(said(root, 'IssueInstant')),
  };
  if (said(root, 'Version') !== '2.0') throw new DocumentRefused('version');
  return isAsked ? { ...envelope, ...askedIn(root) } : { ...envelope, ...answeredIn(root) };
}

function askedIn(root: Element) {
  const until = root.getAttribute('NotOnOrAfter');
  const sids = childrenOf(root)
    .filter((one) => isNamed(one, PROTOCOL, 'SessionIndex'))
    .map((one) => textOf(one).trim());
  if (sids.length > SIDS_MAX) throw new DocumentRefused('too-crowded');
  return {
    kind: 'asked',
    subject: textOf(theOne(root, ASSERTION, 'NameID')),
    sids,
    notOnOrAfter: until ? momentOf(until) : null,
  } as const;
}

function answeredIn(root: Element) {
  const code = theOne(theOne(root, PROTOCOL, 'Status'), PROTOCOL, 'StatusCode');
  return {
    kind: 'answered',
    to: said(root, 'InResponseTo'),
    isOver: code.getAttribute('Value') === SUCCESS,
  } as const;
}

function said(element: Element, attribute: string): string {
  const value = element.getAttribute(attribute);
  if (!value) throw new DocumentRefused(`no-${attribute}`);
  return value;
}

function theOne(parent: Element, namespace: string, name: string): Element {
  const [found, ...others] = childrenOf(parent).filter((one) => one.localName === name);
  if (!found || others.length > 0 || !isNamed(found, namespace, name))
    throw new DocumentRefused(`no-${name}`);
  return found;
}

function textOf(element: Element): string {
  if (childrenOf(element).length > 0) throw new DocumentRefused('misplaced');
  const text = element.textContent ?? '';
  if (text.trim() === '') throw new DocumentRefused(`no-${element.localName}`);
  return text;
}

function momentOf(text: string): Date {
  const at = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(at.getTime()))
    throw new DocumentRefused('moment');
  return at;
}
