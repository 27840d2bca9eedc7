import { once } from 'node:events';
import http, { type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { limitLargeBodies } from '#interfaces/http/large-bodies';
import { setContext } from '#interfaces/http/request-context';
import { roomOf } from '#interfaces/http/room';
import { until } from '../../../support/until.ts';

const MB = 1024 * 1024;
let server: Server;
/** What came whole, and had room. */
let begun: (() => void)[] = [];
/** Requests of the test that is running, as far as the server knows of them. */
interface Seen {
  came: number;
  /** Whose turn it is, though nothing of it may have come. */
  goes: number;
  /** Answered, or left by their sender. */
  over: number;
}
const NOTHING_SEEN: Seen = { came: 0, goes: 0, over: 0 };
let seen = { ...NOTHING_SEEN };

beforeAll(async () => {
  const app = express();
  app.use((req, res, next) => {
    const viewer = { member: { id: req.get('x-member'), role: req.get('x-role') ?? 'member' } };
    setContext(res, { viewer, language: 'fr', network: req.get('x-network') } as never);
    const ofTest = seen;
    ofTest.came += 1;
    res.once('close', () => void (ofTest.over += 1));
    res.locals['ofTest'] = ofTest;
    next();
  });
  app.use(limitLargeBodies(40));
  app.use((_req, res, next) => {
    (res.locals['ofTest'] as Seen).goes += 1;
    next();
  });
  app.use(async (req, res, next) => {
    const room = roomOf(res);
    const pieces = req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    try {
      for await (const piece of pieces) if (!room.take(piece.length)) return next(room.refusal());
    } catch {
      return void res.end(); // they left, and are answered all the same
    }
    begun.push(() => void res.end());
  });
  app.use(((error, req, res, _next) => {
    req.resume();
    res.status(418).json(error);
  }) as express.ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  server.closeAllConnections();
  begun = [];
  seen = { ...NOTHING_SEEN };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Sent {
  readonly path?: string;
  readonly network?: string;
  readonly role?: string;
  /** Bytes that come of those that are announced. */
  readonly coming?: number;
  readonly isUnsaid?: boolean;
}

let networks = 0;
/** Each from a network of its own, unless told. */
function sent(member: string, bytes: number, more: Sent = {}) {
  const { path = '/images', coming = bytes, role = 'member', isUnsaid = false } = more;
  const headers: Record<string, string> = {
    'x-member': member,
    'x-role': role,
    'x-network': more.network ?? `203.0.${(networks += 1)}`,
  };
  headers[isUnsaid ? 'transfer-encoding' : 'content-length'] = isUnsaid ? 'chunked' : String(bytes);
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
  if (coming > 0) request.write(Buffer.alloc(coming));
  if (coming === bytes) request.end();
  return { answered, leave: () => request.destroy() };
}
const begins = (count: number) => until(() => Promise.resolve(begun.length === count));
const sees = (what: keyof Seen, count: number) => until(() => Promise.resolve(seen[what] === count));
const answerAll = () => begun.splice(0).forEach((answer) => answer());

it('of one account two large forms come at once, the others wait, and small ones pass', async () => {
  const all = [1, 2, 3].map(() => sent('lea', 9 * MB));
  await begins(2);
  // Whose turn it is goes on as soon as they came: who came and does not go waits for a turn, and not for their bytes.
  await sees('came', 3);
  expect([seen.goes, begun.length]).toEqual([2, 2]);
  const small = sent('lea', 256 * 1024);
  await begins(3);
  begun[0]!();
  await begins(4);
  for (const answer of begun) answer();
  await Promise.all([...all, small].map(({ answered }) => answered));
});

it('what is announced and does not come holds up nobody', async () => {
  const silent = ['lea', 'max', 'rosa', 'omar', 'paul'].map((member) => sent(member, 30 * MB, { coming: 0 }));
  await sees('goes', 5);
  const sending = sent('nina', 9 * MB);
  await begins(1);
  answerAll();
  expect((await sending.answered).status).toBe(200);
  for (const { leave } of silent) leave();
});

it('of all together so many bytes come in, and what comes above is told to come again', async () => {
  const all = ['lea', 'max', 'rosa', 'omar'].map((member) => sent(member, 9 * MB));
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
  answerAll();
  await Promise.all([...all, fits].map(({ answered }) => answered));
});

it('what of a body is kept no longer is free for others while the rest of it passes', async () => {
  const all = ['lea', 'max', 'rosa', 'omar'].map((member) => sent(member, 9 * MB));
  await begins(4);
  expect((await sent('nina', 20 * MB).answered).status).toBe(418);
  const fits = sent('paul', 3 * MB);
  await begins(5);
  answerAll();
  await Promise.all([...all, fits].map(({ answered }) => answered));
});

it('who waits for their turn and leaves holds none', async () => {
  const going = [sent('lea', 9 * MB), sent('lea', 9 * MB)];
  await begins(2);
  const waiting = [sent('lea', 9 * MB), sent('lea', 9 * MB)];
  await sees('came', 4);
  expect(seen.goes).toBe(2);
  for (const { leave } of waiting) leave();
  const [max, rosa] = [sent('max', 9 * MB), sent('rosa', 9 * MB)];
  await begins(4);
  going[0]!.leave();
  await sees('over', 1);
  // It is under way all the same.
  expect((await sent('nina', 9 * MB).answered).status).toBe(418);
  answerAll();
  await Promise.all([going[1]!, max, rosa].map(({ answered }) => answered));
  // Who left while they waited is noticed once they would be read.
  await sees('over', 7);
  const next = [sent('lea', 20 * MB), sent('max', 20 * MB)];
  await begins(2);
  answerAll();
  await Promise.all(next.map(({ answered }) => answered));
});

it('of one sender no more bytes come than the largest form has, whatever room there is', async () => {
  const first = sent('lea', 30 * MB);
  await begins(1);
  expect((await sent('lea', 5 * MB).answered).status).toBe(418);
  const other = sent('max', 5 * MB);
  await begins(2);
  answerAll();
  await Promise.all([first, other].map(({ answered }) => answered));
});

it.each([
  ['network', '198.51.100', '198.51.100'],
  ['site of IPv6', '2001:db8:1:1', '2001:db8:1:2'],
])('accounts of one %s leave room to those of another', async (_what, network, neighbour) => {
  const first = sent('lea', 20 * MB, { network });
  await begins(1);
  expect((await sent('max', 15 * MB, { network: neighbour }).answered).status).toBe(418);
  const other = sent('rosa', 15 * MB);
  await begins(2);
  answerAll();
  await Promise.all([first, other].map(({ answered }) => answered));
});

it('what members send leaves room to who works for the organisation', async () => {
  const all = ['lea', 'max', 'rosa', 'omar'].map((member) => sent(member, 9 * MB));
  await begins(4);
  const ofStaff = sent('agnes', 9 * MB, { role: 'moderator' });
  await begins(5);
  answerAll();
  await Promise.all([...all, ofStaff].map(({ answered }) => answered));
});

it('who does not say how much comes counts as it comes, and the adapter takes nothing large', async () => {
  const unsaid = sent('lea', 20 * MB, { isUnsaid: true });
  await begins(1);
  expect((await sent('max', 21 * MB).answered).status).toBe(418);
  const call = sent('max', 21 * MB, { path: '/api/v1/topics' });
  await begins(2);
  answerAll();
  await Promise.all([unsaid, call].map(({ answered }) => answered));
});
