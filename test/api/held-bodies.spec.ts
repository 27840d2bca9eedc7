import http from 'node:http';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { parisDay } from '#domain/shared/day';
import { newClient } from '../support/api-clients.ts';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { World } from './world.ts';

jest.setTimeout(60_000);
let world: World;
let topic = '';
beforeAll(async () => {
  world = await World.open();
  topic = await world.topic();
});
afterAll(() => world.app.stop());

let made = 0;
const someone = (role = 'member') => newMember(world.app, { handle: `held${(made += 1)}`, role, trust: 4 });

interface Door {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  readonly shown: Readonly<Record<string, string>>;
}

const json = (body: object) => ({ type: 'application/json', body: Buffer.from(JSON.stringify(body)) });
const form = (fields: Record<string, string>) => ({
  type: 'application/x-www-form-urlencoded',
  body: Buffer.from(new URLSearchParams(fields).toString()),
});
/** @param bytes of its picture */
function multipart(bytes: number) {
  const head = '--x\r\nContent-Disposition: form-data; name="alt"\r\n\r\nA cat\r\n--x\r\n';
  const file =
    'Content-Disposition: form-data; name="file"; filename="c.png"\r\nContent-Type: image/png\r\n\r\n';
  const body = Buffer.concat([
    Buffer.from(head + file),
    Buffer.alloc(bytes, 1),
    Buffer.from('\r\n--x--\r\n'),
  ]);
  return { type: 'multipart/form-data; boundary=x', body };
}

/** Sends all but the last byte, does what is to be done meanwhile, and sends it. @returns the status, with where it leads */
function held({ path, type, body, shown }: Door, meanwhile: () => Promise<unknown>) {
  return new Promise<string>((resolve, reject) => {
    const request = http.request(`${world.app.url}${path}`, {
      method: 'POST',
      agent: false,
      headers: { ...shown, 'Content-Type': type, 'Content-Length': body.length },
    });
    request.on('error', reject).on('response', (answer) => {
      answer.resume();
      const to = answer.headers.location?.split('?')[0];
      resolve(`${answer.statusCode}${to === undefined ? '' : ` ${to}`}`);
    });
    request.write(body.subarray(0, -1));
    const lookedUp = new Promise((go) => setTimeout(go, 500));
    void lookedUp.then(meanwhile).then(() => request.end(body.subarray(-1)), reject);
  });
}

const nothing = () => Promise.resolve();
const byPage = ({ cookie }: SignedIn) => ({ Origin: world.app.url, Cookie: cookie, Accept: 'text/html' });
const byScript = ({ cookie }: SignedIn) => ({ Origin: world.app.url, Cookie: cookie });
const signOut = ({ memberId }: SignedIn) =>
  world.app.rows('delete from community.session where member_id = $1', [memberId]);

async function exclude({ memberId }: SignedIn): Promise<void> {
  const answer = await fetch(`${world.app.url}/admin/membres/${memberId}`, {
    method: 'POST',
    redirect: 'manual',
    headers: byPage(world.cast.manager),
    body: new URLSearchParams({
      step: 'exclusion-temporaire',
      ground: 'regles-de-vie',
      facts: 'Three messages of Monday evening insult somebody.',
      until: parisDay(new Date(Date.now() + 10 * 86_400_000)),
    }),
  });
  expect(answer.status).toBe(303);
}

const answering = (shown: Door['shown']): Door => ({
  path: `/api/v1/topics/${topic}/posts`,
  ...json({ body: `Write to them by registered letter, copy ${(made += 1)}.` }),
  shown,
});
const writtenBy = async ({ memberId }: SignedIn) =>
  (await world.app.rows('select id from community.post where author_id = $1', [memberId])).length;

it('what is sent whole at last is taken from who still may', async () => {
  const by = await someone();
  expect(await held(answering(byScript(by)), nothing)).toMatch(/^201/);
  expect(await writtenBy(by)).toBe(1);
});

it('an answer held back until its writer was excluded, or signed out, is not written', async () => {
  const [excluded, gone] = [await someone(), await someone()];
  expect(await held(answering(byScript(excluded)), () => exclude(excluded))).toBe('401');
  expect(await held(answering(byScript(gone)), () => signOut(gone))).toBe('401');
  expect([await writtenBy(excluded), await writtenBy(gone)]).toEqual([0, 0]);
});

it('answers that wait for the turn of their writer are not written once they are excluded', async () => {
  const by = await someone();
  const sent = Array.from({ length: 18 }, () => {
    const { path, type, body, shown } = answering(byScript(by));
    return fetch(`${world.app.url}${path}`, {
      method: 'POST',
      headers: { ...shown, 'Content-Type': type },
      body: new Uint8Array(body),
    }).then(({ status }) => status);
  });
  await Promise.race(sent);
  await signOut(by);
  const until = await writtenBy(by);
  const statuses = await Promise.all(sent);
  expect(statuses).toContain(401);
  // Those whose turn it was by then: as many as go at once.
  expect((await writtenBy(by)) - until).toBeLessThanOrEqual(4);
});

it('a revoked client, and a moderator who is one no more, do nothing with what they held back', async () => {
  const holder = await someone();
  const key = await newClient(world.app, { holder, scopes: ['topics:write'] });
  const door = answering({ Authorization: `Bearer ${key}` });
  const revoke = () =>
    world.app.rows('update site.api_client set revoked_at = now() where holder_id = $1', [holder.memberId]);
  expect(await held(answering(door.shown), nothing)).toMatch(/^201/);
  expect(await held(door, revoke)).toBe('401');
  expect(await writtenBy(holder)).toBe(1);
  const moderator = await someone('moderator');
  const demote = async () => {
    await world.app.rows('delete from moderation.role_assignment where member_id = $1', [moderator.memberId]);
    await new Promise((go) => setTimeout(go, 2_500));
  };
  const pinning: Door = {
    path: `/api/v1/topics/${topic}/pin`,
    ...json({}),
    shown: byScript(moderator),
  };
  expect(await held(pinning, demote)).toBe('403');
});

it('a form of a page that is held back until its session is over writes nothing', async () => {
  const by = await someone();
  const door = { path: '/profil', ...form({ bio: 'I paint boats.', isPublic: 'on' }), shown: byPage(by) };
  expect(await held(door, () => signOut(by))).toMatch(/^(?:401|303 \/connexion)/);
  const [row] = await world.app.rows<{ bio: string }>('select bio from community.member where id = $1', [
    by.memberId,
  ]);
  expect(row!.bio).not.toContain('boats');
});

it.each([
  ['small', 2_000],
  ['too large to be waited for', 700_000],
])('a picture that is %s is not taken from who was excluded while it came', async (_, bytes) => {
  const by = await someone();
  const door = { path: '/images/nouvelle', ...multipart(bytes), shown: byScript(by) };
  expect(await held(door, nothing)).toBe('422'); // no picture: looked at
  expect(await held(door, () => exclude(by))).toBe('303 /connexion');
});

it('no machine is registered by a form that was held back until every session was ended', async () => {
  const by = await someone('administrator');
  const door = {
    path: '/admin/api/nouveau',
    ...form({ name: 'A thief', scopes: 'topics:read', networks: '', origins: '', days: '30' }),
    shown: byPage(by),
  };
  const count = async () =>
    (await world.app.rows('select id from site.api_client where holder_id = $1', [by.memberId])).length;
  expect(await held(door, () => signOut(by))).toBe('401');
  expect(await count()).toBe(0);
  const still = { ...door, shown: byPage(await someone('administrator')) };
  expect(await held(still, nothing)).toBe('200');
});
