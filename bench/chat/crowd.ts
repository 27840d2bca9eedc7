/**
 * Thousands of members in one process: each listens to some channels, and some of them write. A delivery is counted from the
 * moment a message is sent until a reader has it, by one clock.
 */
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CrowdOrder, CrowdResult } from './order.ts';
import { post } from './poster.ts';
import { MARK, numberAt } from './sayings.ts';
import { slicesOf, spreadOf } from './spread.ts';
import { ThinSocket } from './thin-socket.ts';

const order = JSON.parse(await text(process.stdin)) as CrowdOrder;
const RING = Buffer.from('42["ring"');
const MARK_BYTES = Buffer.from(MARK);
const AT_ONCE = 40;
const SETTLE_MS = 3_000;

const channelsOf = (member: number): string[] =>
  Array.from(
    { length: order.channelsEach },
    (_, index) => order.channels[(member + index) % order.channels.length]!,
  );
const portOf = (member: number): number => order.ports[member % order.ports.length]!;

const sentAt = new Map<number, number>();
/** When each message was sent and how long it took to one reader, one pair after the other. */
const deliveries: number[] = [];
const posted: number[] = [];
let [bare, refused, sent, expected, isMeasured] = [0, 0, 0, 0, false];

function heard(payload: Buffer): void {
  if (payload.compare(RING, 0, RING.length, 0, RING.length) !== 0) return;
  const now = performance.now();
  let at = payload.indexOf(MARK_BYTES);
  if (at < 0 && isMeasured) bare += 1;
  for (; at >= 0; at = payload.indexOf(MARK_BYTES, at + MARK_BYTES.length)) {
    const began = sentAt.get(numberAt(payload, at));
    if (began !== undefined) deliveries.push(began, now - began);
  }
}

async function arrive(member: number): Promise<ThinSocket> {
  const channels = channelsOf(member);
  let granted = 0;
  let done = () => {};
  const ready = new Promise<void>((resolve) => (done = resolve));
  const thin = await ThinSocket.open({
    port: portOf(member),
    path: '/ws/?EIO=4&transport=websocket',
    headers: { Origin: order.origin, Cookie: order.cookies[member]! },
    heard: (payload, socket) => {
      const [first, second] = [payload[0], payload[1]];
      if (first === 0x34 && second === 0x32) return heard(payload); // "42": an event
      if (first === 0x30) socket.send('40');
      else if (first === 0x32) socket.send('3');
      else if (first === 0x34 && second === 0x30)
        channels.forEach((id, index) => socket.send(`42${index}["subscribe","chat:${id}"]`));
      else if (first === 0x34 && second === 0x33) {
        if (!payload.includes('"ok":true')) throw new Error(`Refused: ${payload.toString()}`);
        granted += 1;
        if (granted === channels.length) done();
      }
    },
  });
  await ready;
  return thin;
}

async function say(member: number, number: number): Promise<void> {
  const began = performance.now();
  const channel = channelsOf(member)[0]!;
  if (isMeasured) sentAt.set(number, began);
  const cookie = order.cookies[member]!;
  const status = await post({ port: portOf(member), origin: order.origin, cookie, channel, number });
  if (status === 201) {
    if (isMeasured) posted.push(performance.now() - began);
    return;
  }
  refused += 1;
  process.stderr.write(`A message was answered ${status}\n`);
}

/** At an even pace, whatever came of those before. */
async function write(seconds: number): Promise<void> {
  const began = performance.now();
  for (let count = 0; count < seconds * order.perSecond; count += 1) {
    const due = began + (count / order.perSecond) * 1000;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    const member = Math.floor(Math.random() * order.cookies.length);
    sent += 1;
    if (isMeasured) expected += readersOf(channelsOf(member)[0]!);
    void say(member, sent);
  }
}

const readers = new Map<string, number>();
order.cookies.forEach((_, member) => {
  for (const id of channelsOf(member)) readers.set(id, (readers.get(id) ?? 0) + 1);
});
const readersOf = (channel: string): number => readers.get(channel) ?? 0;

const began = performance.now();
const sockets: ThinSocket[] = [];
let next = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (next < order.cookies.length) sockets.push(await arrive(next++));
  }),
);
const connectSeconds = (performance.now() - began) / 1000;
process.stderr.write(`${sockets.length} connected in ${connectSeconds.toFixed(0)} s\n`);
await write(order.warmUpSeconds);
await sleep(SETTLE_MS);
[isMeasured, sent, refused] = [true, 0, 0];
const cpu = process.cpuUsage();
const wall = performance.now();
await write(order.seconds);
const used = process.cpuUsage(cpu);
const ownCpuShare = (used.user + used.system) / 1000 / (performance.now() - wall);
await sleep(SETTLE_MS);

const delivered = deliveries.filter((_, index) => index % 2 === 1);
const result: CrowdResult = {
  connected: sockets.length,
  connectSeconds,
  sent,
  refused,
  expected,
  bare,
  delivered: delivered.length,
  delivery: spreadOf(delivered),
  posting: spreadOf(posted),
  ownCpuShare,
  slices: slicesOf(deliveries, wall, order.sliceMs),
};
process.stdout.write(JSON.stringify(result), () => process.exit(0));
