import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EgressRefused, HttpClient, type EgressOptions } from '#infrastructure/platform/egress/http-client';
import { isPublicAddress } from '#infrastructure/platform/egress/public-address';
import { quickest } from '../../../../support/cpu-time.ts';

let port: number;
let connections = 0;
let handle: http.RequestListener = (_request, response) => response.end('reached');
const server = http.createServer((request, response) => handle(request, response));
server.on('connection', () => connections++);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  connections = 0;
  handle = (_request, response) => response.end('reached');
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Reaches the server of this test alone, under any name. */
const client = (more: EgressOptions = {}) =>
  new HttpClient({
    allowHttp: true,
    ports: [port],
    isAllowed: (address) => address === '127.0.0.1',
    resolve: async () => ['127.0.0.1'],
    ...more,
  });
const strict = (names: Record<string, string[]> = {}) =>
  new HttpClient({ allowHttp: true, ports: [port], resolve: async (name) => names[name] ?? ['127.0.0.1'] });

async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'answered';
  } catch (error) {
    return error instanceof EgressRefused ? error.reason : String(error);
  }
}

describe('the one way out', () => {
  it('reaches the test server when it is allowed to, so that the refusals below mean something', async () => {
    const { status, body } = await client().send({ url: `http://peer.test:${port}/` });
    expect([status, Buffer.from(body).toString(), connections]).toEqual([200, 'reached', 1]);
  });

  it.each([
    '127.0.0.1',
    '127.1',
    '127.0.0.2',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '0',
    '0.0.0.0',
    '１２７.０.０.１',
    '127。0。0。1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[ff02::1]',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    'localhost',
    'localhost.',
    'LOCALHOST',
    'anything.that.resolves.inside.test',
  ])('makes no connection to %s', async (host) => {
    expect(await reasonOf(strict().send({ url: `http://${host}:${port}/` }))).toBe('private');
    expect(connections).toBe(0);
  });

  it('refuses a name of which one address is public and another is not', async () => {
    for (const addresses of [
      ['93.184.215.14', '127.0.0.1'],
      ['127.0.0.1', '93.184.215.14'],
      ['2606:4700::1111', '::1'],
    ]) {
      const mixed = strict({ 'mixed.test': addresses });
      expect(await reasonOf(mixed.send({ url: `http://mixed.test:${port}/` }))).toBe('private');
    }
    expect(connections).toBe(0);
  });

  it('looks a name up once and goes where that look-up said', async () => {
    let lookups = 0;
    const rebinding = client({
      resolve: async () => (lookups++ === 0 ? ['127.0.0.1'] : ['127.0.0.9']),
      isAllowed: (address) => address === '127.0.0.1',
    });
    await rebinding.send({ url: `http://rebinding.test:${port}/` });
    expect([lookups, connections]).toEqual([1, 1]);
  });

  it.each([
    ['http://example.org/', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://example.org:443/', 'scheme'],
    ['data:text/plain,x', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https://user:password@example.org/', 'credentials'],
    ['https://example.org@127.0.0.1/', 'credentials'],
    ['https://example.org:22/', 'port'],
    ['https://example.org:80/', 'port'],
    ['https://example.org:6379/', 'port'],
    ['', 'address'],
    ['example.org', 'address'],
    ['https://', 'address'],
    ['https://exa mple.org/', 'address'],
    ['https://[::1/', 'address'],
  ])('refuses %s by itself (%s)', async (url, reason) => {
    const untouched = new HttpClient({
      resolve: () => Promise.reject(new Error('nothing may be looked up')),
    });
    expect(await reasonOf(untouched.send({ url }))).toBe(reason);
  });

  it('gives a redirect back instead of following it', async () => {
    handle = (_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/inside` }).end();
    const { status, headers } = await client().send({ url: `http://peer.test:${port}/` });
    expect([status, headers.location, connections]).toEqual([302, `http://127.0.0.1:${port}/inside`, 1]);
  });

  it('keeps the name in Host, whatever headers are given', async () => {
    let host: string | undefined;
    handle = (request, response) => {
      host = request.headers.host;
      response.end();
    };
    await client().send({ url: `http://peer.test:${port}/`, headers: { host: 'evil.test' } });
    expect(host).toBe(`peer.test:${port}`);
  });

  it('sends method, headers and body', async () => {
    let seen = '';
    handle = async (request, response) => {
      for await (const chunk of request) seen += String(chunk);
      seen = `${request.method} ${request.headers['x-signature']} ${seen}`;
      response.writeHead(204).end();
    };
    const url = `http://peer.test:${port}/hook`;
    await client().send({ url, method: 'POST', headers: { 'x-signature': 'abc' }, body: '{"é":1}' });
    expect(seen).toBe('POST abc {"é":1}');
  });

  it('stops reading above the limit, and takes exactly the limit', async () => {
    handle = (request, response) => response.end('x'.repeat(Number(request.url!.slice(1))));
    const small = client({ maxBytes: 1000 });
    expect((await small.send({ url: `http://peer.test:${port}/1000` })).body).toHaveLength(1000);
    expect(await reasonOf(small.send({ url: `http://peer.test:${port}/1001` }))).toBe('too-large');
  });

  it.each(['no answer', 'half an answer', 'no name'])('gives up on %s', async (kind) => {
    handle = (_request, response) => {
      if (kind === 'half an answer') response.write('half');
    };
    const slow = client({
      timeoutMs: 200,
      ...(kind === 'no name' ? { resolve: () => new Promise<string[]>(() => {}) } : {}),
    });
    const send = async () =>
      expect(await reasonOf(slow.send({ url: `http://peer.test:${port}/` }))).toBe('too-slow');
    expect(await quickest(send, 2_000)).toBeLessThan(2_000);
  });

  it('tells an unreachable peer, and one without a name, without naming an address', async () => {
    const nobody = client({ ports: [1] }).send({ url: 'http://peer.test:1/' });
    expect(await reasonOf(nobody)).toBe('unreachable');
    await expect(nobody).rejects.toThrow(/^The outgoing request was not made or not finished: unreachable$/);
    expect(
      await reasonOf(client({ resolve: async () => [] }).send({ url: `http://none.test:${port}/` })),
    ).toBe('unreachable');
  });
});

describe('an origin that the operator trusts', () => {
  const trusting = (...trustedOrigins: string[]) =>
    new HttpClient({ trustedOrigins, resolve: async () => ['127.0.0.1'] });

  it('is reached without https, at any port, in a private network', async () => {
    const one = trusting(`http://127.0.0.1:${port}`, `http://extranet.internal:${port}`);
    for (const host of ['127.0.0.1', 'extranet.internal'])
      expect(await reasonOf(one.send({ url: `http://${host}:${port}/told` }))).toBe('answered');
    expect(connections).toBe(2);
    expect(await reasonOf(one.judgeAddress(`http://127.0.0.1:${port}/`))).toBe('answered');
  });

  it('opens nothing beside itself', async () => {
    const one = trusting(`http://127.0.0.1:${port}`);
    for (const [url, reason] of [
      [`http://localhost:${port}/`, 'scheme'],
      [`https://127.0.0.1/`, 'private'],
      [`https://127.0.0.1:8443/`, 'private'],
      [`http://127.0.0.1:${port + 1}/`, 'scheme'],
      [`http://user:word@127.0.0.1:${port}/`, 'credentials'],
      [`http://127.0.0.1:${port}.example/`, 'address'],
    ] as const) {
      expect([url, await reasonOf(one.send({ url }))]).toEqual([url, reason]);
      expect([url, await reasonOf(one.judgeAddress(url))]).toEqual([url, reason]);
    }
    expect(connections).toBe(0);
  });
});

describe('a public address', () => {
  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '172.32.0.1',
    '172.15.255.255',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00::1',
  ])('is %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    '',
    'example.org',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2606:4700::1%eth0',
    '2001:db8::1',
    '4000::1',
  ])('is not %j', (address) => expect(isPublicAddress(address)).toBe(false));
});
