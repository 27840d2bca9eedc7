import { once } from 'node:events';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { setContext } from '#interfaces/http/request-context';
import { limitWrites, limitWritesAtOnce, writesAtOnce } from '#interfaces/http/write-limit';
import { until } from '../../../support/until.ts';

let server: Server;
/** What is under way, in the order in which it began. */
let begun: { readonly name: string; readonly answer: () => void }[] = [];
let now = 0;

beforeAll(async () => {
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
  app.use(
    '/counted',
    limitWrites(2, () => now),
    (_req, res) => void res.send('counted'),
  );
  const inTurn = limitWritesAtOnce(4);
  app.use(inTurn, inTurn);
  app.use((req, res) => void begun.push({ name: req.get('x-name') ?? '', answer: () => void res.end() }));
  app.use(((error, _req, res, _next) => void res.status(418).json(error)) as express.ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  begun = [];
  now += 60_000;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const PUT = 'PUT';
function sent(headers: Record<string, string>, path = '/inscription', method = PUT) {
  const request = http.request({
    port: (server.address() as AddressInfo).port,
    path,
    method,
    headers,
    agent: false,
  });
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
  request.end();
  return { answered, leave: () => request.destroy() };
}
const names = () => begun.map(({ name }) => name);
const numbered = (count: number, headers: Record<string, string>) =>
  Array.from({ length: count }, (_, at) => sent({ ...headers, 'x-name': String(at) }));

/** Answers all that waits, one after the other. */
async function answerAll(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await until(() => Promise.resolve(begun.length > at));
    begun[at]!.answer();
  }
}

it('of one account four writes go at once, the fifth waits, what waits behind sixty is refused, and others go on', async () => {
  const all = numbered(100, { 'x-member': 'lea' });
  await until(() => Promise.resolve(begun.length === 4));
  const refused = await Promise.all(
    all.map(({ answered }) => Promise.race([answered, new Promise<null>((go) => setTimeout(go, 300, null))])),
  );
  expect(begun.length).toBe(4);
  expect(refused.filter((answer) => answer?.status === 418)).toHaveLength(36);
  const other = sent({ 'x-member': 'max', 'x-name': 'max' });
  await until(() => Promise.resolve(names().includes('max')));
  begun.at(-1)!.answer();
  expect((await other.answered).status).toBe(200);
  begun.splice(-1);
  await answerAll(64);
  const statuses = (await Promise.all(all.map(({ answered }) => answered))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(64);
});

it('a refusal says when to come again, to a browser by a page', async () => {
  const all = numbered(64, { 'x-member': 'nina' });
  await until(() => Promise.resolve(begun.length === 4));
  await new Promise((go) => setTimeout(go, 100));
  const [program, page] = await Promise.all([
    sent({ 'x-member': 'nina' }).answered,
    sent({ 'x-member': 'nina', accept: 'text/html' }).answered,
  ]);
  expect(JSON.parse(program.text)).toMatchObject({
    kind: 'too-many',
    code: 'request.too-many-writes',
    details: { retryAfterSeconds: 2 },
  });
  expect([page.status, page.headers['retry-after']]).toEqual([429, '2']);
  expect(page.text).toContain('Réessayez dans 2 secondes.');
  await answerAll(64);
  await Promise.all(all.map(({ answered }) => answered));
});

it('those who wait go in the order in which they came, and who leaves holds no place', async () => {
  const going = numbered(4, { 'x-client': 'machine' });
  await until(() => Promise.resolve(begun.length === 4));
  const gone = sent({ 'x-client': 'machine', 'x-name': 'gone' });
  await new Promise((go) => setTimeout(go, 50));
  const [fifth, sixth] = [
    sent({ 'x-client': 'machine', 'x-name': 'fifth' }),
    (await new Promise((go) => setTimeout(go, 50)), sent({ 'x-client': 'machine', 'x-name': 'sixth' })),
  ];
  await new Promise((go) => setTimeout(go, 50));
  gone.leave();
  await new Promise((go) => setTimeout(go, 50));
  begun[0]!.answer();
  await until(() => Promise.resolve(begun.length === 5));
  begun[1]!.answer();
  await until(() => Promise.resolve(begun.length === 6));
  expect(names().slice(4)).toEqual(['fifth', 'sixth']);
  for (const { answer } of begun) answer();
  await Promise.all([...going, fifth, sixth].map(({ answered }) => answered));
});

it('what somebody asked for who left holds their turn until it is done', async () => {
  const left = numbered(4, { 'x-member': 'omar' });
  await until(() => Promise.resolve(begun.length === 4));
  for (const { leave } of left) leave();
  const after = sent({ 'x-member': 'omar', 'x-name': 'after' });
  await new Promise((go) => setTimeout(go, 200));
  expect(names()).not.toContain('after');
  begun[0]!.answer();
  await until(() => Promise.resolve(names().includes('after')));
  for (const { answer } of begun) answer();
  expect((await after.answered).status).toBe(200);
});

it('reads wait for nobody, previews of one account for each other, and visitors of one network for a few more', async () => {
  const writes = numbered(4, { 'x-member': 'paul' });
  await until(() => Promise.resolve(begun.length === 4));
  const read = sent({ 'x-member': 'paul', 'x-name': 'read' }, '/sujets', 'GET');
  await until(() => Promise.resolve(names().includes('read')));
  const previews = [1, 2].map((at) =>
    sent({ 'x-member': 'rosa', 'x-name': `seen ${at}` }, '/apercu', 'POST'),
  );
  const visitors = numbered(10, { 'x-network': '198.51.100' });
  const here = numbered(20, { 'x-network': '127.0.0' });
  await until(() => Promise.resolve(begun.length === 4 + 1 + 1 + 8 + 20));
  await new Promise((go) => setTimeout(go, 100));
  expect(begun.length).toBe(34);
  await answerAll(37);
  await Promise.all([...writes, read, ...previews, ...visitors, ...here].map(({ answered }) => answered));
});

it('an account sends so much in a minute; neither reads count, nor clients, nor visitors', async () => {
  const told = async (headers: Record<string, string>, method = PUT) =>
    (await sent(headers, '/counted', method).answered).status;
  expect([await told({ 'x-member': 'lea' }), await told({ 'x-member': 'lea' })]).toEqual([200, 200]);
  expect(await told({ 'x-member': 'lea' })).toBe(418);
  now += 18_000;
  const page = await sent({ 'x-member': 'lea', accept: 'text/html' }, '/counted').answered;
  expect([page.status, page.headers['retry-after']]).toEqual([429, '42']);
  expect([await told({ 'x-member': 'lea' }, 'GET'), await told({ 'x-member': 'max' })]).toEqual([200, 200]);
  expect([await told({}), await told({ 'x-client': 'one', 'x-member': 'lea' })]).toEqual([200, 200]);
  now += 42_000;
  expect(await told({ 'x-member': 'lea' })).toBe(200);
});

it.each([
  [2, 1],
  [5, 2],
  [10, 4],
  [200, 4],
])('of %i connections one account has %i', (connections, own) => {
  expect(writesAtOnce(connections)).toBe(own);
});
