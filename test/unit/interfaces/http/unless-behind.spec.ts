import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import express from 'express';
import { EventLoopLag } from '#infrastructure/platform/observability/event-loop-lag';
import { unlessBehind } from '#interfaces/http/unless-behind';
import { until } from '../../../support/until.ts';

const LATE_MS = 100;
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

const asked = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });
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
    const [page, sent, call] = await Promise.all([
      asked('/'),
      asked('/sujets', 'POST'),
      asked('/api/v1/topics'),
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
    expect(await call.json()).toMatchObject({ status: 503 });
  } finally {
    rest();
  }
  await until(async () => lag.ms < LATE_MS / 2);
  expect((await asked('/')).status).toBe(200);
  expect(told).toEqual(['behind', 3]);
});

it('one that stood still for once is behind nobody any more', async () => {
  for (const end = performance.now() + LATE_MS * 4; performance.now() < end;);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(lag.ms).toBeLessThan(LATE_MS / 2);
});
