import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Server, type Socket } from 'socket.io';
import { io, type Socket as Browser } from 'socket.io-client';
import { RingFrame, SocketLine } from '#infrastructure/platform/realtime/ring-frame';
import { until } from '../facts/until.ts';

describe('a ring as the bytes that travel', () => {
  let http: HttpServer;
  let server: Server;
  let browser: Browser;
  let socket: Socket;
  const heard: { readonly text: string }[] = [];

  beforeAll(async () => {
    http = createServer();
    server = new Server(http, { transports: ['websocket'], perMessageDeflate: false });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const arrived = new Promise<Socket>((resolve) => server.once('connection', resolve));
    browser = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'] });
    browser.on('ring', (ring: { readonly text: string }) => heard.push(ring));
    socket = await arrived;
    await until(() => browser.connected);
  });
  afterAll(async () => {
    browser.disconnect();
    await server.close();
  });

  /** Whether the library was asked to send it. */
  const goesByLibrary = (send: () => void): boolean => {
    let asked = 0;
    const count = () => (asked += 1);
    socket.conn.on('packetCreate', count);
    send();
    socket.conn.off('packetCreate', count);
    return asked > 0;
  };

  it('says the same as the library would, however long it is', async () => {
    const texts = ['', 'à l’écoute', 'é'.repeat(40), 'é'.repeat(300), '“'.repeat(40_000)];
    const rings = texts.map((text, at) => ({ channel: 'chat:1', since: at, change: at + 1, text }));
    heard.length = 0;
    for (const ring of rings) {
      new SocketLine(socket).send(new RingFrame(ring));
      await until(() => heard.length === ring.change);
    }
    expect(heard).toEqual(rings);
  });

  it('goes as it is where nothing waits, and in its turn behind what does', async () => {
    heard.length = 0;
    const frame = (text: string) => new RingFrame({ text });
    expect(goesByLibrary(() => new SocketLine(socket).send(frame('0')))).toBe(false);
    const order = Array.from({ length: 40 }, (_, at) => String(at + 1));
    for (const text of order)
      if (Number(text) % 3 === 0) socket.emit('ring', { text });
      else new SocketLine(socket).send(frame(text.padEnd(Number(text) % 5 === 0 ? 200_000 : 1)));
    await until(() => heard.length === 41);
    expect(heard.map(({ text }) => text.trim())).toEqual(['0', ...order]);
  });
});
