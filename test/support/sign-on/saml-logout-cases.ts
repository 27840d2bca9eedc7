import { deflateRawSync } from 'node:zlib';
import type { LogoutMessage } from '#application/site/published/single-logout.api';
import { newId, type Signable, signed } from './saml-forge.ts';
import { NEXT, OTHER, OWN } from './saml-keys.ts';
import {
  byPost,
  byRedirect,
  logoutRequestOf,
  logoutResponseOf,
  posted,
  type SaidOver,
  signedQuery,
} from './saml-logout-forge.ts';

/** Whom the words below are of, and to whom. */
export interface Spoken {
  readonly issuer: string;
  readonly destination: string;
  /** Of the person who is signed in here, and of their session there. */
  readonly subject: string;
  readonly sid: string;
}
export type Word = (spoken: Spoken) => LogoutMessage;

const saying = (spoken: Spoken, more: Partial<SaidOver> = {}): SaidOver => ({ ...spoken, sids: [], ...more });
const xmlOf = (spoken: Spoken, more: Partial<SaidOver> = {}): string => logoutRequestOf(saying(spoken, more));

/** By a redirect, rightly signed, with what is said changed before. */
const saidOtherwise =
  (more: Partial<SaidOver>, change: (xml: string) => string = (xml) => xml): Word =>
  (spoken) =>
    byRedirect(change(xmlOf(spoken, more)));

/** The same with the query changed after it was signed. */
const queryChanged =
  (change: (query: string, spoken: Spoken) => string, relayState?: string): Word =>
  (spoken) => ({
    binding: 'redirect',
    query: change(signedQuery(xmlOf(spoken), { ...(relayState !== undefined && { relayState }) }), spoken),
  });

/** Posted, with the document changed after it was signed. */
const postChanged =
  (change: (xml: string, spoken: Spoken) => string, more: Partial<SaidOver> = {}): Word =>
  (spoken) =>
    posted(change(signed(xmlOf(spoken, more), 'LogoutRequest'), spoken));

const SIGNATURE = /<ds:Signature[\s\S]*<\/ds:Signature>/;

/** Posted: what was signed, of somebody else, is moved to where nobody looks (Somorovsky et al., 2012). */
const wrapped =
  (wrap: (parts: { real: string; bare: string; signature: string; forged: string }) => string): Word =>
  (spoken) => {
    const real = signed(xmlOf(spoken, { subject: 'stranger' }), 'LogoutRequest');
    const signature = SIGNATURE.exec(real)![0];
    return posted(
      wrap({ real, bare: real.replace(signature, ''), signature, forged: xmlOf(spoken, { id: '_forged' }) }),
    );
  };
const afterIssuer = (xml: string, inside: string): string =>
  xml.replace('</saml:Issuer>', `</saml:Issuer>${inside}`);

const ENTITY = '<!DOCTYPE x [<!ENTITY who "victim">]>';
const LAUGHS = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const XSLT =
  '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/></ds:Transform>';
const SHA1 = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
const packed = (xml: string): string => encodeURIComponent(deflateRawSync(xml).toString('base64'));
const ofName = (name: string) => (xml: string) => xml.replaceAll('samlp:LogoutRequest', `samlp:${name}`);

/** Words that end nothing. */
export const LOGOUT_LIES: Readonly<Record<string, Word>> = {
  'not signed': (spoken) => ({ binding: 'redirect', query: `SAMLRequest=${packed(xmlOf(spoken))}` }),
  'the signature left out': queryChanged((query) => query.replace(/&Signature=.*/, '')),
  'an empty signature': queryChanged((query) => query.replace(/&Signature=.*/, '&Signature=')),
  'the kind of signature left out': queryChanged((query) => query.replace(/&SigAlg=[^&]*/, '')),
  'the signature of a key that nobody named': (spoken) => byRedirect(xmlOf(spoken), OTHER),
  'the word of another provider': (spoken) =>
    byRedirect(xmlOf(spoken, { issuer: 'https://elsewhere.example/saml' }), OTHER),
  'a signature of a broken kind': (spoken) => byRedirect(xmlOf(spoken), { algorithm: SHA1, hash: 'sha1' }),
  'a signature that says it is of a broken kind': queryChanged((query) =>
    query.replace(/SigAlg=[^&]*/, `SigAlg=${encodeURIComponent(SHA1)}`),
  ),
  'a signature of a kind that nobody knows': queryChanged((query) =>
    query.replace(/SigAlg=[^&]*/, 'SigAlg=urn%3Anone'),
  ),
  'another person after it was signed': queryChanged((query, spoken) =>
    query.replace(/SAMLRequest=[^&]*/, `SAMLRequest=${packed(xmlOf(spoken))}`),
  ),
  'another state after it was signed': queryChanged(
    (query) => query.replace('RelayState=one', 'RelayState=two'),
    'one',
  ),
  'a state that was not signed': queryChanged((query) => `${query}&RelayState=https%3A%2F%2Fevil.example`),
  'two words, the signed one first': queryChanged(
    (query, spoken) => `${query}&SAMLRequest=${packed(xmlOf(spoken))}`,
  ),
  'two words, the signed one last': queryChanged(
    (query, spoken) => `SAMLRequest=${packed(xmlOf(spoken))}&${query}`,
  ),
  'a word whose name is inside of another': queryChanged(
    (query, spoken) =>
      `xSAMLRequest=1&SAMLRequest=${packed(xmlOf(spoken))}&${query.split('&').slice(1).join('&')}`,
  ),
  'a word and an answer': queryChanged((query, spoken) => `${query}&SAMLResponse=${packed(xmlOf(spoken))}`),
  'what nobody asked for beside it': queryChanged((query) => `${query}&next=%2F`),
  'a state with names of parts': queryChanged((query) => query, 'SigAlg=1'),
  'another issuer': saidOtherwise({ issuer: 'https://elsewhere.example/saml' }),
  'no issuer': saidOtherwise({ issuer: null }),
  'another destination': saidOtherwise({ destination: 'https://elsewhere.example/slo' }),
  'no destination': saidOtherwise({ destination: null }),
  'over since two minutes': saidOtherwise({ until: -120 }),
  'an hour old': saidOtherwise({ issuedAt: -3600, until: 3600 }),
  'of tomorrow': saidOtherwise({ issuedAt: 86_400, until: 90_000 }),
  'of no moment': saidOtherwise({ issuedAt: null }),
  'of a moment that is none': saidOtherwise({}, (xml) =>
    xml.replace(/IssueInstant="[^"]+"/, 'IssueInstant="today"'),
  ),
  'without a name of its own': saidOtherwise({ id: null }),
  'of another version': saidOtherwise({ version: '1.1' }),
  'of nobody': saidOtherwise({ subject: null }),
  'of an empty name': saidOtherwise({ subject: '' }),
  'of two people': saidOtherwise({ inside: '<saml:NameID>stranger</saml:NameID>' }),
  'of a name that is hidden': saidOtherwise({ subject: null, inside: '<saml:EncryptedID/>' }),
  'of a name with parts': saidOtherwise({ subject: '<x>victim</x>' }),
  'of more sessions than anybody has': saidOtherwise({ sids: Array.from({ length: 200 }, newId) }),
  'a comment in the name': saidOtherwise({ subject: 'victim<!-- -->' }),
  'a section of raw text in the name': saidOtherwise({ subject: '<![CDATA[victim]]>' }),
  'an instruction in the name': saidOtherwise({ subject: 'victim<?x?>' }),
  'a document type with an entity': saidOtherwise({ subject: '&who;' }, (xml) => ENTITY + xml),
  'an entity of a file': saidOtherwise(
    { subject: '&who;' },
    (xml) => `<!DOCTYPE x [<!ENTITY who SYSTEM "file:///etc/passwd">]>${xml}`,
  ),
  'an entity of another site': saidOtherwise({}, (xml) => `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x">${xml}`),
  'a billion laughs': saidOtherwise(
    { subject: '&l9;' },
    (xml) => `<!DOCTYPE x [<!ENTITY l0 "ha">${LAUGHS}]>${xml}`,
  ),
  'a document that grows when it is opened': saidOtherwise({ inside: ' '.repeat(5_000_000) }),
  'a document that is too deep': saidOtherwise({ inside: '<a>'.repeat(900) + '</a>'.repeat(900) }),
  'a document that is too crowded': saidOtherwise({ inside: '<a/>'.repeat(20_000) }),
  'a signature inside and none beside': (spoken) => ({
    binding: 'redirect',
    query: `SAMLRequest=${packed(signed(xmlOf(spoken), 'LogoutRequest'))}`,
  }),
  'a signature inside and one beside': (spoken) => byRedirect(signed(xmlOf(spoken), 'LogoutRequest')),
  'a question about somebody': saidOtherwise({}, ofName('AuthnRequest')),
  'a word of another language': saidOtherwise({}, (xml) =>
    xml.replace('urn:oasis:names:tc:SAML:2.0:protocol', 'urn:elsewhere'),
  ),
  'no document': () => ({ binding: 'redirect', query: 'SAMLRequest=SAML&SigAlg=x&Signature=x' }),
  'nothing at all': () => ({ binding: 'redirect', query: '' }),
  'posted: not signed': (spoken) => posted(xmlOf(spoken)),
  'posted: the signature taken off': postChanged((xml) => xml.replace(SIGNATURE, '')),
  'posted: the signature of a key that nobody named': (spoken) => byPost(xmlOf(spoken), OTHER),
  'posted: a signature beside it': (spoken) => {
    const fields = Object.fromEntries(new URLSearchParams(signedQuery(xmlOf(spoken))));
    return {
      binding: 'post',
      fields: { ...fields, SAMLRequest: Buffer.from(xmlOf(spoken)).toString('base64') },
    };
  },
  'posted: another person after it was signed': postChanged((xml) => xml.replace('>stranger<', '>victim<'), {
    subject: 'stranger',
  }),
  'posted: a session more after it was signed': postChanged((xml, { sid }) =>
    xml.replace(
      '</samlp:LogoutRequest>',
      `<samlp:SessionIndex>${sid}</samlp:SessionIndex></samlp:LogoutRequest>`,
    ),
  ),
  'posted: a comment in the name': postChanged((xml) => xml.replace('>victim.x<', '>victim<!-- -->.x<'), {
    subject: 'victim.x',
  }),
  'posted: a signature of a broken kind': (spoken) => byPost(xmlOf(spoken), { algorithm: SHA1 }),
  'posted: a digest of a broken kind': (spoken) =>
    byPost(xmlOf(spoken), { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }),
  'posted: a transform that rewrites': postChanged((xml) =>
    xml.replace('<ds:Transforms>', `<ds:Transforms>${XSLT}`),
  ),
  'posted: wrapped, the signed word among extensions of a forged one': wrapped(({ real, forged }) =>
    afterIssuer(forged, `<samlp:Extensions>${real}</samlp:Extensions>`),
  ),
  'posted: wrapped, the signed word inside its signature': wrapped(({ bare, signature, forged }) =>
    afterIssuer(
      forged,
      signature.replace('</ds:Signature>', `<ds:Object>${bare}</ds:Object></ds:Signature>`),
    ),
  ),
  'posted: wrapped, the signed word beside the signature of a forged one': wrapped(
    ({ bare, signature, forged }) => afterIssuer(forged, bare + signature),
  ),
  'posted: wrapped, of one name': wrapped(({ bare, signature, forged }) => {
    const id = / ID="([^"]+)"/.exec(bare)![1]!;
    return afterIssuer(
      forged.replace('_forged', id),
      `${signature}<samlp:Extensions>${bare}</samlp:Extensions>`,
    );
  }),
  'posted: two signatures': postChanged((xml) => xml.replace(SIGNATURE, (one) => one + one)),
  'posted: a document type with an entity': postChanged((xml) => ENTITY + xml.replace('>victim<', '>&who;<')),
  'posted: another destination': (spoken) =>
    byPost(xmlOf(spoken, { destination: 'https://elsewhere.example/slo' })),
  'posted: another issuer': (spoken) => byPost(xmlOf(spoken, { issuer: 'https://elsewhere.example/saml' })),
  'posted: an hour old': (spoken) => byPost(xmlOf(spoken, { issuedAt: -3600, until: 3600 })),
  'posted: no document': () => posted('SAML'),
  'posted: nothing at all': () => ({ binding: 'post', fields: {} }),
};

/** Honest words, each in its own manner. */
export const LOGOUT_TRUTHS: Readonly<Record<string, Word>> = {
  'by a redirect, of all sessions': (spoken) => byRedirect(xmlOf(spoken)),
  'by a redirect, of one session, with a state': (spoken) =>
    byRedirect(xmlOf(spoken, { sids: [spoken.sid] }), { relayState: 'https://evil.example/' }),
  'by a redirect, without an end, by a clock twenty seconds ahead': (spoken) =>
    byRedirect(xmlOf(spoken, { until: null, issuedAt: 20 })),
  'by a redirect, signed by the certificate that follows': (spoken) => byRedirect(xmlOf(spoken), NEXT),
  'by a redirect, with SHA-512': (spoken) =>
    byRedirect(xmlOf(spoken), {
      algorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
      hash: 'sha512',
    }),
  'posted, of two sessions': (spoken) =>
    byPost(xmlOf(spoken, { sids: [newId(), spoken.sid] }), OWN, 'a state'),
  'posted, with a declaration and lines': (spoken) =>
    posted(
      `<?xml version="1.0" encoding="UTF-8"?>\n${signed(xmlOf(spoken, { inside: '\n  ' }), 'LogoutRequest')}\n`,
    ),
};

/** An answer to what this site asked, by a redirect. */
export type Answer = (spoken: Spoken, to: string) => LogoutMessage;
const answering = (
  spoken: Spoken,
  to: string | null,
  more: Partial<SaidOver> = {},
  status = 'Success',
): string => logoutResponseOf({ ...spoken, ...more, to, status });
const RESPONSE: Signable = 'LogoutResponse';
const field = 'SAMLResponse';

/** Answers that are not believed. */
export const ANSWER_LIES: Readonly<Record<string, Answer>> = {
  'not signed': (spoken, to) => ({
    binding: 'redirect',
    query: `SAMLResponse=${packed(answering(spoken, to))}`,
  }),
  'the signature of a key that nobody named': (spoken, to) =>
    byRedirect(answering(spoken, to), { ...OTHER, field }),
  'to another question': (spoken) => byRedirect(answering(spoken, newId()), { field }),
  'to no question': (spoken) => byRedirect(answering(spoken, null), { field }),
  'another issuer': (spoken, to) =>
    byRedirect(answering(spoken, to, { issuer: 'https://elsewhere.example/saml' }), { field }),
  'another destination': (spoken, to) =>
    byRedirect(answering(spoken, to, { destination: 'https://elsewhere.example/slo' }), { field }),
  'an hour old': (spoken, to) => byRedirect(answering(spoken, to, { issuedAt: -3600 }), { field }),
  'posted: not signed': (spoken, to) => posted(answering(spoken, to), field),
  'posted: the signature of a key that nobody named': (spoken, to) =>
    posted(signed(answering(spoken, to), RESPONSE, OTHER), field),
  'posted: a failure that was made good after it was signed': (spoken, to) =>
    posted(
      signed(answering(spoken, to, {}, 'Responder'), RESPONSE).replace(':Responder"', ':Success"'),
      field,
    ),
};

/** Honest answers, and what each comes to. */
export const ANSWER_TRUTHS: Readonly<Record<string, readonly [Answer, 'there' | 'not-there']>> = {
  'by a redirect': [
    (spoken, to) => byRedirect(answering(spoken, to), { field, relayState: '//evil.example' }),
    'there',
  ],
  posted: [(spoken, to) => posted(signed(answering(spoken, to), RESPONSE), field), 'there'],
  'that it could not': [
    (spoken, to) => byRedirect(answering(spoken, to, {}, 'Responder'), { field }),
    'not-there',
  ],
};
