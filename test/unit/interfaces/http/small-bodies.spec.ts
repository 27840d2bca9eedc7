import { once } from 'node:events';
import http, { type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { limitLargeBodies } from '#interfaces/http/large-bodies';
import { setContext } from '#interfaces/http/request-context';
import { awaitSmallBodies } from '#interfaces/http/small-bodies';
import { limitWritesAtOnce } from '#interfaces/http/write-limit';
import { until } from '../../../support/until.ts';

const KB = 1024;
const MB = 1024 * KB;
let server: Server;
/** All bytes that came to it. */
let came = () => 0;
let begun: { readonly name: string; readonly read: () => void }[] = [];

beforeAll(async () => {
  const app = express();
  app.use((req, _res, next) => {
    if (req.get('x-looked-up') !== 'slowly') return next();
    req.once('close', () => setTimeout(next, 5)).on('error', () => {});
  });
  app.use((req, res, next) => {
    const id = req.get('x-member');
    const viewer = { member: id === undefined ? null : { id, role: req.get('x-role') ?? 'member' } };
    setContext(res, { viewer, language: 'fr', network: req.get('x-network') ?? '203.0.113' } as never);
    next();
  });
  const isOfSafety = ({ path }: { readonly path: string }) => path === '/deconnexion';
  const [hasty, patient] = [awaitSmallBodies(32, isOfSafety, 1_500), awaitSmallBodies(32, isOfSafety)];
  app.use(
    (req, res, next) => (req.get('x-patient') === undefined ? hasty : patient)(req, res, next),
    limitLargeBodies(128),
    limitWritesAtOnce({ ofOne: 4, ofVisitors: 6 }, () => false),
    (req, res) => {
      const read = async () => {
        const pieces: Buffer[] = [];
        for await (const piece of req as AsyncIterable<Buffer>) pieces.push(piece);
        const body = Buffer.concat(pieces);
        res.end(req.get('x-echo') === undefined ? String(body.length) : body);
      };
      begun.push({ name: req.get('x-name') ?? '', read: () => void read().catch(() => {}) });
    },
  );
  app.use(((error, _req, res, _next) => void res.status(418).json(error)) as express.ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1');
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  came = () => [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  await once(server, 'listening');
});
beforeEach(() => {
  begun = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** @param bytes as announced; null for what comes in pieces without a word on how much */
function posted(
  headers: Record<string, string>,
  bytes: number | null,
  path = '/connexion',
  agent: http.Agent | false = false,
) {
  const size: Record<string, string> =
    bytes === null ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(bytes) };
  const request = http.request({
    port: (server.address() as AddressInfo).port,
    path,
    method: 'POST',
    headers: Object.fromEntries([...Object.entries(headers), ...Object.entries(size)]),
    agent,
  });
  const answered = new Promise<{ status: number; text: string }>((done) => {
    request.on('error', () => {});
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('end', () => done({ status: response.statusCode!, text }));
    });
  });
  request.flushHeaders();
  return { answered, leave: () => request.destroy(), request };
}
const whole = (headers: Record<string, string>, bytes: number, path?: string) => {
  const one = posted(headers, bytes, path);
  one.request.end(Buffer.alloc(bytes, 'a'));
  return one;
};
const begins = (count: number) => until(() => Promise.resolve(begun.length === count));
const aMoment = () => new Promise((go) => setTimeout(go, 150));

it('who announces a form and sends none of it holds no turn of the others on their network', async () => {
  const silent = Array.from({ length: 30 }, () => posted({}, 100));
  await aMoment();
  expect(begun).toEqual([]);
  const spoken = whole({}, 100);
  await begins(1);
  begun[0]!.read();
  expect(await spoken.answered).toEqual({ status: 200, text: '100' });
  silent[0]!.request.end('a'.repeat(100));
  await begins(2);
  begun[1]!.read();
  expect((await silent[0]!.answered).text).toBe('100');
  for (const { leave } of silent) leave();
});

it.each([1, 60 * KB, 300 * KB, 511 * KB])(
  'a form of %i bytes is read whole by whoever reads it late',
  async (bytes) => {
    const sent = whole({ 'x-member': 'lea' }, bytes);
    await begins(1);
    await aMoment();
    begun[0]!.read();
    expect((await sent.answered).text).toBe(String(bytes));
  },
);

it.each([
  ['said before', 26 * 3],
  ['not said before', null],
])(
  'a form that comes letter by letter, its length %s, is read in its order, and the connection goes on',
  async (_what, bytes) => {
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at).repeat(3));
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let time = 0; time < 2; time += 1) {
      begun = [];
      const sent = posted({ 'x-member': 'lea', 'x-echo': '1' }, bytes, '/chat', agent);
      for (const [at, piece] of letters.entries()) {
        sent.request.write(piece);
        if (at % 5 === 0) await new Promise((go) => setTimeout(go, 2));
      }
      sent.request.end();
      await begins(1);
      begun[0]!.read();
      expect((await sent.answered).text).toBe(letters.join(''));
    }
    agent.destroy();
  },
);

it('of visitors nothing large is taken, said before or not; of members it is', async () => {
  const refused = { kind: 'too-large', code: 'request.too-large', details: { max: 512, unit: 'kB' } };
  const announced = posted({}, 31 * MB);
  const unsaid = posted({}, null);
  unsaid.request.write(Buffer.alloc(600 * KB));
  for (const one of [announced, unsaid]) {
    const { status, text } = await one.answered;
    expect([status, JSON.parse(text)]).toEqual([418, refused]);
    one.leave();
  }
  const file = whole({ 'x-member': 'lea' }, MB, '/images');
  const pieces = posted({ 'x-member': 'max' }, null, '/images');
  pieces.request.end(Buffer.alloc(600 * KB));
  await begins(2);
  for (const { read } of begun) read();
  expect((await file.answered).text).toBe(String(MB));
  expect((await pieces.answered).text).toBe(String(600 * KB));
});

it('who leaves while it is looked up who they are takes no room', async () => {
  for (let left = 0; left < 3; left++) {
    const gone = Array.from({ length: 20 }, () => {
      const one = posted({ 'x-looked-up': 'slowly' }, 100 * KB);
      one.request.write(Buffer.alloc(60 * KB));
      return one;
    });
    await aMoment();
    for (const { leave } of gone) leave();
    await aMoment();
  }
  const spoken = whole({}, 60 * KB);
  await begins(1);
  begun[0]!.read();
  expect(await spoken.answered).toEqual({ status: 200, text: String(60 * KB) });
});

it('what an account sends may take long as long as much comes; of who sends next to nothing it is not waited for', async () => {
  const slow = posted({ 'x-member': 'lea', 'x-name': 'slow' }, 1_500 * KB, '/images');
  const trickling = posted({ 'x-member': 'max' }, MB, '/images');
  await begins(2);
  for (const { read } of begun) read();
  for (let piece = 0; piece < 10; piece++) {
    slow.request.write(Buffer.alloc(150 * KB));
    trickling.request.write('abc');
    await aMoment();
  }
  expect(await slow.answered).toEqual({ status: 200, text: String(1_500 * KB) });
  expect((await trickling.answered).status).toBe(408);
});

it('what is refused is read past: the next request on the connection is answered', async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const refused = posted({}, null, '/connexion', agent);
  refused.request.write(Buffer.alloc(600 * KB));
  expect(JSON.parse((await refused.answered).text)).toMatchObject({ code: 'request.too-large' });
  refused.request.end(Buffer.alloc(600 * KB));
  const next = posted({}, 3, '/connexion', agent);
  next.request.end('abc');
  await begins(1);
  begun[0]!.read();
  expect(await next.answered).toEqual({ status: 200, text: '3' });
  agent.destroy();
});

it('what comes slowly has room for a quarter of one sender, which is free again once they leave', async () => {
  const slow = Array.from({ length: 4 }, () => {
    const one = posted({}, 500 * KB);
    one.request.write(Buffer.alloc(490 * KB));
    return one;
  });
  await aMoment();
  const over = posted({}, 500 * KB);
  over.request.write(Buffer.alloc(490 * KB));
  expect(JSON.parse((await over.answered).text)).toMatchObject({ code: 'request.too-many-bodies' });
  over.leave();
  const other = whole({ 'x-network': '192.0.2' }, 500 * KB);
  await begins(1);
  begun[0]!.read();
  await other.answered;
  for (const { leave } of slow) leave();
  await aMoment();
  const after = whole({}, 500 * KB);
  await begins(2);
  begun[1]!.read();
  expect((await after.answered).status).toBe(200);
});

/**
 * Bodies that come but for their ends.
 * @param room how many of them have come so far when they are returned; the others have none
 */
async function unfinished(count: number, network: (at: number) => string, room = count) {
  const before = came();
  const all = Array.from({ length: count }, (_, at) => {
    const one = posted({ 'x-network': network(at) }, 500 * KB);
    one.request.write(Buffer.alloc(490 * KB));
    return one;
  });
  await until(async () => came() - before > room * 490 * KB);
  return all;
}
const isRefused = async (headers: Record<string, string>) => {
  const over = posted(headers, 500 * KB);
  over.request.write(Buffer.alloc(490 * KB));
  const answer = await Promise.race([over.answered, new Promise<null>((go) => setTimeout(go, 400, null))]);
  over.leave();
  return answer !== null && answer.status === 418;
};

it('the networks of one site have room for what one has, and accounts have room of their own', async () => {
  const ofSite = await unfinished(4, (at) => `2001:db8:1:${at}`);
  expect(await isRefused({ 'x-network': '2001:db8:1:9' })).toBe(true);
  expect(await isRefused({ 'x-network': '2001:db8:2:9' })).toBe(false);
  const elsewhere = await unfinished(14, (at) => `198.51.${at}`, 12);
  expect(await isRefused({ 'x-network': '192.0.2' })).toBe(true);
  expect(await isRefused({ 'x-member': 'lea' })).toBe(false);
  for (const { leave } of [...ofSite, ...elsewhere]) leave();
  await aMoment();
  expect(await isRefused({ 'x-network': '2001:db8:1:9' })).toBe(false);
});

/** Fills what all of a kind may have, but for some kilobytes. Whoever asks before it all came takes room of it. */
async function full(senderAt: (at: number) => Record<string, string>) {
  const before = came();
  const all = Array.from({ length: 17 }, (_, at) => {
    const one = posted({ ...senderAt(at), 'x-patient': '1' }, 500 * KB);
    one.request.write(Buffer.alloc((at < 16 ? 490 : 345) * KB));
    return one;
  });
  await until(async () => came() - before > (16 * 490 + 345) * KB);
  return all;
}

it('what keeps somebody safe has room where all else has none, and who works for the organisation has their own', async () => {
  const member = { 'x-member': 'lea', 'x-patient': '1' };
  const agent = { 'x-member': 'agnes', 'x-role': 'moderator', 'x-patient': '1' };
  const accounts = await full((at) => ({ 'x-member': `member ${at}` }));
  const isFull = async (sender: Record<string, string>) => {
    const one = posted(sender, 40 * KB);
    one.request.write(Buffer.alloc(30 * KB));
    const answer = await Promise.race([one.answered, new Promise((go) => setTimeout(go, 1_000))]);
    one.leave();
    return answer !== undefined;
  };
  await until(() => isFull(member));
  begun = [];
  const all = [whole(member, 30 * KB, '/deconnexion'), whole(agent, 30 * KB)];
  await begins(2);
  for (const { read } of begun) read();
  for (const { answered } of all) expect(await answered).toEqual({ status: 200, text: String(30 * KB) });
  expect((await whole(member, 60 * KB, '/deconnexion').answered).status).toBe(418);
  for (const { leave } of accounts) leave();
  await aMoment();
});

it('a form of a visitor that does not come within ten seconds is no form', async () => {
  const [slow] = await unfinished(1, () => '203.0.113');
  expect((await slow!.answered).status).toBe(408);
  const mine = posted({ 'x-member': 'lea' }, 100);
  mine.request.end('a'.repeat(100));
  await begins(1);
  begun[0]!.read();
  await mine.answered;
}, 20_000);

it('with two files of an account going and five waiting, its message goes', async () => {
  const files = Array.from({ length: 7 }, () => posted({ 'x-member': 'lea' }, 9 * MB, '/images'));
  await begins(2);
  const message = whole({ 'x-member': 'lea', 'x-name': 'message' }, 100, '/chat');
  await begins(3);
  expect(begun[2]!.name).toBe('message');
  begun[2]!.read();
  expect((await message.answered).status).toBe(200);
  for (const { leave } of files) leave();
});

const REFUSING = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };

/** What a browser is shown for a form when its account has as many under way and waiting as it may. */
async function refusedPage(body: string, type: Record<string, string> = {}): Promise<string> {
  const member = { 'x-member': `lea ${Math.random()}` };
  const all = Array.from({ length: 64 }, () => whole(member, 1, '/chat'));
  await begins(4);
  await aMoment();
  const headers = Object.fromEntries(
    [member, REFUSING, type].flatMap((each) => Object.entries<string>(each)),
  );
  const bytes = Buffer.from(body);
  const form = posted(headers, bytes.length, '/sujets/nouveau?categorie=1');
  form.request.end(bytes);
  const { status, text } = await form.answered;
  expect(status).toBe(429);
  for (const { leave } of all) leave();
  await aMoment();
  return text;
}

it('a form that is refused for its turn is offered again with all that was written, as text', async () => {
  const page = await refusedPage('title=L%27%22or%22&body=un%0D%0A%3Cb%3Edeux%26&tag=a&tag=b');
  expect(page).toContain('<form method="post" action="/sujets/nouveau?categorie=1">');
  expect(page).toContain('<input type="hidden" name="title" value="L\'&#34;or&#34;">');
  expect(page).toContain('value="un&#13;&#10;&#60;b&#62;deux&#38;"');
  expect(page.match(/name="tag"/g)).toHaveLength(2);
  expect(page).toContain('<button>Envoyer de nouveau</button>');
});

it('its file is not, nor is a form with a password, nor a very long one', async () => {
  const multipart = [
    '--x',
    'Content-Disposition: form-data; name="alt"',
    '',
    'Un chat',
    '--x',
    'Content-Disposition: form-data; name="file"; filename="a.png"',
    '',
    'PNG',
    '--x--',
    '',
  ].join('\r\n');
  const page = await refusedPage(multipart, { 'content-type': 'multipart/form-data; boundary=x' });
  expect(page).toContain('name="alt" value="Un chat"');
  expect(page).not.toContain('PNG');
  begun = [];
  expect(await refusedPage('email=a%40b.fr&password=secret')).not.toContain('<form');
  begun = [];
  expect(await refusedPage(`body=${'a'.repeat(70_000)}`)).not.toContain('<form');
});
