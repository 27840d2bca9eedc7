import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entrancesOfPeople } from '../proofs/input/entrances.ts';
import { ring } from '../proofs/permissions/doorbell.ts';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { type RunningSite, startSite } from '../support/site.ts';

const SOMETHING = '01997777-0000-7000-8000-000000000001';
const END = '/admin/essai/fin';

const bodyFor = (path: string) => {
  if (path.startsWith('/api/')) return '{}';
  return path === END ? '' : 'x=1';
};

/** What one person alone reads; who looks with another's eyes is kept out. */
const PRIVATE = [
  '/brouillons',
  '/marque-pages',
  '/notifications',
  '/compte',
  '/preferences',
  '/profil',
  '/groupes',
  '/preferences/personnes',
  '/dev/courrier',
  '/notifications/nombre',
  '/api/v1/members/me',
  '/api/v1/bookmarks',
  '/api/v1/notifications',
  '/api/v1/drafts',
  '/admin/essai',
];

describe('who looks at the site with somebody else’s eyes', () => {
  let site: RunningSite;
  let administrator: SignedIn;
  let member: SignedIn;
  beforeAll(async () => {
    site = await startSite({ seed: 'none', env: { PROCESS: 'web' } });
    administrator = await newMember(site, { handle: 'ada', role: 'administrator' });
    member = await newMember(site, { handle: 'mia' });
  }, 120_000);
  afterAll(() => site.stop());

  const look = (as: { kind: string; as: string }, minutes = 30) =>
    site.rows(`update community.session set trying = $2 where member_id = $1`, [
      administrator.memberId,
      JSON.stringify({ name: as.as, until: new Date(Date.now() + minutes * 60_000).toISOString(), ...as }),
    ]);
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(site.url + path, {
      redirect: 'manual',
      ...init,
      headers: {
        cookie: administrator.cookie,
        origin: site.url,
        accept: 'application/json',
        ...(init.headers as Record<string, string>),
      },
    });
  const post = (path: string, method = 'POST') =>
    ask(path, {
      method,
      body: bodyFor(path),
      headers: {
        'content-type': path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded',
      },
    });
  const log = () =>
    site.rows<{ action: string; details: { why?: string } }>(
      `select action, details from platform.audit_log where action like 'view-as.%' order by at`,
    );

  it('is refused every act, whatever it is and as whoever it looks', async () => {
    const acts = (await entrancesOfPeople()).filter(
      ({ method }) => !['get', 'head'].includes(method.toLowerCase()),
    );
    expect(acts.length).toBeGreaterThan(100);
    const letThrough: string[] = [];
    for (const as of [
      { kind: 'role', as: 'moderator' },
      { kind: 'member', as: member.memberId },
    ]) {
      await look(as);
      for (const { method, path } of acts) {
        const address = path.replace(/:\w+/g, SOMETHING);
        if (address === END) continue;
        const answer = await post(address, method.toUpperCase());
        const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
        if (answer.status !== 403 || code !== 'access.only-trying')
          letThrough.push(`${method} ${path}: ${answer.status} ${code}`);
      }
    }
    expect(letThrough).toEqual([]);
  }, 120_000);

  it('reads the site with the rights of another, and nothing that is one person’s', async () => {
    await look({ kind: 'role', as: 'member' });
    expect((await ask('/admin/moderation', { headers: { accept: 'text/html' } })).status).toBe(404);
    const home = await ask('/', { headers: { accept: 'text/html' } });
    expect(home.status).toBe(200);
    expect(await home.text()).toContain(END);
    await look({ kind: 'role', as: 'moderator' });
    expect((await ask('/admin/moderation', { headers: { accept: 'text/html' } })).status).toBe(200);
    await look({ kind: 'member', as: member.memberId });
    const open: string[] = [];
    for (const path of PRIVATE) {
      const { status } = await ask(path, { headers: { accept: 'text/html' } });
      if (status === 200) open.push(path);
    }
    expect(open).toEqual([]);
  });

  it('never looks with the eyes of an equal', async () => {
    const equal = await newMember(site, { handle: 'eva', role: 'administrator' });
    await look({ kind: 'member', as: equal.memberId });
    const home = await ask('/', { headers: { accept: 'text/html' } });
    expect(await home.text()).not.toContain(END);
  });

  it('hears on sockets what visitors hear', async () => {
    await look({ kind: 'member', as: member.memberId });
    const { origin, port } = new URL(site.url);
    for (const id of [administrator.memberId, member.memberId])
      expect(
        await ring({ origin, port: Number(port) }, administrator.cookie, ['subscribe'], `member:${id}`),
      ).toBe('no');
  });

  it('looks with its own eyes again when it says so, or when the time is over, and the log tells once', async () => {
    await site.rows(`update community.session set trying = null where member_id = $1`, [
      administrator.memberId,
    ]);
    const before = (await log()).length;
    await look({ kind: 'role', as: 'member' });
    expect((await post(END)).status).toBe(303);
    expect((await ask('/admin/moderation', { headers: { accept: 'text/html' } })).status).toBe(200);
    await look({ kind: 'role', as: 'member' }, -1);
    await Promise.all([1, 2, 3].map(() => ask('/', { headers: { accept: 'text/html' } })));
    expect((await ask('/admin/moderation', { headers: { accept: 'text/html' } })).status).toBe(200);
    const told = (await log()).slice(before);
    expect(told.map(({ action, details }) => [action, details.why])).toEqual([
      ['view-as.end', 'ended'],
      ['view-as.end', 'expired'],
    ]);
  });

  it('begins with a password just given and a reason, and is told in the log', async () => {
    const begin = (fields: Record<string, string>) =>
      ask('/admin/essai', {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    await site.rows(`update community.session set trying = null where member_id = $1`, [
      administrator.memberId,
    ]);
    await site.rows(
      `update community.session set confirmed_at = now() - interval '1 hour' where member_id = $1`,
      [administrator.memberId],
    );
    const stale = await begin({ kind: 'role', role: 'member', reason: 'Looking' });
    expect(stale.headers.get('location')).toContain('/compte/identite');
    await site.rows(`update community.session set confirmed_at = now() where member_id = $1`, [
      administrator.memberId,
    ]);
    expect((await begin({ kind: 'role', role: 'member', reason: '' })).status).toBe(422);
    expect((await begin({ kind: 'role', role: 'administrator', reason: 'Looking' })).status).toBe(422);
    expect((await begin({ kind: 'role', role: 'member', reason: 'Looking' })).status).toBe(303);
    expect((await post('/api/v1/topics')).status).toBe(403);
    expect((await log()).at(-1)).toMatchObject({ action: 'view-as.start' });
    const told = () =>
      site.rows(`select member_id, kind, actor_id from community.notification where kind = 'looked-as'`);
    expect(await told()).toEqual([]);
    await site.rows(`update community.session set trying = null where member_id = $1`, [
      administrator.memberId,
    ]);
    const asMember = { kind: 'member', member: 'mia', reason: 'Looking' };
    expect((await begin(asMember)).status).toBe(303);
    expect(await told()).toEqual([
      { member_id: member.memberId, kind: 'looked-as', actor_id: administrator.memberId },
    ]);
  });
});
