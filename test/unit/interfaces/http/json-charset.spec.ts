import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import { jsonBody } from '#interfaces/http/json-body';

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(...jsonBody(), (req, res) => void res.json(req.body));
  app.use(
    ((error: { status?: number; type?: string }, _req, res, _next) =>
      void res.status(error.status ?? 500).json({ type: error.type })) as express.ErrorRequestHandler,
  );
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

const sent = async (charset: string, encoding: BufferEncoding) => {
  const { port } = server.address() as AddressInfo;
  const body = Buffer.from('{"a":1,"b":"é"}', encoding);
  const headers = { 'content-type': `application/json${charset}` };
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body });
  return [answer.status, await answer.json()];
};

it.each(['utf-16', 'utf-16le', 'utf-16be', 'utf-7', 'utf-32', 'iso-8859-1'])(
  '%s is refused',
  async (charset) => {
    expect(await sent(`; charset=${charset}`, 'utf16le')).toEqual([415, { type: 'charset.unsupported' }]);
  },
);

it.each(['', '; charset=utf-8', '; charset="UTF-8"'])('UTF-8 is read, told as %j', async (charset) => {
  expect(await sent(charset, 'utf8')).toEqual([200, { a: 1, b: 'é' }]);
});
