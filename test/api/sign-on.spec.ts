import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newClient } from '../support/api-clients.ts';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { discourseQuery, type Fields } from '../support/sign-on/discourse-site.ts';
import { withAccount, withDiscourse } from './sign-on-world.ts';
import { World } from './world.ts';

let world: World;
let key: string;
let providerId: string;
beforeAll(async () => {
  world = await World.open();
  providerId = await withDiscourse(
    world,
    'forum',
    'moderator = true -> role:moderator\nadmin = true -> role:moderator',
  );
  key = await newClient(world.app, { holder: world.cast.administrator, scopes: ['sign-on:manage'] });
});
afterAll(() => world.app.stop());

const said = (fields: Fields, provider = 'forum', secret?: string) => ({
  provider,
  ...(Object.fromEntries(discourseQuery(fields, secret)) as { sso: string; sig: string }),
});
const follow = (body: object, as: object = { key }) => world.call('followSignOn', { ...as, body });
const linked = async (handle: string): Promise<SignedIn> => {
  const member = await newMember(world.app, { handle });
  await withAccount(world, member.memberId);
  await world.app.rows(
    `insert into community.provider_link (id, member_id, provider_id, subject, given, linked_at, last_used_at)
     values (gen_random_uuid(), $1, $2, $3, '{"role":null,"groups":[]}', now(), now())`,
    [member.memberId, providerId, handle],
  );
  return member;
};
const roleOf = async (memberId: string): Promise<string | null> => {
  const [row] = await world.app.rows<{ role: string }>(
    'select role from moderation.role_assignment where member_id = $1',
    [memberId],
  );
  return row?.role ?? null;
};
const isIn = async ({ cookie }: SignedIn): Promise<boolean> =>
  (await fetch(`${world.app.url}/api/v1/members/me`, { headers: { Cookie: cookie } })).status === 200;

describe('what a provider says without a browser', () => {
  it('gives and takes back what its rules say', async () => {
    const { memberId } = await linked('suivie');
    const given = await follow(said({ external_id: 'suivie', moderator: 'true' }));
    expect([given.status, given.body]).toEqual([200, { state: 'followed', role: 'moderator', groups: [] }]);
    expect(await roleOf(memberId)).toBe('moderator');
    await follow(said({ external_id: 'suivie' }));
    expect([null, 'member']).toContain(await roleOf(memberId));
  });

  it('makes nobody, and tells nobody who somebody is here', async () => {
    const before = await world.app.rows('select id from community.member');
    const { status, body } = await follow(said({ external_id: 'inconnue', email: 'a@b.example' }));
    expect([status, body]).toEqual([200, { state: 'unknown', role: null, groups: [] }]);
    expect(await world.app.rows('select id from community.member')).toHaveLength(before.length);
  });

  it.each([
    [
      'another secret',
      () => said({ external_id: 'x' }, 'forum', 'un-autre-secret-de-trente-deux-octets'),
      403,
    ],
    ['a nonce of a browser', () => said({ external_id: 'x', nonce: 'n' }), 403],
    ['nobody', () => said({ email: 'a@b.example' }), 403],
    ['a provider that is not there', () => said({ external_id: 'x' }, 'nulle-part'), 404],
    ['too much', () => ({ ...said({ external_id: 'x' }), sso: 'A'.repeat(20_000) }), 422],
    ['a field that nobody knows', () => ({ ...said({ external_id: 'x' }), admin: true }), 422],
  ])('is refused with %s', async (_what, body, expected) => {
    expect((await follow(body())).status).toBe(expected);
  });
});

describe('ending somebody’s sessions', () => {
  const end = (memberId: string, as: object = { key }) =>
    world.call('signMemberOut', { ...as, path: { id: memberId } });

  it('is over at once, and written down', async () => {
    const member = await linked('partie');
    expect(await isIn(member)).toBe(true);
    expect((await end(member.memberId)).status).toBe(204);
    expect(await isIn(member)).toBe(false);
    const lines = await world.app.rows(
      `select 1 from platform.audit_log where action = 'account.sign-out' and object_id = $1 and outcome = 'done'`,
      [member.memberId],
    );
    expect(lines).toHaveLength(1);
  });

  it('spares an equal rank, and those that are not there', async () => {
    const other = await newMember(world.app, { handle: 'autre', role: 'administrator' });
    expect((await end(other.memberId)).status).toBe(403);
    expect(await isIn(other)).toBe(true);
    expect((await end('01997777-0000-7000-8000-000000000001')).status).toBe(404);
  });
});

it('opens to the scope and the right alone', async () => {
  const { administrator, manager } = world.cast;
  const scim = await newClient(world.app, { holder: administrator, scopes: ['scim:manage'] });
  const without = await newClient(world.app, { holder: manager, scopes: ['sign-on:manage'] });
  const body = said({ external_id: 'suivie' });
  expect((await follow(body, { key: scim })).status).toBe(403);
  expect((await follow(body, { key: without })).status).toBe(404);
  expect((await follow(body, { as: manager })).status).toBe(404);
});
