import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { endUnread } from '#interfaces/http/unread-answers';

const MB = 1024 * 1024;
/** Longer than a busy machine stands still. */
const PATIENCE_MS = 1_500;
let server: Server;
beforeAll(async () => {
  server = createServer((req, res) => {
    if (req.url === '/late') setTimeout(() => res.end('late'), 3 * PATIENCE_MS);
    else res.end(Buffer.alloc(64 * MB));
  });
  endUnread(server, PATIENCE_MS, PATIENCE_MS / 8);
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function asked(path: string) {
  const socket = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a.example\r\n\r\n`);
  const [here] = (await once(server, 'connection')) as [net.Socket];
  return { socket, here };
}
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

it('a connection whose answer nobody takes is ended', async () => {
  const { socket, here } = await asked('/');
  await once(here, 'close');
  expect(here.destroyed).toBe(true);
  socket.destroy();
});

it('one that takes it slowly is not, however long one piece lasts', async () => {
  const { socket, here } = await asked('/');
  for (let times = 0; times < 12; times += 1) {
    await pause(PATIENCE_MS / 4);
    // A machine that stands still has nothing to read for a while.
    for (let taken = 0; taken < MB && !socket.destroyed; taken += socket.read()?.length ?? 0) await pause(1);
  }
  expect([here.destroyed, here.writableLength > 0]).toEqual([false, true]);
  socket.destroy();
});

it('one that waits for its answer is not', async () => {
  const { socket, here } = await asked('/late');
  const [told] = (await once(socket, 'data')) as [Buffer];
  expect(told.toString()).toContain('late');
  await pause(2 * PATIENCE_MS);
  expect(here.destroyed).toBe(false);
  socket.destroy();
});
