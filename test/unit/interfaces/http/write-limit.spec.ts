import { once } from 'node:events';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { setContext } from '#interfaces/http/request-context';
import { safetyRoutes } from '#interfaces/http/safety-routes';
import { limitWrites, limitWritesAtOnce, writesAtOnce } from '#interfaces/http/write-limit';
import { until } from '../../../support/until.ts';

/** As the routes say it that the site has. */
const isOfSafety = safetyRoutes(
  [
    'deconnexion',
    'connexion',
    'compte/connexions/fermer-toutes',
    'compte/mot-de-passe',
    'compte/adresse/pas-moi',
    'compte/second-facteur/pas-moi',
    'compte/identite',
  ].map((path) => ({ method: null, path, isOfSafety: true })),
);
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
    limitWrites(2, isOfSafety, () => now),
    (_req, res) => void res.send('counted'),
  );
  const inTurn = limitWritesAtOnce({ ofOne: 4, ofVisitors: 6 }, isOfSafety);
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
const aMoment = () => new Promise((go) => setTimeout(go, 100));
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

it('a refusal says when to come again, to a browser by a page, to a script of a page as to a program', async () => {
  const all = numbered(64, { 'x-member': 'nina' });
  await until(() => Promise.resolve(begun.length === 4));
  await new Promise((go) => setTimeout(go, 100));
  const [program, script, page] = await Promise.all([
    sent({ 'x-member': 'nina' }).answered,
    sent({ 'x-member': 'nina', accept: 'text/html', 'x-in-place': '1' }).answered,
    sent({ 'x-member': 'nina', accept: 'text/html' }).answered,
  ]);
  expect(JSON.parse(program.text)).toMatchObject({
    kind: 'too-many',
    code: 'request.too-many-writes',
    details: { retryAfterSeconds: 2 },
  });
  expect(script.text).toBe(program.text);
  expect([page.status, page.headers['retry-after']]).toEqual([429, '2']);
  expect(page.text).toContain('Réessayez dans 2 secondes.');
  await answerAll(64);
  await Promise.all(all.map(({ answered }) => answered));
});

it('what keeps somebody safe comes through from a client as well, whatever else it sends', async () => {
  const going = numbered(5, { 'x-client': 'machine' });
  await until(() => Promise.resolve(begun.length === 4));
  const safe = sent({ 'x-client': 'machine', 'x-name': 'safe' }, '/deconnexion');
  await until(() => Promise.resolve(begun.length === 5));
  expect(names()).toContain('safe');
  begun.find(({ name }) => name === 'safe')!.answer();
  expect((await safe.answered).status).toBe(200);
  begun[0]!.answer();
  await until(() => Promise.resolve(begun.length === 6));
  for (const { answer } of begun) answer();
  await Promise.all(going.map(({ answered }) => answered));
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

it('reads wait for nobody, and previews of one account for each other', async () => {
  const writes = numbered(4, { 'x-member': 'paul' });
  await until(() => Promise.resolve(begun.length === 4));
  const read = sent({ 'x-member': 'paul', 'x-name': 'read' }, '/sujets', 'GET');
  await until(() => Promise.resolve(names().includes('read')));
  const previewed = (name: string, path: string) =>
    sent({ 'x-member': 'rosa', 'x-name': name }, path, 'POST');
  const first = previewed('seen 1', '/apercu');
  await until(() => Promise.resolve(names().includes('seen 1')));
  const previews = [first, previewed('seen 2', '/Aper%63u/')];
  await aMoment();
  expect(names()).not.toContain('seen 2');
  await answerAll(7);
  await Promise.all([...writes, read, ...previews].map(({ answered }) => answered));
});

it('visitors of one network have as many turns as an account, and all together leave some of the connections to accounts', async () => {
  const all = [
    ...numbered(10, { 'x-network': '198.51.100' }),
    ...numbered(10, { 'x-network': '192.0.2' }),
    ...numbered(10, { 'x-network': '127.0.0' }),
  ];
  await until(() => Promise.resolve(begun.length === 6));
  await aMoment();
  expect(begun).toHaveLength(6);
  const member = sent({ 'x-member': 'lea', 'x-name': 'lea' });
  await until(() => Promise.resolve(names().includes('lea')));
  await answerAll(31);
  const answers = await Promise.all([...all, member].map(({ answered }) => answered));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});

it('the networks of one site have the turns of one network, and 120 visitors wait', async () => {
  const networks = Array.from({ length: 10 }, (_, at) => sent({ 'x-network': `2001:db8:7:${at}` }));
  await until(() => Promise.resolve(begun.length === 4));
  await aMoment();
  expect(begun).toHaveLength(4);
  await answerAll(10);
  await Promise.all(networks.map(({ answered }) => answered));
  begun = [];
  const crowd = numbered(130, { 'x-network': '198.51.100' });
  let refused = 0;
  for (const { answered } of crowd) void answered.then(({ status }) => (refused += Number(status === 418)));
  await until(() => Promise.resolve(refused === 6));
  await answerAll(124);
  await Promise.all(crowd.map(({ answered }) => answered));
  expect(refused).toBe(6);
});

it.each([
  '/deconnexion',
  '/Deconnexion/',
  '/compte/connexions/fermer-toutes',
  '/compte/mot-de-passe',
  '/compte/adresse/pas-moi',
  '/compte/second-facteur/pas-moi',
  '/compte/identite',
])('%s goes while all else of the account waits, and whatever another network sends there', async (path) => {
  const thief = { 'x-member': 'lea', 'x-network': '198.51.100' };
  const all = [...numbered(64, thief), ...[1, 2, 3].map(() => sent(thief, path))];
  await until(() => Promise.resolve(begun.length === 5));
  const owner = sent({ 'x-member': 'lea', 'x-network': '192.0.2', 'x-name': 'owner' }, path);
  await until(() => Promise.resolve(names().includes('owner')));
  await answerAll(68);
  await Promise.all([...all, owner].map(({ answered }) => answered));
});

it('a visitor signs in while as many other visitors as may wait for their turn', async () => {
  const others = Array.from({ length: 9 }, (_, at) => numbered(130, { 'x-network': `198.51.${at}` })).flat();
  await until(() => Promise.resolve(begun.length === 6));
  await aMoment();
  const spoken = sent({ 'x-network': '198.51.1', 'x-name': 'signs in' }, '/connexion', 'POST');
  await until(() => Promise.resolve(names().includes('signs in')));
  begun.find(({ name }) => name === 'signs in')!.answer();
  expect((await spoken.answered).status).toBe(200);
  for (const { leave } of others) leave();
  for (const { answer } of begun) answer();
});

it('what keeps an account safe goes once at a time on all networks of a site, and leaves connections free on all', async () => {
  const leave = (network: string) => sent({ 'x-member': 'lea', 'x-network': network }, '/deconnexion');
  const ofSite = Array.from({ length: 12 }, (_, at) => leave(`2001:db8:9:${at}`));
  await until(() => Promise.resolve(begun.length === 1));
  await aMoment();
  expect(begun).toHaveLength(1);
  const elsewhere = Array.from({ length: 12 }, (_, at) => leave(`198.51.${at}`));
  await until(() => Promise.resolve(begun.length === 6));
  await aMoment();
  expect(begun).toHaveLength(6);
  await answerAll(24);
  await Promise.all([...ofSite, ...elsewhere].map(({ answered }) => answered));
});

it('who leaves while their second turn is to come gives back the first', async () => {
  const first = sent({ 'x-member': 'lea', 'x-name': 'first' }, '/apercu', 'POST');
  await until(() => Promise.resolve(begun.length === 1));
  const waiting = [1, 2, 3].map(() => sent({ 'x-member': 'lea' }, '/apercu', 'POST'));
  await aMoment();
  for (const { leave } of waiting) leave();
  await aMoment();
  const writes = numbered(3, { 'x-member': 'lea' });
  await until(() => Promise.resolve(begun.length === 4));
  await answerAll(4);
  await Promise.all([first, ...writes].map(({ answered }) => answered));
});

it('what keeps an account safe is counted apart in the minute', async () => {
  const told = async (network: string, path: string) =>
    (await sent({ 'x-member': 'lea', 'x-network': network }, `/counted${path}`).answered).status;
  for (const path of ['/sujets', '/sujets']) expect(await told('198.51.100', path)).toBe(200);
  expect(await told('198.51.100', '/sujets')).toBe(418);
  for (const path of ['/deconnexion', '/deconnexion']) expect(await told('198.51.100', path)).toBe(200);
  expect(await told('198.51.100', '/deconnexion')).toBe(418);
  expect(await told('192.0.2', '/deconnexion')).toBe(200);
});

it('visitors sign in however much others of their network have sent in the minute', async () => {
  const told = async (path: string) =>
    (await sent({ 'x-network': '198.51.100' }, `/counted${path}`).answered).status;
  for (let sends = 0; sends < 11; sends++) await told('/sujets');
  expect([await told('/sujets'), await told('/connexion')]).toEqual([418, 200]);
});

it('visitors of one network send five times as much as an account in a minute, those of a site sixteen times that', async () => {
  const told = async (network: string) => (await sent({ 'x-network': network }, '/counted').answered).status;
  for (let sends = 0; sends < 10; sends++) expect(await told('198.51.100')).toBe(200);
  expect([await told('198.51.100'), await told('192.0.2')]).toEqual([418, 200]);
  for (let sends = 0; sends < 160; sends++) expect(await told(`2001:db8:5:${sends}`)).toBe(200);
  expect(await told('2001:db8:5:999')).toBe(418);
});

it('an account sends so much in a minute; neither reads count, nor clients', async () => {
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
  [1, 1, 1],
  [2, 1, 1],
  [5, 2, 3],
  [10, 4, 6],
  [200, 4, 196],
])('of %i connections one account has %i, and all visitors have %i', (connections, ofOne, ofVisitors) => {
  expect(writesAtOnce(connections)).toEqual({ ofOne, ofVisitors });
});
