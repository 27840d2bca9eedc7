import type { Question } from './caller.ts';

const long = 'a'.repeat(2100);

const PATHS: readonly string[] = [
  '/%',
  '/%00',
  '/%E0%A4%A',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%00',
  '/assets/nothing.js',
  '//evil.example/',
  '///evil.example',
  '/\\evil.example',
  '/;a=b',
  '/a//b///c',
  `/${long}`,
  `/sujets/${long}`,
  `/?${long}`,
  `/recherche?q=${long}`,
  '/recherche?q=%00',
  '/recherche?q=a&q=b',
  '/.env',
  '/.git/config',
  '/api',
  '/api/',
  '/api/v1',
  '/api/v1/nothing',
  '/api/v1/%',
  '/api/v1/topics/%00',
  '/fichiers/../../etc/passwd',
  '/fichiers/%2e%2e/%2e%2e/etc/passwd',
  '/fichiers/images/%00.webp',
  '/_root.data',
  '/_root.data?_routes=root',
  '/sujets/slug-1.data?_routes=routes%2Ftopic',
  '/sujets/slug-1.data?_routes=__proto__',
  '/__manifest?p=%2F',
  '/__manifest?version=1&p=/a&p=/b',
  '/socket.io/?EIO=4&transport=polling',
  '/socket.io/?EIO=99&transport=nothing',
  '/healthz?a=1',
  '/readyz/%',
  '/favicon.ico',
  '/robots.txt',
  '/%F0%9F%96%8B',
];

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { cookie: 'session=' },
  { cookie: `session=${'A'.repeat(43)}` },
  { cookie: `session=${'a'.repeat(12_000)}` },
  { cookie: 'session=%00%ff; session=b; theme=%zz; langue=klingon' },
  { cookie: ';;;===;;__proto__=1; constructor=2' },
  { host: 'evil.example' },
  { host: 'evil.example:99999' },
  { 'x-forwarded-for': "'; drop table a; --, 1.1.1.1, ::1" },
  { 'x-forwarded-proto': 'javascript', 'x-forwarded-host': '<script>' },
  { 'accept-language': 'fr;q=2,'.repeat(500) },
  { accept: '*/*;q=a,'.repeat(300) },
  { 'accept-encoding': 'br;q=1.0, gzip;q=nothing, *;q=0' },
  { 'accept-encoding': 'identity;q=0, *;q=0' },
  { range: 'bytes=99999999-' },
  { range: 'bytes=-1,0-0,0-0,0-0' },
  { 'if-none-match': '*' },
  { 'if-modified-since': 'the day before yesterday' },
  { 'if-match': '"a' },
  { referer: 'javascript:alert(1)' },
  { referer: '/'.repeat(4000) },
  { origin: 'null' },
  { origin: 'https://a.example\\@b' },
  { 'sec-fetch-site': 'cross-site' },
  { 'user-agent': '\u00ff'.repeat(2000) },
  { 'user-agent': '' },
  { expect: 'nothing' },
  { te: 'trailers', upgrade: 'h2c', 'http2-settings': 'AAA' },
  { 'content-encoding': 'gzip', 'content-type': 'application/json' },
  { __proto__x: '1', constructor: '2', 'x-http-method-override': 'DELETE' },
  { 'x-large': 'a'.repeat(20_000) },
];

/** Addresses and headers that no form of ours would send. */
export function* rawQuestions(origin: string): Generator<Question> {
  for (const path of PATHS) {
    yield { method: 'GET', path };
    yield { method: 'POST', path, body: 'a=1' };
  }
  for (const headers of HEADERS)
    for (const path of ['/', '/sujets/slug-1', '/api/v1/topics', '/healthz']) {
      yield { method: 'GET', path, headers };
      yield { method: 'POST', path, headers: { 'content-type': 'application/json', ...headers }, body: '{}' };
    }
  // As it comes through a proxy that names its neighbour in the Host header.
  const type = 'application/x-www-form-urlencoded';
  for (const host of ['app.internal:3000', '127.0.0.1', 'localhost'])
    yield {
      method: 'POST',
      path: '/sujets/slug-1',
      headers: { host, origin, 'content-type': type },
      body: 'body=a',
    };
}

const head = (line: string, more = '') => `${line}\r\nHost: localhost\r\n${more}\r\n`;

/** Bytes that are hardly HTTP. */
export const RAW_BYTES: readonly string[] = [
  head('GET / HTTP/9.9'),
  head('GET /\u0000 HTTP/1.1'),
  head('GET /é HTTP/1.1'),
  head('GET http://evil.example/ HTTP/1.1'),
  head('GET * HTTP/1.1'),
  head('OPTIONS * HTTP/1.1'),
  head('CONNECT evil.example:443 HTTP/1.1'),
  head('TRACE / HTTP/1.1'),
  head('NOTHING / HTTP/1.1'),
  head('get / HTTP/1.1'),
  head('GET /', 'A: b\r\n'),
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  head('GET / HTTP/1.1', `A: ${'b'.repeat(20_000)}\r\n`),
  head('GET / HTTP/1.1', 'A\u0000: b\r\n'),
  head('GET / HTTP/1.1', ' folded: b\r\n'),
  head('GET / HTTP/1.1', '__proto__: b\r\n__proto__: c\r\n'),
  head('POST / HTTP/1.1', 'Content-Length: -1\r\n'),
  head('POST / HTTP/1.1', 'Content-Length: 99999999999999999999\r\n'),
  head('POST / HTTP/1.1', 'Content-Length: 1\r\nContent-Length: 2\r\n'),
  head('POST / HTTP/1.1', 'Content-Length: 3\r\nTransfer-Encoding: chunked\r\n'),
  `${head('POST / HTTP/1.1', 'Transfer-Encoding: chunked\r\n')}zz\r\n`,
  `${head('POST /sujets/slug-1 HTTP/1.1', 'Transfer-Encoding: chunked\r\n')}ffffffffffffffff\r\n`,
  `${head('POST /api/v1/topics HTTP/1.1', 'Content-Type: application/json\r\nContent-Length: 10\r\n')}{`,
  '\u0016\u0003\u0001\u0002\u0000\u0001',
  '\r\n\r\n\r\n',
];
