/** Members who post one message after the other while nobody listens, so many at once. */
import { text } from 'node:stream/consumers';
import type { PostersOrder, PostersResult } from './order.ts';
import { post } from './poster.ts';
import { spreadOf } from './spread.ts';

const order = JSON.parse(await text(process.stdin)) as PostersOrder;
const { port, origin, cookies, channels, atOnce } = order;
const times: number[] = [];
let [refused, left, number] = [0, order.messages, order.from];

async function go(): Promise<void> {
  while (left > 0) {
    left -= 1;
    number += 1;
    const [cookie, channel] = [cookies[number % cookies.length]!, channels[number % channels.length]!];
    const began = performance.now();
    const status = await post({ port, origin, cookie, channel, number });
    if (status === 201) times.push(performance.now() - began);
    else refused += 1;
  }
}

const began = performance.now();
await Promise.all(Array.from({ length: atOnce }, go));
const seconds = (performance.now() - began) / 1000;
const result: PostersResult = { posting: spreadOf(times), perSecond: times.length / seconds, refused };
process.stdout.write(JSON.stringify(result), () => process.exit(0));
