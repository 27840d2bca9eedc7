import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { NoSuchThing } from '#interfaces/http/refusals';
import { limitReads, limitRefusedFiles } from '#interfaces/http/read-limit';
import { READERS_PER_NETWORK } from '#interfaces/http/reads-per-minute';
import { setContext } from '#interfaces/http/request-context';

let servers: Server[];
let now = 0;

async function serving(perMinute: number): Promise<Server> {
  const app = express();
  app.use((req, res, next) => {
    const [member, client] = [req.get('x-member'), req.get('x-client')];
    setContext(res, {
      viewer: { member: member ? { id: member } : null, ...(client && { client: {} }) },
      language: 'fr',
      network: req.get('x-network') ?? '203.0.113',
    } as never);
    next();
  });
  app.use(
    limitReads(
      perMinute,
      ({ path }) => path === '/connexion',
      () => now,
    ),
  );
  app.use((_req, res) => void res.send('read'));
  app.use(((error, _req, res, _next) => void res.status(418).json(error)) as express.ErrorRequestHandler);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
beforeAll(async () => {
  servers = [await serving(3), await serving(0)];
});
beforeEach(() => {
  now += 3_600_000;
});
afterAll(() => servers.forEach((server) => server.close()));

const asked = (path: string, headers: Record<string, string> = {}, method = 'GET', server = servers[0]!) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method,
    headers: { accept: 'text/html', ...headers },
  });
const statuses = async (times: number, ...call: Parameters<typeof asked>) => {
  const all: number[] = [];
  for (let time = 0; time < times; time += 1) all.push((await asked(...call)).status);
  return all;
};

it('who has read enough in a minute still comes to where one signs in, as often as that', async () => {
  const visitor = { 'x-network': '198.51.100.9' };
  for (const headers of [visitor, { 'x-member': 'lea' }]) {
    const most = 'x-member' in headers ? 3 : 3 * READERS_PER_NETWORK;
    await statuses(most, '/sujets', headers);
    expect((await asked('/sujets', headers)).status).toBe(429);
    expect(new Set(await statuses(most, '/connexion', headers))).toEqual(new Set([200]));
    expect((await asked('/connexion', headers)).status).toBe(429);
  }
});

it('whoever reads in the name of an account elsewhere keeps nobody from where one keeps it safe', async () => {
  const from = (network: string) => ({ 'x-member': 'lea', 'x-network': network });
  await statuses(3, '/connexion', from('2001:db8:1:0'));
  expect(await statuses(1, '/connexion', from('2001:db8:1:1'))).toEqual([429]);
  expect(await statuses(3, '/connexion', from('198.51.100'))).toEqual([200, 200, 200]);
  expect(await statuses(1, '/connexion', from('198.51.100'))).toEqual([429]);
});

it('who is refused files again and again has none looked for any more, and the others do', async () => {
  let looked = 0;
  const app = express();
  app.use((req, res, next) => {
    setContext(res, {
      viewer: { member: { id: req.get('x-member') } },
      language: 'fr',
      network: '203.0.113',
    } as never);
    next();
  });
  const files = limitRefusedFiles(12, () => now);
  app.use(files.before);
  app.use((req, res) => {
    looked += 1;
    if (req.path === '/gone') throw new NoSuchThing('files.not-found');
    res.send('a picture');
  });
  app.use(files.after);
  app.use(
    ((error: { code: string }, _req, res, _next) =>
      void res.status(error.code === 'files.not-found' ? 404 : 418).end()) as express.ErrorRequestHandler,
  );
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  const by = (member: string, path: string, times: number) =>
    statuses(times, path, { 'x-member': member, accept: 'image/webp' }, 'GET', server);
  expect(await by('lea', '/shown', 20)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(await by('lea', '/gone', 3)).toEqual([404, 404, 404]);
  looked = 0;
  expect(await by('lea', '/gone', 2)).toEqual([418, 418]);
  expect(looked).toBe(0);
  expect([...(await by('max', '/gone', 1)), ...(await by('max', '/shown', 1))]).toEqual([404, 200]);
  now += 60_000;
  expect(await by('lea', '/shown', 1)).toEqual([200]);
});

it('who reads from one network of a site after the other meets a limit too', async () => {
  const readers = Array.from({ length: 256 }, (_, at) => `2001:db8:1:${at.toString(16)}`);
  const found: number[] = [];
  for (let times = 0; times < 481; times += 1)
    found.push(...(await statuses(1, '/sujets', { 'x-network': readers[times % 256]! })));
  expect([found.indexOf(429), found.length]).toEqual([480, 481]);
  expect(await statuses(1, '/sujets', { 'x-network': '2001:db8:2:0' })).toEqual([200]);
});

it('who reads more than a person does is told by a page, and how long to wait; the others read on', async () => {
  expect(await statuses(30, '/sujets')).not.toContain(429); // ten times as much, as all visitors of one network
  now += 15_000;
  const refused = await asked('/sujets');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '45']);
  expect(await refused.text()).toContain('Réessayez dans 45 secondes.');
  expect(await statuses(1, '/sujets', { 'x-network': '198.51.100' })).toEqual([200]);
  expect(await statuses(3, '/sujets', { 'x-member': 'lea' })).toEqual([200, 200, 200]);
  expect(await statuses(1, '/sujets', { 'x-member': 'lea', 'x-network': '198.51.100' })).toEqual([429]);
  now += 45_000;
  expect(await statuses(1, '/sujets')).toEqual([200]);
});

it('a read of the adapter is refused as any call is', async () => {
  await statuses(30, '/api/v1/topics');
  const refused = await asked('/api/v1/topics');
  expect(refused.status).toBe(418);
  expect(await refused.json()).toMatchObject({
    kind: 'too-many',
    code: 'request.too-many-reads',
    details: { retryAfterSeconds: 60 },
  });
});

it('neither pictures of the organisation, nor deeds, nor clients, nor this machine itself are counted, nor anybody where there is no limit', async () => {
  expect(await statuses(35, `/marque/${'0a'.repeat(10)}-96.png`)).not.toContain(429);
  expect(await statuses(35, '/sujets', {}, 'POST')).not.toContain(429);
  expect(await statuses(35, '/api/v1/topics', { 'x-client': 'one' })).not.toContain(418);
  for (const network of ['127.0.0', '0:0:0:0'])
    expect(await statuses(35, '/sujets', { 'x-network': network })).not.toContain(429);
  expect(await statuses(35, '/sujets', {}, 'GET', servers[1])).not.toContain(429);
});

it('what only begins like a file is a page, and is counted', async () => {
  expect(await statuses(31, '/marque/logo.png')).toContain(429);
  now += 60_000;
  expect(await statuses(31, '/fichiers/nulle-part')).toContain(429);
});
