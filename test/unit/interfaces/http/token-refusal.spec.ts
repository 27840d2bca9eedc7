import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import express from 'express';
import { NoSuchPath, TooManyBodies } from '#interfaces/http/refusals';
import { tokenErrors } from '#interfaces/http/token-refusal';

it('who asks for a token where there is no room for it reads so in the words of the protocol, and other refusals go on', async () => {
  const app = express();
  app.post('/busy', () => {
    throw new TooManyBodies(5);
  });
  app.use((_req, _res, next) => next(new NoSuchPath()));
  app.use(tokenErrors);
  app.use(((error, _req, res, _next) => void res.status(418).json(error)) as express.ErrorRequestHandler);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asked = (path: string) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method: 'POST' });
  const [busy, nothing] = await Promise.all([asked('/busy'), asked('/elsewhere')]);
  server.close();
  expect([busy.status, busy.headers.get('Retry-After')]).toEqual([503, '5']);
  const told = (await busy.json()) as { error: string; error_description: string };
  expect(told.error).toBe('temporarily_unavailable');
  expect(told.error_description).toMatch(/^[\x20-\x7e]*5 seconds[\x20-\x7e]*$/);
  expect(nothing.status).toBe(418);
});
