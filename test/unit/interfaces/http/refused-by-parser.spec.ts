import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import { fromBodyParser } from '#interfaces/http/refused-by-parser';

let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(express.urlencoded({ extended: false, limit: '4kb' }), (_req, res) => void res.end());
  app.use(((error, _req, res, _next) => void res.json(fromBodyParser(error))) as express.ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

const sent = async (body: string) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return (await fetch(url, { method: 'POST', headers, body })).json();
};

it('a form of too many fields is as refused as one of too many bytes', async () => {
  expect(await sent('a&'.repeat(1_001))).toMatchObject({ kind: 'too-large', code: 'request.too-large' });
  expect(await sent('a'.repeat(5_000))).toMatchObject({ kind: 'too-large', code: 'request.too-large' });
});

it.each([400, 405, 418, 431])('whatever else a parser refuses with %i was not readable', (status) => {
  expect(fromBodyParser({ status, type: 'something.new' })).toMatchObject({
    kind: 'unreadable',
    code: 'request.unreadable',
  });
});

it('what failed here is nobody else’s fault', () => {
  const failed = Object.assign(new Error('No memory'), { status: 500 });
  expect(fromBodyParser(failed)).toBe(failed);
});
