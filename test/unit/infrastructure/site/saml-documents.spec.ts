import { describe, expect, it } from '@jest/globals';
import { XmlMetadata } from '#infrastructure/site/sign-on/xml-metadata';
import { judgedResponse, plainDocument } from '#infrastructure/site/sign-on/saml-documents';
import { assertionOf, bare, responseOf, signed } from '../../../support/sign-on/saml-forge.ts';
import { NEXT, OWN } from '../../../support/sign-on/saml-keys.ts';

const SAID = {
  issuer: 'https://idp.example',
  subject: 'x',
  audience: 'https://site.example',
  recipient: 'https://site.example/acs',
  inResponseTo: '_1',
};

describe('a document of SAML', () => {
  it.each([
    ['a document type', '<!DOCTYPE a><a/>', 'not-plain'],
    ['a comment', '<a><!-- x --></a>', 'not-plain'],
    ['raw text', '<a><![CDATA[x]]></a>', 'not-plain'],
    ['an instruction', '<a><?x y?></a>', 'not-plain'],
    ['two roots', '<a/><b/>', 'unreadable'],
    ['an end that is missing', '<a>', 'unreadable'],
    ['great depth', '<a>'.repeat(60) + '</a>'.repeat(60), 'too-deep'],
    ['a crowd', `<a>${'<b/>'.repeat(6_001)}</a>`, 'too-crowded'],
    ['great length', `<a>${'x'.repeat(300_000)}</a>`, 'too-large'],
  ])('with %s is not read', (_what, xml, reason) => {
    expect(() => plainDocument(xml)).toThrow(expect.objectContaining({ reason }));
  });

  it('may begin with a declaration', () => {
    expect(plainDocument('<?xml version="1.0" encoding="UTF-8"?>\n<a/>').documentElement.localName).toBe('a');
  });

  it('is an answer when it holds one assertion, signed where it stands', () => {
    const assertion = signed(assertionOf(SAID), 'Assertion');
    expect(() => judgedResponse(responseOf(SAID, assertion))).not.toThrow();
    expect(() => judgedResponse(signed(responseOf(SAID, assertion), 'Response'))).not.toThrow();
    const elsewhere = responseOf(SAID, `<x>${assertion}</x>`);
    expect(() => judgedResponse(elsewhere)).toThrow(
      expect.objectContaining({ reason: 'misplaced-assertion' }),
    );
    const other = assertion.replace(/URI="#[^"]+"/, 'URI="#other"');
    expect(() => judgedResponse(responseOf(SAID, other))).toThrow(
      expect.objectContaining({ reason: 'signature-of-something-else' }),
    );
  });
});

describe('the metadata of a provider', () => {
  const metadata = (keys: string, location = 'https://idp.example/sso', more = '') =>
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="https://idp.example">
      <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${keys}
      <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example/post"/>
      <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${location}"/>${more}
      </md:IDPSSODescriptor></md:EntityDescriptor>`;
  const key = (certificate: string, use = ' use="signing"') =>
    `<md:KeyDescriptor${use}><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\n${bare(certificate)}\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
  const read = (xml: string) => new XmlMetadata().read(xml);

  it('tell who it is, where it is, and what it signs with, now and after', () => {
    expect(read(metadata(key(OWN.certificate) + key(NEXT.certificate, '')))).toEqual({
      entityId: 'https://idp.example',
      signOnUrl: 'https://idp.example/sso',
      certificates: [bare(OWN.certificate), bare(NEXT.certificate)],
    });
  });

  const signOut = (binding: string, addresses: string) =>
    metadata(
      key(OWN.certificate),
      undefined,
      `<md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:${binding}" ${addresses}/>`,
    );

  it('tell where it ends sessions, and where it is answered', () => {
    const slo = 'Location="https://idp.example/slo"';
    expect(read(signOut('HTTP-Redirect', slo)).signOut).toEqual({
      asked: 'https://idp.example/slo',
      answered: 'https://idp.example/slo',
    });
    const other = read(signOut('HTTP-Redirect', `${slo} ResponseLocation="https://idp.example/done"`));
    expect(other.signOut?.answered).toBe('https://idp.example/done');
  });

  it.each([
    ['by a form', 'HTTP-POST', 'Location="https://idp.example/slo"'],
    ['by a script', 'HTTP-Redirect', 'Location="javascript:alert(1)"'],
    ['with an answer by a script', 'HTTP-Redirect', 'Location="https://a.example" ResponseLocation="data:,"'],
    ['nowhere', 'HTTP-Redirect', ''],
  ])('are read over where they end sessions %s', (_what, binding, addresses) => {
    expect(read(signOut(binding, addresses)).signOut).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no metadata', '<a/>'],
    ['no certificate', metadata('')],
    ['a certificate for encryption alone', metadata(key(OWN.certificate, ' use="encryption"'))],
    ['what is no certificate', metadata(key('AAAA'))],
    ['a document type', `<!DOCTYPE x>${metadata(key(OWN.certificate))}`],
    ['an address that is a script', metadata(key(OWN.certificate), 'javascript:alert(1)')],
  ])('are refused with %s', (_what, xml) => {
    expect(() => read(xml)).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });
});
