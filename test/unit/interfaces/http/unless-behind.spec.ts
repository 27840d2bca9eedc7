import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import { EventLoopLag } from '#infrastructure/platform/observability/event-loop-lag';
import { unlessBehind } from '#interfaces/http/unless-behind';
import { reasonIn } from '../../../../web/enhance/deed-answer.ts';
import { until } from '../../../support/until.ts';

const LATE_MS = 100;
const BROWSES = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'fr' };
const told: (string | number)[] = [];
const lag = new EventLoopLag(LATE_MS);
let server: Server;
beforeAll(async () => {
  const app = express();
  app.use(
    unlessBehind(() => lag.ms > LATE_MS / 2, {
      behind: () => void told.push('behind'),
      caughtUp: (refused) => void told.push(refused),
    }),
  );
  app.use((_req, res) => void res.send('answered'));
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  lag.stop();
  server.close();
});

const asked = (path: string, method = 'GET', headers: Readonly<Record<string, string>> = BROWSES) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, headers });
/** Turn after turn, as much work as takes so long. */
function keepBusy(turnMs: number): () => void {
  let isOver = false;
  const turn = () => {
    for (const end = performance.now() + turnMs; performance.now() < end;);
    if (!isOver) setImmediate(turn);
  };
  turn();
  return () => void (isOver = true);
}

it('a process that is behind refuses what is new, with a page or a problem, until it has caught up', async () => {
  expect(await (await asked('/')).text()).toBe('answered');
  const rest = keepBusy(LATE_MS * 2);
  try {
    await until(async () => lag.ms > LATE_MS / 2);
    const [page, sent, call, ...byScripts] = await Promise.all([
      asked('/'),
      asked('/sujets', 'POST'),
      asked('/api/v1/topics', 'GET', { ...BROWSES, 'accept-language': 'de, en;q=0.8, fr;q=0.5' }),
      asked('/apercu', 'POST', { accept: '*/*' }),
      asked('/evenements/seance/direct', 'POST', { ...BROWSES, 'x-in-place': '1' }),
    ]);
    expect([page, sent, call].map(({ status }) => status)).toEqual([503, 503, 503]);
    expect([page, call].map(({ headers }) => headers.get('Retry-After'))).toEqual(['10', '10']);
    expect(await page.text()).toMatch(
      /http-equiv="refresh"[^]*Le site est très occupé[^]*The site is very busy/,
    );
    const told = await sent.text();
    expect(told).toContain('Rien n’a été enregistré');
    expect(told).not.toContain('http-equiv');
    expect(call.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await call.json()).toEqual({
      type: '/developpeurs/problemes/request.busy',
      title: 'The site is very busy, and nothing was done. Try again in 10 seconds.',
      status: 503,
      code: 'request.busy',
      details: { retryAfterSeconds: 10 },
    });
    expect(call.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(call.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
    for (const script of byScripts)
      expect(reasonIn(await script.text())).toMatch(/^Le site est très occupé, .* dans 10 secondes\.$/);
  } finally {
    rest();
  }
  await until(async () => lag.ms < LATE_MS / 2);
  expect((await asked('/')).status).toBe(200);
  expect(told).toEqual(['behind', 5]);
});

it('programs are told so as their protocol says it, and a browser that asks first goes on to hear it', async () => {
  const rest = keepBusy(LATE_MS * 2);
  try {
    await until(async () => lag.ms > LATE_MS / 2);
    const first = { origin: 'https://other.example', 'access-control-request-method': 'POST' };
    const [directory, token, mayI, ofPages] = await Promise.all([
      asked('/scim/v2/Users', 'POST', { accept: 'application/scim+json', 'accept-language': 'en' }),
      asked('/oauth/token', 'POST', { accept: '*/*' }),
      asked('/api/v1/topics', 'OPTIONS', first),
      asked('/sujets', 'OPTIONS', first),
    ]);
    expect([directory.status, directory.headers.get('Content-Type')]).toEqual([503, 'application/scim+json']);
    expect(await directory.json()).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '503',
      detail: 'The site is very busy, and nothing was done. Try again in 10 seconds.',
    });
    expect([token.status, token.headers.get('Retry-After'), await token.json()]).toEqual([
      503,
      '10',
      {
        error: 'temporarily_unavailable',
        error_description: 'The site is very busy, and nothing was done. Try again in 10 seconds.',
      },
    ]);
    expect(mayI.status).toBe(204);
    expect(mayI.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(mayI.headers.get('Access-Control-Allow-Methods')).toContain('PATCH');
    expect(mayI.headers.get('Access-Control-Allow-Headers')).toMatch(/Authorization.*If-Match/);
    expect(ofPages.status).toBe(503);
  } finally {
    rest();
  }
  await until(async () => lag.ms < LATE_MS / 2);
});

it('one that stood still for once is behind nobody any more', async () => {
  for (const end = performance.now() + LATE_MS * 4; performance.now() < end;);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(lag.ms).toBeLessThan(LATE_MS / 2);
});
