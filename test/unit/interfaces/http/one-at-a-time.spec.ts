import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { oneAtATime } from '#interfaces/http/one-at-a-time';
import { until } from '../../../support/until.ts';

let server: Server;
let begun: { readonly url: string; readonly res: ServerResponse }[] = [];
beforeAll(async () => {
  server = createServer(
    oneAtATime((req: IncomingMessage, res) => void begun.push({ url: req.url ?? '', res })),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
beforeEach(() => {
  begun = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function wire() {
  const socket = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
  let told = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (told += piece));
  socket.on('error', () => {});
  return { socket, told: () => told };
}
const requests = (count: number) =>
  Array.from({ length: count }, (_, at) => `GET /${at} HTTP/1.1\r\nHost: a.example\r\n\r\n`).join('');
const aMoment = () => new Promise((go) => setTimeout(go, 50));
const begins = (count: number) => until(() => Promise.resolve(begun.length === count));

it('of those that come at once on one connection the next begins when the former is answered', async () => {
  const { socket, told } = wire();
  socket.write(requests(3));
  for (const count of [1, 2, 3]) {
    await begins(count);
    await aMoment();
    expect(begun.map(({ url }) => url)).toEqual(['/0', '/1', '/2'].slice(0, count));
    begun.at(-1)!.res.end(`answer ${count}`);
  }
  await until(() => Promise.resolve(told().includes('answer 3')));
  expect(told().match(/answer \d/g)).toEqual(['answer 1', 'answer 2', 'answer 3']);
  socket.write(requests(1));
  await begins(4);
  socket.destroy();
});

it('a connection holds up none but itself', async () => {
  const [one, other] = [wire(), wire()];
  one.socket.write(requests(2));
  await begins(1);
  other.socket.write(requests(1));
  await begins(2);
  one.socket.destroy();
  other.socket.destroy();
});

it('what waits on a connection that ends never begins', async () => {
  const { socket } = wire();
  socket.write(requests(5));
  await begins(1);
  socket.destroy();
  await once(begun[0]!.res, 'close');
  await aMoment();
  expect(begun).toHaveLength(1);
});

it('a connection on which very many come unanswered is ended', async () => {
  const { socket } = wire();
  socket.write(requests(5_000));
  await until(() => Promise.resolve(socket.destroyed));
  await aMoment();
  expect(begun).toHaveLength(1);
});

it('behind an answer that is the last of its connection nothing more is begun', async () => {
  const { socket, told } = wire();
  socket.write(requests(2));
  await begins(1);
  begun[0]!.res.writeHead(400, { Connection: 'close' }).end('the last');
  await until(() => Promise.resolve(told().includes('the last')));
  await aMoment();
  expect(begun).toHaveLength(1);
  socket.destroy();
});
