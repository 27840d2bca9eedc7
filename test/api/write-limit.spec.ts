import http from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SignedIn } from '../support/sessions.ts';
import { EXAMPLES } from './examples.ts';
import { World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.app.stop());

const register = (url: string, by: SignedIn) =>
  fetch(url, {
    method: 'PUT',
    headers: { Origin: world.app.url, Cookie: by.cookie, 'Content-Type': 'application/json' },
    body: '{}',
  });

it('a hundred seats asked for at once by one member hold up nobody else, and are too many', async () => {
  const { id } = (await EXAMPLES['readEvent']!(world)).path as { id: string };
  const url = `${world.app.url}/api/v1/events/${id}/registration`;
  const { member, other } = world.cast;
  const flood = Promise.all(Array.from({ length: 100 }, () => register(url, member)));
  await new Promise((go) => setTimeout(go, 50));
  const from = Date.now();
  const answer = await register(url, other);
  expect([answer.status, Date.now() - from < 1_000]).toEqual([200, true]);
  const answers = await flood;
  const statuses = new Set(answers.map(({ status }) => status));
  expect([...statuses].sort()).toEqual([200, 429]);
  const refused = answers.find(({ status }) => status === 429)!;
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

const SIZE = 9 * 1024 * 1024;
const BEGINNING = '--x\r\nContent-Disposition: form-data; name="alt"\r\n\r\nA cat\r\n';

/** A form with a picture, of which the beginning alone is sent unless told. */
function begun(by: SignedIn, accept: string, { goesOn = false } = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(`${world.app.url}/images/nouvelle`, {
      method: 'POST',
      agent: false,
      headers: {
        Origin: world.app.url,
        Cookie: by.cookie,
        Accept: accept,
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': SIZE,
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      resolve(response.statusCode!);
      request.destroy();
    });
    request.write(BEGINNING);
    if (goesOn) request.end(Buffer.alloc(SIZE - BEGINNING.length));
  });
}

it('whoever sent as many pictures as they may is told so before the next one has come', async () => {
  const { newcomer } = world.cast;
  const picture = async () => {
    const body = new FormData();
    body.set('alt', 'A cat');
    body.set('file', new File(['no picture'], 'cat.png', { type: 'image/png' }));
    const headers = { Origin: world.app.url, Cookie: newcomer.cookie };
    return (await fetch(`${world.app.url}/images/nouvelle`, { method: 'POST', body, headers })).status;
  };
  const tried = [];
  for (let time = 0; time < 6; time += 1) tried.push(await picture());
  expect(tried).toEqual([422, 422, 422, 422, 422, 429]);
  expect(await begun(newcomer, '*/*')).toBe(429);
  // A page waits for what was written beside it, which is to come back.
  expect(await begun(newcomer, 'text/html', { goesOn: true })).toBe(429);
});
