import { once } from 'node:events';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { limitLargeBodies } from '#interfaces/http/large-bodies';
import { setContext } from '#interfaces/http/request-context';
import { until } from '../../../support/until.ts';

const MB = 1024 * 1024;
let server: Server;
let begun: (() => void)[] = [];

beforeAll(async () => {
  const app = express();
  app.use((req, res, next) => {
    const viewer = { member: { id: req.get('x-member') } };
    setContext(res, { viewer, language: 'fr', network: '203.0.113' } as never);
    next();
  });
  app.use(limitLargeBodies(40));
  app.use((_req, res) => void begun.push(() => void res.end()));
  app.use(((error, _req, res, _next) => void res.status(418).json(error)) as express.ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  begun = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Says how long it is, and sends nothing of it: what counts is what may come. */
function sent(member: string, bytes: number | null, path = '/images') {
  const headers = {
    'x-member': member,
    ...(bytes === null ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes) }),
  };
  const port = (server.address() as AddressInfo).port;
  const request = http.request({ port, path, method: 'POST', headers, agent: false });
  const answered = new Promise<{ status: number; text: string }>((done) => {
    request.on('error', () => {});
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => done({ status: response.statusCode!, text }));
    });
  });
  request.flushHeaders();
  return { answered, leave: () => request.destroy() };
}
const begins = (count: number) => until(() => Promise.resolve(begun.length === count));
const aMoment = () => new Promise((go) => setTimeout(go, 150));

it('of one account two large forms come at once, the others wait, and small ones pass', async () => {
  const all = [1, 2, 3].map(() => sent('lea', 9 * MB));
  await begins(2);
  await aMoment();
  expect(begun).toHaveLength(2);
  const small = sent('lea', 256 * 1024);
  await begins(3);
  begun[0]!();
  await begins(4);
  for (const answer of begun) answer();
  await Promise.all([...all, small].map(({ answered }) => answered));
});

it('of all together so many bytes come in, and what comes above is told to come again', async () => {
  const all = [sent('lea', 9 * MB), sent('max', 9 * MB), sent('rosa', 9 * MB), sent('omar', 9 * MB)];
  await begins(4);
  const over = await sent('nina', 5 * MB).answered;
  expect([over.status, JSON.parse(over.text)]).toEqual([
    418,
    { kind: 'busy', code: 'request.too-many-bodies', details: { retryAfterSeconds: 5 } },
  ]);
  begun[0]!();
  await Promise.race(all.map(({ answered }) => answered));
  const fits = sent('nina', 5 * MB);
  await begins(5);
  for (const answer of begun) answer();
  await Promise.all([...all, fits].map(({ answered }) => answered));
  const again = [sent('lea', 20 * MB), sent('max', 20 * MB)];
  await begins(7);
  for (const answer of begun) answer();
  await Promise.all(again.map(({ answered }) => answered));
});

it('who leaves gives back what they waited with at once, and what was under way later', async () => {
  const going = [sent('lea', 9 * MB), sent('lea', 9 * MB)];
  await begins(2);
  const waiting = [sent('lea', 9 * MB), sent('lea', 9 * MB)];
  await aMoment();
  for (const { leave } of waiting) leave();
  await aMoment();
  const [max, rosa] = [sent('max', 9 * MB), sent('rosa', 9 * MB)];
  await begins(4);
  going[0]!.leave();
  await aMoment();
  expect((await sent('nina', 9 * MB).answered).status).toBe(418);
  for (const answer of begun.splice(0)) answer();
  const next = [sent('lea', 20 * MB), sent('max', 20 * MB)];
  await begins(2);
  for (const answer of begun) answer();
  await Promise.all([going[1]!, max, rosa, ...next].map(({ answered }) => answered));
});

it('of one sender no more bytes come than the largest form has, whatever room there is', async () => {
  const first = sent('lea', 30 * MB);
  await begins(1);
  expect((await sent('lea', 5 * MB).answered).status).toBe(418);
  const other = sent('max', 5 * MB);
  await begins(2);
  for (const answer of begun) answer();
  await Promise.all([first, other].map(({ answered }) => answered));
});

it('who does not say how much comes counts as the most there is, and the adapter takes nothing large', async () => {
  const unsaid = sent('lea', null);
  await begins(1);
  expect((await sent('max', 10 * MB).answered).status).toBe(418);
  const call = sent('max', 10 * MB, '/api/v1/topics');
  await begins(2);
  for (const answer of begun) answer();
  await Promise.all([unsaid, call].map(({ answered }) => answered));
});
