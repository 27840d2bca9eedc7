import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Door, openDoor } from '#interfaces/composition/door';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ port: 0, host: '127.0.0.1', basePath: '/base' });
  door.open((req, res) => void res.end(`answered ${req.url}`));
  door.http.on('upgrade', (_req, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
});
afterAll(() => {
  door.http.closeAllConnections();
  door.http.close();
});

/** @returns all that comes back, sent over a connection of its own */
async function sent(path: string, headers: readonly string[]): Promise<string> {
  const socket = net.connect((door.http.address() as net.AddressInfo).port, '127.0.0.1');
  let told = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (told += piece));
  socket.write([`GET ${path} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
  await once(socket, 'close');
  return told;
}
const asking = (protocol: string) => [
  'Host: a.example',
  `Upgrade: ${protocol}`,
  'Connection: Upgrade, close',
];

it.each([
  ['/base/sujets', 'websocket'],
  ['/base/ws/more', 'websocket'],
  ['/ws', 'websocket'],
  ['/base/ws', 'h2c'],
  ['/base/sujets', 'h2c'],
])('%s that asks for %s is answered as if it had not', async (path, protocol) => {
  expect(await sent(path, asking(protocol))).toMatch(new RegExp(`^HTTP/1.1 200 OK[^]*answered ${path}`));
});

it.each(['/base/ws', '/base/ws/', '/base/ws/?EIO=4&transport=websocket'])('%s is upgraded', async (path) => {
  expect(await sent(path, asking('WebSocket'))).toMatch(/^HTTP\/1\.1 101 /);
});

it('a request of two hosts is refused', async () => {
  const close = 'Connection: close';
  expect(await sent('/', ['Host: a.example', 'Host: b.example', close])).toMatch(/^HTTP\/1\.1 400 /);
  expect(await sent('/', ['Host: a.example', 'HOST: a.example', close])).toMatch(/^HTTP\/1\.1 400 /);
  expect(await sent('/', ['Host: a.example', close])).toMatch(/^HTTP\/1\.1 200 /);
  const upgrade = ['Host: b.example', ...asking('websocket')];
  expect(await sent('/base/ws', upgrade)).toMatch(/^HTTP\/1\.1 400 /);
});
