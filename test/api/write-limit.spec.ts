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
