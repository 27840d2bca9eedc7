import { DOCUMENT_MAX } from '#application/site/sign-on/packed-answer';
import { xmlLibrary } from './saml-library.ts';

const DEPTH_MAX = 40;
/** Of opening and closing tags, and of attributes, before anything is read. */
const TAGS_MAX = 6_000;
const ATTRIBUTES_MAX = 4_000;

export const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** What may be done to a text before it is signed, and how it may be signed: nothing that rewrites, nothing that is broken. */
const TRANSFORMS: readonly string[] = [
  'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
  'http://www.w3.org/2001/10/xml-exc-c14n#',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
];
const CANONICAL: readonly string[] = TRANSFORMS.slice(1);
export const SIGNED_BY: readonly string[] = [
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
];
const DIGESTED_BY: readonly string[] = [
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
];

/** Why a document is not even looked at; a word for the log. */
export class DocumentRefused extends Error {
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`The document is not one of ours to read: ${reason}`, options);
  }
}

/**
 * A document without anything that two parsers may read in two ways: no document type, so no entities; no comments, no
 * sections of raw text, no instructions; neither deep nor crowded.
 * @throws DocumentRefused
 */
export function plainDocument(xml: string): Document {
  if (Buffer.byteLength(xml) > DOCUMENT_MAX) throw new DocumentRefused('too-large');
  const body = xml.replace(/^\uFEFF?\s*<\?xml\s[^<>]*\?>/, '');
  if (/<[!?]/.test(body)) throw new DocumentRefused('not-plain');
  if (times(body, '<') > TAGS_MAX || times(body, '=') > ATTRIBUTES_MAX)
    throw new DocumentRefused('too-crowded');
  const problem = (text: string): never => {
    throw new DocumentRefused('unreadable', { cause: text });
  };
  const { DOMParser } = xmlLibrary();
  const document = new DOMParser({
    errorHandler: { error: problem, fatalError: problem, warning: problem },
  }).parseFromString(xml, 'text/xml');
  if (!document?.documentElement) throw new DocumentRefused('empty');
  mustBeFlat(document.documentElement);
  return document;
}

function mustBeFlat(root: Element): void {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) throw new DocumentRefused('too-deep');
    level = level.flatMap(childrenOf);
  }
}

const times = (text: string, sign: string): number => text.split(sign).length - 1;

/**
 * An answer to a sign-in: one response that holds one assertion, at the one place where an assertion stands, and signatures
 * of these two alone, each over the element that it stands in.
 * @throws DocumentRefused
 */
export function judgedResponse(xml: string): void {
  const document = plainDocument(xml);
  const root = document.documentElement;
  if (!isNamed(root, PROTOCOL, 'Response')) throw new DocumentRefused('no-response');
  const everywhere = (namespace: string, name: string): Element[] =>
    Array.from(document.getElementsByTagNameNS(namespace, name));
  if (everywhere('*', 'EncryptedAssertion').length > 0) throw new DocumentRefused('encrypted');
  if (everywhere('*', 'Response').length !== 1) throw new DocumentRefused('several-responses');
  const assertions = everywhere('*', 'Assertion');
  const [assertion] = assertions;
  // A refusal of the provider holds none, and says so.
  if (assertions.length > 1) throw new DocumentRefused('several-assertions');
  if (assertion && (assertion.parentNode !== root || assertion.namespaceURI !== ASSERTION))
    throw new DocumentRefused('misplaced-assertion');
  judgeSignatures(document, [root, ...(assertion ? [assertion] : [])]);
}

/**
 * Whatever is signed is one of these places, whole and by its own name, and nothing else has that name.
 * @throws DocumentRefused
 */
export function judgeSignatures(document: Document, places: readonly Element[]): void {
  const ids = Array.from(document.getElementsByTagName('*')).flatMap((one) =>
    ['ID', 'Id', 'id'].flatMap((name) => one.getAttribute(name) || []),
  );
  if (new Set(ids).size !== ids.length) throw new DocumentRefused('several-of-one-name');
  const signatures = Array.from(document.getElementsByTagNameNS('*', 'Signature'));
  if (signatures.length > places.length) throw new DocumentRefused('several-signatures');
  for (const signature of signatures) judgeSignature(signature, places);
}

function judgeSignature(signature: Element, places: readonly Element[]): void {
  const place = places.find((one) => one === signature.parentNode);
  if (!place || signature.namespaceURI !== SIGNATURE) throw new DocumentRefused('misplaced-signature');
  if (childrenOf(place).filter((one) => one.localName === 'Signature').length !== 1)
    throw new DocumentRefused('several-signatures');
  const inside = (name: string): Element[] => Array.from(signature.getElementsByTagNameNS(SIGNATURE, name));
  const [reference, ...others] = inside('Reference');
  if (!reference || others.length > 0) throw new DocumentRefused('several-references');
  if (inside('SignedInfo').length !== 1 || inside('Object').length > 0)
    throw new DocumentRefused('misplaced-signature');
  if (reference.getAttribute('URI') !== `#${place.getAttribute('ID')}`)
    throw new DocumentRefused('signature-of-something-else');
  const algorithms = (name: string, allowed: readonly string[]) => {
    if (!inside(name).every((one) => allowed.includes(one.getAttribute('Algorithm') ?? '')))
      throw new DocumentRefused('algorithm');
  };
  if (inside('Transform').length > TRANSFORMS.length) throw new DocumentRefused('algorithm');
  algorithms('Transform', TRANSFORMS);
  algorithms('CanonicalizationMethod', CANONICAL);
  algorithms('SignatureMethod', SIGNED_BY);
  algorithms('DigestMethod', DIGESTED_BY);
}

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/**
 * What a provider publishes of itself: its name, where people are sent, and what it signs with, now and after.
 * @throws DocumentRefused
 */
export function providerIn(xml: string): {
  readonly entityId: string;
  readonly signOnUrl: string;
  readonly certificates: readonly string[];
  /** Where it is asked to end a session, and where it is answered: by a redirect alone, since no form of ours leads elsewhere. */
  readonly signOut: { readonly asked: string; readonly answered: string } | null;
} {
  const document = plainDocument(xml);
  const root = document.documentElement;
  if (!isNamed(root, METADATA, 'EntityDescriptor')) throw new DocumentRefused('no-metadata');
  const role = childrenOf(root).find((one) => isNamed(one, METADATA, 'IDPSSODescriptor'));
  if (!role) throw new DocumentRefused('no-provider');
  const parts = childrenOf(role);
  const service = (name: string): Element | undefined =>
    parts.find((one) => isNamed(one, METADATA, name) && one.getAttribute('Binding') === REDIRECT);
  const signOnUrl = service('SingleSignOnService')?.getAttribute('Location');
  const signOut = service('SingleLogoutService');
  const asked = signOut?.getAttribute('Location');
  const certificates = parts
    .filter((one) => isNamed(one, METADATA, 'KeyDescriptor') && one.getAttribute('use') !== 'encryption')
    .flatMap((one) => Array.from(one.getElementsByTagNameNS(SIGNATURE, 'X509Certificate')))
    .map((one) => (one.textContent ?? '').replace(/\s+/g, ''));
  const entityId = root.getAttribute('entityID') ?? '';
  if (entityId === '' || !signOnUrl) throw new DocumentRefused('no-provider');
  if (certificates.length === 0) throw new DocumentRefused('no-certificate');
  return {
    entityId,
    signOnUrl,
    certificates: [...new Set(certificates)],
    signOut: asked ? { asked, answered: signOut?.getAttribute('ResponseLocation') || asked } : null,
  };
}

export const isNamed = (element: Element, namespace: string, name: string): boolean =>
  element.namespaceURI === namespace && element.localName === name;

export const childrenOf = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((one): one is Element => one.nodeType === 1);
