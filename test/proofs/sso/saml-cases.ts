import {
  assertionOf,
  type AuthnRequest,
  newId,
  responseOf,
  type Said,
  signed,
} from '../../support/sign-on/saml-forge.ts';
import { NEXT, OTHER, OWN } from '../../support/sign-on/saml-keys.ts';

export const ENTITY = 'https://annuaire.example/saml';
export type Forge = (asked: AuthnRequest) => string;

/** What an honest provider says of that person. */
const saying = (asked: AuthnRequest, more: Partial<Said> = {}): Said => ({
  issuer: ENTITY,
  subject: 'victim',
  audience: asked.audience,
  recipient: asked.acs,
  inResponseTo: asked.id,
  ...more,
});

/** An answer whose assertion is signed, with what is said changed before. */
const saidOtherwise =
  (change: (asked: AuthnRequest) => Partial<Said>): Forge =>
  (asked) => {
    const said = saying(asked, change(asked));
    return responseOf(said, signed(assertionOf(said), 'Assertion'));
  };

/** The same with the text changed after it was signed. */
const changed =
  (change: (xml: string, asked: AuthnRequest) => string, more: Partial<Said> = {}): Forge =>
  (asked) => {
    const said = saying(asked, more);
    return change(responseOf(said, signed(assertionOf(said), 'Assertion')), asked);
  };

interface Wrapped {
  /** Signed, of somebody who may sign in here. */
  readonly real: string;
  /** The same without its signature, and the signature alone. */
  readonly bare: string;
  readonly signature: string;
  /** Not signed, of somebody else. */
  readonly forged: string;
  readonly open: string;
}

/** Moves what was signed to where nobody looks, and puts something else where it was (Somorovsky et al., 2012). */
const wrapped =
  (wrap: (parts: Wrapped) => string): Forge =>
  (asked) => {
    const said = saying(asked, { subject: 'stranger' });
    const real = signed(assertionOf(said), 'Assertion');
    const signature = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(real)![0];
    const forged = assertionOf(saying(asked, { id: '_forged' }));
    const open = forged.replace('</saml:Assertion>', '');
    return responseOf(said, wrap({ real, bare: real.replace(signature, ''), signature, forged, open }));
  };

const responseWrapped =
  (wrap: (real: string, signature: string) => (forged: string) => string): Forge =>
  (asked) => {
    const said = saying(asked, { subject: 'stranger' });
    const real = signed(responseOf(said, assertionOf(said)), 'Response');
    const signature = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(real)![0];
    const forged = responseOf(said, assertionOf(saying(asked)), { id: '_forged' });
    return wrap(real.replace(signature, ''), signature)(forged);
  };

const intoSignature = (signature: string, inside: string): string =>
  signature.replace('</ds:Signature>', `<ds:Object>${inside}</ds:Object></ds:Signature>`);
const afterIssuer = (xml: string, inside: string): string =>
  xml.replace('</saml:Issuer>', `</saml:Issuer>${inside}`);

const DOCTYPE = '<!DOCTYPE x [<!ENTITY who "victim">]>';
const XSLT =
  '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"><xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0"/></ds:Transform>';

/** Answers of SAML that let nobody in. */
export const SAML_LIES: Readonly<Record<string, Forge>> = {
  'wrapped: the signed response inside the signature of another': responseWrapped(
    (real, signature) => (forged) => afterIssuer(forged, intoSignature(signature, real)),
  ),
  'wrapped: the signed response before the signature of another': responseWrapped(
    (real, signature) => (forged) => afterIssuer(forged, real + signature),
  ),
  'wrapped: a forged assertion before the signed one': wrapped(({ real, forged }) => forged + real),
  'wrapped: the signed assertion inside a forged one': wrapped(
    ({ real, open }) => `${open}${real}</saml:Assertion>`,
  ),
  'wrapped: a forged assertion with the signature of the other': wrapped(
    ({ bare, signature, forged }) => afterIssuer(forged, signature) + bare,
  ),
  'wrapped: the signed assertion inside its signature, in a forged one': wrapped(
    ({ bare, signature, forged }) => afterIssuer(forged, intoSignature(signature, bare)),
  ),
  'wrapped: a forged assertion among extensions': wrapped(
    ({ real, forged }) => `<samlp:Extensions>${forged}</samlp:Extensions>${real}`,
  ),
  'wrapped: the signed assertion in an object of a forged one': wrapped(({ bare, signature, forged }) =>
    afterIssuer(
      forged,
      signature.replace('</ds:SignedInfo>', `</ds:SignedInfo><ds:Object>${bare}</ds:Object>`),
    ),
  ),
  'two assertions of one name': wrapped(({ real, forged }) => {
    const id = / ID="([^"]+)"/.exec(real)![1]!;
    return real + forged.replace('_forged', id);
  }),
  'not signed': (asked) => responseOf(saying(asked), assertionOf(saying(asked))),
  'the signature taken off': changed((xml) => xml.replace(/<ds:Signature[\s\S]*<\/ds:Signature>/, '')),
  'the signature of a key that nobody named': (asked) => {
    const said = saying(asked);
    return responseOf(said, signed(assertionOf(said), 'Assertion', OTHER));
  },
  'another name after it was signed': changed((xml) => xml.replace('>stranger<', '>victim<'), {
    subject: 'stranger',
  }),
  'a comment in the name': changed((xml) => xml.replace('>victim.stranger<', '>victim<!-- -->.stranger<'), {
    subject: 'victim.stranger',
  }),
  'a section of raw text in the name': changed((xml) => xml.replace('>victim<', '><![CDATA[victim]]><')),
  'an instruction in the name': changed((xml) => xml.replace('>victim<', '>victim<?x?><')),
  'a document type with an entity': changed((xml) => DOCTYPE + xml.replace('>victim<', '>&who;<')),
  'an entity of a file': changed(
    (xml) => `<!DOCTYPE x [<!ENTITY who SYSTEM "file:///etc/passwd">]>${xml.replace('>victim<', '>&who;<')}`,
  ),
  'an entity of another site': changed((xml) => `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">${xml}`),
  'a transform that rewrites': changed((xml) => xml.replace('<ds:Transforms>', `<ds:Transforms>${XSLT}`)),
  'a signature of a broken kind': (asked) => {
    const said = saying(asked);
    const algorithm = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';
    return responseOf(said, signed(assertionOf(said), 'Assertion', { algorithm }));
  },
  'a digest of a broken kind': (asked) => {
    const said = saying(asked);
    return responseOf(
      said,
      signed(assertionOf(said), 'Assertion', { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }),
    );
  },
  'a signature by what everybody knows': changed((xml) =>
    xml.replace(
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
    ),
  ),
  'another issuer': saidOtherwise(() => ({ issuer: 'https://elsewhere.example/saml' })),
  'another audience': saidOtherwise(() => ({ audience: 'https://elsewhere.example' })),
  'no audience': saidOtherwise(() => ({ audience: null })),
  'another recipient': saidOtherwise(() => ({ recipient: 'https://elsewhere.example/acs' })),
  'an answer to another question': saidOtherwise(() => ({ inResponseTo: newId() })),
  'an answer to no question': saidOtherwise(() => ({ inResponseTo: null })),
  'an answer to this question around one to another': (asked) =>
    responseOf(saying(asked), signed(assertionOf(saying(asked, { inResponseTo: newId() })), 'Assertion')),
  'an assertion that is over': saidOtherwise(() => ({ from: -600, until: -120 })),
  'an assertion of tomorrow': saidOtherwise(() => ({ from: 86_400, until: 90_000 })),
  'an assertion of an hour ago': saidOtherwise(() => ({ issuedAt: -3600, from: -3600, until: 3600 })),
  'an assertion for whoever holds a key': saidOtherwise(() => ({
    method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key',
  })),
  'a name that is another one each time': saidOtherwise(() => ({
    format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
  })),
  'no name': saidOtherwise(() => ({ subject: '' })),
  'a refusal with an assertion of its own': (asked) => responseOf(saying(asked), '', { status: 'Requester' }),
  'no answer at all': () => '',
  'no document': () => 'SAML',
  'another document': (asked) => signed(assertionOf(saying(asked)), 'Assertion'),
};

/** Documents that are there to be costly. Each is refused before it costs anything. */
export const BOMBS: Readonly<Record<string, Forge>> = {
  'a billion laughs': changed((xml) => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    return `<!DOCTYPE x [<!ENTITY l0 "ha">${levels}]>${xml.replace('>victim<', '>&l9;<')}`;
  }),
  'a document that is too large': changed((xml) => xml.replace('>victim<', `>${'x'.repeat(260_000)}<`)),
  'a document that is too deep': changed((xml) =>
    xml.replace('<samlp:Status>', `${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}<samlp:Status>`),
  ),
  'a document that is too crowded': changed((xml) =>
    xml.replace('<samlp:Status>', `${'<a/>'.repeat(20_000)}<samlp:Status>`),
  ),
  'very many attributes': changed((xml) => {
    const crowd = Array.from({ length: 15_000 }, (_, n) => ` a${n}="x"`).join('');
    return xml.replace('<samlp:Status>', `<samlp:Status${crowd}>`);
  }),
  'very many signatures': changed((xml) => {
    const signature = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(xml)![0];
    return xml.replace(signature, signature.repeat(60));
  }),
  'very many references': changed((xml) => {
    const reference = /<ds:Reference[\s\S]*<\/ds:Reference>/.exec(xml)![0];
    return xml.replace(reference, reference.repeat(200));
  }),
  'very many transforms': changed((xml) => {
    const transform = /<ds:Transform [^>]*\/>/.exec(xml)![0];
    return xml.replace(transform, transform.repeat(1_900));
  }),
  'very many namespaces': changed((xml) => {
    const crowd = Array.from({ length: 6_000 }, (_, n) => ` xmlns:n${n}="urn:${n}"`).join('');
    return xml.replace('<samlp:Status>', `<samlp:Status${crowd}>`);
  }),
  'an element that never ends': () => `<samlp:Response ${'<'.repeat(200_000)}`,
};

/** Honest answers, each in its own manner. */
export const SAML_TRUTHS: Readonly<Record<string, Forge>> = {
  'the assertion signed': saidOtherwise(() => ({})),
  'the assertion and the response signed': (asked) => {
    const said = saying(asked);
    return signed(responseOf(said, signed(assertionOf(said), 'Assertion')), 'Response');
  },
  'signed by the certificate that follows': (asked) => {
    const said = saying(asked);
    return responseOf(said, signed(assertionOf(said), 'Assertion', NEXT));
  },
  'by a clock twenty seconds ahead, with SHA-512': (asked) => {
    const said = saying(asked, { from: 20, issuedAt: 20 });
    return responseOf(
      said,
      signed(assertionOf(said), 'Assertion', {
        ...OWN,
        algorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
        digest: 'http://www.w3.org/2001/04/xmlenc#sha512',
      }),
    );
  },
  'with attributes, a declaration and lines': (asked) => {
    const said = saying(asked, { attributes: { groups: ['un', 'deux'], mail: ['v@exemple.fr'] } });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${responseOf(said, `\n${signed(assertionOf(said), 'Assertion')}\n`)}`;
  },
};
