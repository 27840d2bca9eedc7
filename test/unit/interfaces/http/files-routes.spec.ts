import { once } from 'node:events';
import http, { type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import express from 'express';
import { Actor } from '#domain/shared/actor';
import { filesRouter } from '#interfaces/http/files.routes';
import { setContext } from '#interfaces/http/request-context';
import { until } from '../../../support/until.ts';

const MB = 1024 * 1024;
const NAME = '0199aaaa-0000-7000-8000-000000000001.webp';
const GONE = '0199aaaa-0000-7000-8000-00000000dead.webp';
let server: Server;
/** What was read of the store, and how it went on. */
let told: string[] = [];
let isDeleted = false;

async function* pieces() {
  try {
    for (let piece = 0; piece < 64; piece++) yield new Uint8Array(MB).fill(piece);
    told.push('read to its end');
  } finally {
    told.push('closed');
  }
}

beforeAll(async () => {
  const found = {
    contentType: 'image/webp',
    size: 64 * MB,
    open: async () => {
      told.push('opened');
      return isDeleted ? null : pieces();
    },
  };
  const read = { execute: async (_actor: Actor, key: string) => (key.includes('dead') ? null : found) };
  const app = express().disable('etag');
  app.use((_req, res, next) => {
    const actor = Actor.visitor(new Map([['topic.read', 'everywhere']]));
    setContext(res, { viewer: { actor, member: null }, language: 'fr', network: '203.0.113' } as never);
    next();
  });
  app.use(filesRouter({ files: { read } } as never));
  app.use(((error, _req, res, _next) => void res.status(404).json(error)) as express.ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
beforeEach(() => {
  told = [];
  isDeleted = false;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function asked(headers: Record<string, string> = {}, method = 'GET', name = NAME) {
  const { port } = server.address() as AddressInfo;
  const request = http.request({
    port,
    path: `/fichiers/attachments/${name}`,
    headers,
    method,
    agent: false,
  });
  request.end();
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  return answer;
}

it('a file is sent as it is read, to its end', async () => {
  const answer = await asked();
  expect(answer.headers).toMatchObject({
    'content-type': 'image/webp',
    'content-length': String(64 * MB),
    etag: `"attachments/${NAME}"`,
    'cache-control': 'private, no-cache',
  });
  expect((await buffer(answer)).length).toBe(64 * MB);
  expect(told).toEqual(['opened', 'read to its end', 'closed']);
});

it.each([
  ['who holds it already', { 'if-none-match': `"attachments/${NAME}"` }, 'GET', 304],
  ['who asks for its head', {}, 'HEAD', 200],
])('nothing is read for %s', async (_who, headers, method, status) => {
  const answer = await asked(headers, method);
  expect([answer.statusCode, (await buffer(answer)).length, told]).toEqual([status, 0, []]);
});

it('what is not there, or was deleted while it was looked for, is told as such, and kept by nobody', async () => {
  const none = await asked({}, 'GET', GONE);
  isDeleted = true;
  const gone = await asked();
  for (const answer of [none, gone]) {
    expect([answer.statusCode, answer.headers.etag]).toEqual([404, undefined]);
    answer.resume();
  }
});

it('whoever leaves has no more of it read', async () => {
  const answer = await asked();
  answer.destroy();
  await until(() => Promise.resolve(told.includes('closed')));
  expect(told).toEqual(['opened', 'closed']);
});
