import { describe, expect, it } from '@jest/globals';
import { excerptOf } from '#infrastructure/site/webhooks/answer-excerpt';

const read = (body: string | Uint8Array, type = 'application/json') =>
  excerptOf({ headers: { 'content-type': type }, body: Buffer.from(body as string) });

describe('what is kept of what another system answered', () => {
  it.each([
    [
      'JSON that writes letters out',
      String.raw`{"error":"Z\u00e9phirine\nis wrong"}`,
      '{"error":"Zéphirine is wrong"}',
    ],
    ['HTML that names them', '<p>Z&eacute;phirine</p>', '<p>Zéphirine</p>'],
    ['HTML that numbers them', 'Z&#233;phirine, Z&#xE9;phirine', 'Zéphirine, Zéphirine'],
    ['HTML in JSON', String.raw`"<p>Z\u0026eacute;phirine<\/p>"`, '"<p>Zéphirine</p>"'],
    ['JSON in JSON', String.raw`"{\"error\":\"Z\\u00e9phirine\"}"`, '"{"error":"Zéphirine"}"'],
    ['an address', '/membres/Z%C3%A9phirine', '/membres/Zéphirine'],
    ['an address with a query', '/membres?nom=Zephirine+Ocanary', '/membres?nom=Zephirine Ocanary'],
    ['accents apart from their letters', 'Ze\u0301phirine', 'Zéphirine'],
    ['signs that nobody sees', 'Zé&shy;phi\u200Brine', 'Zéphirine'],
  ])('reads as it is read: %s', (_how, body, text) => {
    expect(read(body)).toBe(text);
  });

  it('is read in the letters that it says it is written in', () => {
    expect(read(Buffer.from('Zéphirine', 'latin1'), 'text/plain; charset=iso-8859-1')).toBe('Zéphirine');
    expect(read(Buffer.from('Zéphirine', 'utf16le'), 'text/plain; charset="utf-16le"')).toBe('Zéphirine');
  });

  it('is nothing where it cannot be read: other letters than it says, none that are known, writing within writing without end', () => {
    expect(read(Buffer.from('Zéphirine', 'latin1'), 'text/plain')).toBe('');
    expect(read('Zéphirine', 'text/plain; charset=klingon')).toBe('');
    expect(read('Z&amp;amp;amp;amp;eacute;phirine', 'text/html')).toBe('');
    expect(read('Zéphirine', 'image/png')).toBe('');
  });

  it.each([
    ['another writing of an address', '/membres/Z%E9phirine'],
    ['one wrong byte of it', '/membres/Z%C3%A9phirine%FF'],
    ['the escapes of programs', String.raw`Z\xe9phirine`],
    ['their numbers', String.raw`Z\303\251phirine`],
    ['the long ones', String.raw`Z\U000000e9phirine`],
    ['a name of HTML without its end', 'Z&eacutephirine'],
  ])('is nothing where something stays written out: %s', (_how, body) => {
    expect(read(body, 'text/plain')).toBe('');
  });

  it.each([
    [String.raw`DUPONT\nathalie`, 'text/plain', String.raw`DUPONT\nathalie`],
    [String.raw`DUPONT\Nathalie`, 'text/plain', String.raw`DUPONT\Nathalie`],
    [String.raw`user "CORP\romain" unknown`, 'text/plain', String.raw`user "CORP\romain" unknown`],
    [String.raw`{"user":"CORP\\romain"}`, 'application/json', String.raw`{"user":"CORP\romain"}`],
    [String.raw`{"error":"line\nathalie"}`, 'text/html', '{"error":"line athalie"}'],
  ])('keeps the letters of names after a backslash, outside of JSON: %s as %s', (body, type, text) => {
    expect(read(body, type)).toBe(text);
  });

  it('ends with a whole letter, however it is written out', () => {
    expect(read(String.raw`\u00e9`.repeat(199) + String.raw`12345\u00e9`)).toBe(`${'é'.repeat(199)}12345`);
    expect(read(`${'x '.repeat(10)}${'é'.repeat(700)}`)).toHaveLength(300);
  });

  it('keeps no secret, also not one that is written out', () => {
    expect(read(String.raw`{"key":"whsec\u005fMfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}`)).toBe('{"key":"…');
  });
});
