/** Load from a process of its own: what to do comes in as JSON on standard input, what came of it goes out as JSON. */
import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';
import type { LoadOrder, LoadRequest, LoadResult } from './order.ts';

const order = JSON.parse(await text(process.stdin)) as LoadOrder;
const answeredTo: number[] = [];
const ledTo: string[] = [];
const noting = (request: LoadRequest): autocannon.Request =>
  request.method === 'GET'
    ? request
    : {
        ...request,
        onResponse: (status, _body, _context, headers) => {
          if (status < 300 || status >= 400) return;
          const name = Object.keys(headers ?? {}).find((each) => each.toLowerCase() === 'location');
          ledTo.push(String(name && headers?.[name]));
        },
      };
const requests = order.requests.map(noting);
const result = await autocannon({
  url: order.url,
  connections: order.connections,
  duration: order.seconds,
  timeout: 30,
  // A share of its own for each connection: they would otherwise all ask for the same thing at the same moment.
  setupClient: (client) => {
    const own = answeredTo.push(0) - 1;
    const mine = requests.filter((_, index) => index % order.connections === own);
    client.setRequests(mine.length > 0 ? mine : [...requests]);
    client.on('response', () => answeredTo[own]!++);
  },
});
const { latency, requests: sent, throughput } = result;
const out: LoadResult = {
  seconds: result.duration,
  answered: sent.total,
  // Everybody's share up to the one who came furthest, and what was under way at the end.
  taken: order.connections * (Math.max(...answeredTo) + 1),
  redirected: result['3xx'],
  ledTo,
  good: result['2xx'],
  bad: result['4xx'] + result['5xx'] + result['1xx'],
  errors: result.errors,
  p50: latency.p50,
  p97_5: latency.p97_5,
  p99: latency.p99,
  bytes: throughput.total,
};
process.stdout.write(JSON.stringify(out));
