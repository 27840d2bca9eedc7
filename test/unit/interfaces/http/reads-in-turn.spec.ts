import { once } from 'node:events';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { PageCache } from '#infrastructure/platform/page-cache/page-cache';
import { Keeping } from '#interfaces/http/keeping';
import { type KeptAnswer, KeptPages } from '#interfaces/http/kept-pages';
import { filesInTurn, readsInTurn } from '#interfaces/http/reads-in-turn';
import { setContext } from '#interfaces/http/request-context';
import { until } from '../../../support/until.ts';

let server: Server;
let cache: PageCache<KeptAnswer>;
/** What is being drawn, in the order in which it began. */
let begun: { readonly url: string; readonly draw: () => void; readonly fail: () => void }[] = [];
let isBehind = false;

beforeAll(async () => {
  cache = new PageCache<KeptAnswer>(() => Date.now(), 1024 * 1024);
  const kept = new KeptPages(
    cache,
    (cookies) => cookies?.includes('session=') ?? false,
    () => 'system',
  );
  const app = express();
  app.use((req, res, next) => {
    const [member, client] = [req.get('x-member'), req.get('x-client')];
    setContext(res, {
      viewer: { member: member ? { id: member } : null, ...(client && { client: { id: client } }) },
      language: 'fr',
      network: req.get('x-network') ?? '203.0.113',
    } as never);
    next();
  });
  const unlessBehind: express.RequestHandler = (_req, res, next) =>
    isBehind ? void res.status(503).end() : next();
  app.use(readsInTurn({ isOfSafety: () => false, unlessBehind, kept }));
  app.use((req, res) => {
    const shared = kept.isShared(req, res) ? kept : null;
    if (shared?.send(req, res)) return;
    const ticket = kept.ticket();
    const draw = () => {
      if (res.headersSent) return;
      const keeping = new Keeping();
      if (req.path.startsWith('/gardee')) keeping.hangsOn('topic:1');
      if (shared) shared.sendFresh(req, res, { html: Buffer.from('une page'), keeping, ticket });
      else res.send('une page');
    };
    begun.push({ url: req.originalUrl, draw, fail: () => void res.status(500).end() });
  });
  app.use(((error, _req, res, _next) => void res.status(418).json(error)) as express.ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  begun = [];
  isBehind = false;
  cache.hear();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function asked(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const request = http.get({ port, path, headers, agent: false });
  const answered = new Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }>(
    (done) => {
      request.on('error', () => {});
      request.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => done({ status: response.statusCode!, headers: response.headers, text }));
      });
    },
  );
  return { answered, leave: () => request.destroy() };
}
const many = (count: number, path: (at: number) => string, headers?: Record<string, string>) =>
  Array.from({ length: count }, (_, at) => asked(path(at), headers));
const aMoment = () => new Promise((go) => setTimeout(go, 100));
const begins = (count: number) => until(() => Promise.resolve(begun.length >= count));
/** Draws what is under way, and what takes its turn after it. */
async function drawAll(): Promise<void> {
  for (let at = 0; at < begun.length; at += 1) {
    begun[at]!.draw();
    if (at === begun.length - 1) await aMoment();
  }
}
const statuses = async (all: readonly ReturnType<typeof asked>[]) =>
  (await Promise.all(all.map(({ answered }) => answered))).map(({ status }) => status);
const MEMBER = { 'x-member': 'lea' };

it('of three hundred reads of one network eight are drawn at once, and what another asks for at once beside', async () => {
  const flood = many(300, (at) => `/questions?x=${at}`);
  await begins(8);
  await aMoment();
  expect(begun).toHaveLength(8);
  const others = [
    asked('/lea', MEMBER),
    asked('/ailleurs', { 'x-network': '198.51.100' }),
    asked('/api/v1/topics', { 'x-client': 'one' }),
  ];
  await begins(11);
  expect(new Set(begun.slice(8).map(({ url }) => url))).toEqual(
    new Set(['/lea', '/ailleurs', '/api/v1/topics']),
  );
  await drawAll();
  expect(new Set(await statuses([...flood, ...others]))).toEqual(new Set([200]));
  expect(begun).toHaveLength(303);
});

it.each<[string, Record<string, string>]>([
  ['an account', MEMBER],
  ['a client', { 'x-client': 'one' }],
  ['a network', {}],
])(
  'behind three hundred of %s that wait more are refused, and told when to come again',
  async (_who, who) => {
    const waiting = many(308, (at) => `/questions?x=${at}`, who);
    await begins(8);
    await aMoment();
    const html = { ...who, accept: 'text/html' };
    const page = await asked('/questions?x=page', html).answered;
    expect([page.status, page.headers['retry-after']]).toEqual([429, '2']);
    expect((await asked('/questions?x=call', who).answered).text).toContain('request.too-many-reads');
    for (const { leave } of waiting) leave();
    await drawAll();
  },
);

it('the networks of one site have the turns of one, and all visitors together twice as many', async () => {
  const site = Array.from({ length: 20 }, (_, at) =>
    asked(`/questions?x=${at}`, { 'x-network': `2001:db8:1:${at}` }),
  );
  await begins(8);
  const elsewhere = Array.from({ length: 20 }, (_, at) =>
    asked(`/questions?y=${at}`, { 'x-network': `198.51.${at}` }),
  );
  await begins(16);
  await aMoment();
  expect(begun).toHaveLength(16);
  await drawAll();
  expect(new Set(await statuses([...site, ...elsewhere]))).toEqual(new Set([200]));
});

it('who leaves while they wait gives their place up, and nothing stays behind', async () => {
  for (let time = 0; time < 3; time += 1) {
    begun = [];
    const gone = many(308, (at) => `/questions?x=${at}`);
    await begins(8);
    await aMoment();
    for (const { leave } of gone) leave();
    await aMoment();
    expect(begun).toHaveLength(8);
    await drawAll();
  }
  begun = [];
  const after = many(8, (at) => `/questions?x=${at}`);
  await begins(8);
  await drawAll();
  expect(await statuses(after)).toEqual(Array.from({ length: 8 }, () => 200));
});

it('a page that all get is drawn once, however many ask for it at once', async () => {
  const readers = Array.from({ length: 50 }, (_, at) =>
    asked('/gardee', { 'x-network': `198.51.${at % 25}`, ...(at % 2 && { cookie: 'theme=dark' }) }),
  );
  await begins(1);
  await aMoment();
  expect(begun).toHaveLength(1);
  begun[0]!.draw();
  for (const { status, text } of await Promise.all(readers.map(({ answered }) => answered)))
    expect([status, text]).toEqual([200, 'une page']);
  expect(begun).toHaveLength(1);
});

it('it is drawn for the next where who had it drawn is refused it or leaves, and for each where it is not kept', async () => {
  const first = asked('/gardee');
  await begins(1);
  const others = many(3, () => '/gardee');
  await aMoment();
  first.leave();
  await aMoment();
  begun[0]!.fail();
  await begins(2);
  await aMoment();
  expect(begun).toHaveLength(2);
  begun[1]!.draw();
  expect(await statuses(others)).toEqual([200, 200, 200]);
  begun = [];
  const alone = many(4, () => '/connexion');
  await begins(1);
  await drawAll();
  expect(await statuses(alone)).toEqual([200, 200, 200, 200]);
  expect(begun).toHaveLength(4);
});

it('what is kept needs no turn', async () => {
  const first = asked('/gardee');
  await begins(1);
  begun[0]!.draw();
  await first.answered;
  const waiting = many(308, (at) => `/questions?x=${at}`);
  await begins(9);
  expect((await asked('/gardee').answered).text).toBe('une page');
  for (const { leave } of waiting) leave();
  await drawAll();
});

it('whoever waited is refused where the process is behind by then', async () => {
  const first = many(8, (at) => `/questions?x=${at}`);
  await begins(8);
  const last = asked('/questions?x=8');
  await aMoment();
  isBehind = true;
  begun[0]!.draw();
  expect((await last.answered).status).toBe(503);
  await drawAll();
  expect(await statuses(first)).toEqual(Array.from({ length: 8 }, () => 200));
});

it('of the files of one reader eight are in memory at once, and of all visitors of one network thirty-two, until each is taken', async () => {
  const whole = Buffer.alloc(64 * 1024 * 1024);
  const opened: string[] = [];
  const app = express();
  app.use((req, res, next) => {
    const id = req.get('x-member');
    const viewer = { member: id === undefined ? null : { id } };
    setContext(res, { viewer, language: 'fr', network: '203.0.113' } as never);
    next();
  });
  app.use(filesInTurn(), (req, res) => {
    opened.push(req.url);
    res.send(whole);
  });
  const files = app.listen(0, '127.0.0.1');
  await once(files, 'listening');
  const { port } = files.address() as AddressInfo;
  const requests = new Map<string, http.ClientRequest>();
  const opening = (headers: Record<string, string>) => {
    const path = `/${requests.size}`;
    const request = http.get({ port, path, headers, agent: false });
    request.on('error', () => {}).on('response', (response) => response.pause());
    requests.set(path, request);
  };
  const openedAre = (count: number) => until(() => Promise.resolve(opened.length === count));
  try {
    for (let each = 0; each < 40; each += 1) opening(MEMBER);
    await openedAre(8);
    await aMoment();
    expect(opened).toHaveLength(8);
    opening({ 'x-member': 'max' });
    await openedAre(9);
    // Which of many that are sent at once come first is not told.
    requests.get(opened[0]!)!.destroy();
    await openedAre(10);
    for (let each = 0; each < 40; each += 1) opening({});
    await openedAre(42);
    await aMoment();
    expect(opened).toHaveLength(42);
    requests.get(opened[41]!)!.destroy();
    await openedAre(43);
  } finally {
    files.closeAllConnections();
    files.close();
  }
});
