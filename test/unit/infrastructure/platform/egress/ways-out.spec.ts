import { afterAll, beforeAll, expect, it } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { WaysOut } from '#infrastructure/platform/egress/ways-out';

const asked: string[] = [];
const server = http.createServer((req, res) => {
  asked.push(req.url ?? '');
  res.end('here');
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

it('an address inside is reached where it was named, by scheme, host and port', async () => {
  const ways = new WaysOut([origin]);
  expect((await ways.send({ url: `${origin}/keys` })).status).toBe(200);
  expect(ways.speaksPlain(`${origin}/keys`)).toBe(true);
  expect(asked.splice(0)).toEqual(['/keys']);
});

it.each([
  ['nobody named it', () => new WaysOut()],
  ['another port was named', () => new WaysOut(['http://127.0.0.1:9'])],
  ['another scheme was named', () => new WaysOut([origin.replace('http:', 'https:')])],
  [
    'another name of the same machine was named',
    () => new WaysOut([origin.replace('127.0.0.1', 'localhost')]),
  ],
])('it is not where %s', async (_what, ways) => {
  await expect(ways().send({ url: `${origin}/keys` })).rejects.toThrow('outgoing request');
  expect(ways().speaksPlain(`${origin}/keys`)).toBe(false);
  expect(asked).toEqual([]);
});
