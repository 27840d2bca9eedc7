/**
 * Those who have the live page of one event open: each hears its doorbell and asks for the page again a while after it rang, as
 * the page itself does; meanwhile some of them vote for questions, ask, answer the poll and say that they are there.
 */
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOK_AGAIN_MS, lookAgainOver, WALL_ALONE } from '../../web/events/look-again.ts';
import type { AudienceOrder, AudienceResult, LiveDeed } from './order.ts';
import { spreadOf } from './spread.ts';
import { ThinSocket } from './thin-socket.ts';

const order = JSON.parse(await text(process.stdin)) as AudienceOrder;
const { session } = order;
const RING = Buffer.from('42["ring"');
const AT_ONCE = 40;
/** As `<event-live>` waits. */
const OVER = lookAgainOver(order.cookies.length);
const SETTLE_MS = 15_000;
/** Nobody looks at a page that does not come. */
const PATIENCE_MS = 60_000;

const agent = new http.Agent({ keepAlive: true, maxSockets: 400 });
const page = `/evenements/${session.address}/direct`;
const looking: number[] = [];
const acting: number[] = [];
const done: Record<LiveDeed, number> = { vote: 0, ask: 0, ballot: 0, present: 0 };
let [rings, badPages, refused, isMeasured] = [0, 0, 0, false];

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly type?: string;
  readonly body?: string;
}

/** @returns the status and all that came with it, 0 for no answer */
function ask(member: number, { method, path, type, body }: Asked): Promise<{ status: number; said: string }> {
  return new Promise((resolve) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port: order.port,
        method,
        path,
        agent,
        timeout: PATIENCE_MS,
        headers: {
          accept: 'text/html',
          cookie: order.cookies[member]!,
          origin: order.origin,
          ...(body !== undefined && { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
        },
      },
      (answer) => {
        void text(answer).then(
          (said) => resolve({ status: answer.statusCode ?? 0, said }),
          () => resolve({ status: 0, said: '' }),
        );
      },
    );
    request.on('error', () => resolve({ status: 0, said: '' }));
    request.on('timeout', () => request.destroy());
    request.end(body);
  });
}

const waiting = new Set<number>();

function rung(member: number): void {
  if (isMeasured) rings += 1;
  if (waiting.has(member)) return;
  waiting.add(member);
  setTimeout(
    () => {
      waiting.delete(member);
      void look(member);
    },
    LOOK_AGAIN_MS + Math.random() * OVER,
  );
}

async function look(member: number): Promise<void> {
  const [began, counts] = [performance.now(), isMeasured];
  const { status, said } = await ask(member, { method: 'GET', path: `${page}?${WALL_ALONE}=1` });
  if (!counts) return;
  looking.push(performance.now() - began);
  if (status !== 200 || !said.includes('<event-live')) badPages += 1;
}

async function arrive(member: number): Promise<ThinSocket> {
  let done = () => {};
  const ready = new Promise<void>((resolve) => (done = resolve));
  const thin = await ThinSocket.open({
    port: order.port,
    path: '/ws/?EIO=4&transport=websocket',
    headers: { Origin: order.origin, Cookie: order.cookies[member]! },
    heard: (payload, socket) => {
      const [first, second] = [payload[0], payload[1]];
      if (first === 0x34 && second === 0x32) {
        if (payload.compare(RING, 0, RING.length, 0, RING.length) === 0) rung(member);
      } else if (first === 0x30) socket.send('40');
      else if (first === 0x32) socket.send('3');
      else if (first === 0x34 && second === 0x30) socket.send(`420["subscribe","event:${session.id}"]`);
      else if (first === 0x34 && second === 0x33) {
        if (!payload.includes('"ok":true')) throw new Error(`Refused: ${payload.toString()}`);
        done();
      }
    },
  });
  await ready;
  return thin;
}

const FORM = 'application/x-www-form-urlencoded';
const form = (fields: Record<string, string>, path = page): Asked => ({
  method: 'POST',
  path,
  type: FORM,
  body: new URLSearchParams(fields).toString(),
});
let [arrived, voted, asked] = [0, 0, 0];

/** What is done next, by whom, and the status that says that it was. Nobody does the same twice. */
function next(number: number): { deed: LiveDeed; member: number; asked: Asked; status: number } {
  const all = order.cookies.length;
  const turn = number % 10;
  if (turn === 0) {
    const body = `Question numéro ${number} : comment corriger une déclaration déjà envoyée ?`;
    asked += 1;
    return { deed: 'ask', member: asked % all, asked: form({ deed: 'ask', body }), status: 303 };
  }
  if (turn < 3 && arrived < all) {
    const path = `/evenements/${session.address}/presence`;
    return { deed: 'present', member: arrived++, asked: form({ code: session.code }, path), status: 303 };
  }
  if (turn < 5 && voted < all) {
    const ballot = {
      method: 'PUT',
      path: `/api/v1/polls/${session.pollId}/ballot`,
      type: 'application/json',
      body: JSON.stringify({ version: 1, choices: [number % 2] }),
    };
    return { deed: 'ballot', member: voted++, asked: ballot, status: 204 };
  }
  const of = session.questions[Math.floor(number / all) % session.questions.length]!;
  return { deed: 'vote', member: number % all, asked: form({ deed: 'vote', of }), status: 303 };
}

let number = 0;

/** At an even pace, whatever became of those before. */
async function act(seconds: number): Promise<void> {
  const began = performance.now();
  const acts: Promise<void>[] = [];
  for (let count = 0; count < seconds * order.perSecond; count += 1) {
    const wait = began + (count / order.perSecond) * 1000 - performance.now();
    if (wait > 0) await sleep(wait);
    const { deed, member, asked, status } = next(number++);
    const [at, counts] = [performance.now(), isMeasured];
    acts.push(
      ask(member, asked).then((answer) => {
        if (answer.status === status) done[deed] += 1;
        else {
          refused += 1;
          process.stderr.write(`${deed} was answered ${answer.status}\n`);
        }
        if (counts) acting.push(performance.now() - at);
      }),
    );
  }
  await Promise.all(acts);
}

const sockets: ThinSocket[] = [];
let coming = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (coming < order.cookies.length) sockets.push(await arrive(coming++));
  }),
);
process.stderr.write(`${sockets.length} are in the session\n`);
await act(order.warmUpSeconds);
isMeasured = true;
const [cpu, wall] = [process.cpuUsage(), performance.now()];
await act(order.seconds);
const used = process.cpuUsage(cpu);
const ownCpuShare = (used.user + used.system) / 1000 / (performance.now() - wall);
await sleep(Math.min(SETTLE_MS, order.seconds * 1_000));
const result: AudienceResult = {
  connected: sockets.length,
  done,
  refused,
  rings,
  pages: looking.length,
  badPages,
  acting: spreadOf(acting),
  looking: spreadOf(looking),
  ownCpuShare,
};
process.stdout.write(JSON.stringify(result), () => process.exit(0));
