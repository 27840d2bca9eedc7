import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { newClient } from '../support/api-clients.ts';
import { newMember, type SignedIn } from '../support/sessions.ts';
import { World } from './world.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

let world: World;
let administrator: SignedIn;
let key: string;
let count = 0;
beforeAll(async () => {
  world = await World.open();
  administrator = await newMember(world.app, { handle: 'ada', role: 'administrator' });
  key = await newClient(world.app, { holder: administrator, scopes: ['scim:manage'] });
});
afterAll(() => world.app.stop());

const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const bulk = (Operations: readonly object[], more: object = {}) => ({ schemas: [BULK], Operations, ...more });
const adding = (bulkId: string, userName: string) => ({
  method: 'POST',
  path: '/Users',
  bulkId,
  data: { schemas: [USER], userName },
});

/** Whatever is answered, read field by field. */
interface Body {
  readonly id: string;
  readonly schemas: readonly string[];
  readonly userName: string;
  readonly externalId: string;
  readonly active: boolean;
  readonly groups: readonly object[];
  readonly members: readonly { readonly value: string }[];
  readonly meta: { readonly location: string; readonly version: string };
  readonly totalResults: number;
  readonly startIndex: number;
  readonly Resources: readonly Body[];
  readonly status: string;
  readonly scimType: string;
}
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}
interface Asked {
  readonly body?: unknown;
  readonly as?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(
  method: string,
  path: string,
  { body, as = key, headers = {} }: Asked = {},
): Promise<Answered> {
  const answer = await fetch(`${world.app.url}/scim/v2${path}`, {
    method,
    headers: {
      ...(as !== null && { Authorization: `Bearer ${as}` }),
      ...(body !== undefined && { 'Content-Type': 'application/scim+json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    body: (text === '' ? null : JSON.parse(text)) as Body,
  };
}
const patch = (path: string, ...Operations: readonly object[]) =>
  ask('PATCH', path, { body: { schemas: [PATCH], Operations } });

const name = () => `person-${(count += 1)}@directory.example`;
const said = (more: object = {}) => {
  const userName = name();
  return { schemas: [USER], userName, emails: [{ value: userName, type: 'work', primary: true }], ...more };
};
async function told(more: object = {}): Promise<Body> {
  const { status, body } = await ask('POST', '/Users', { body: said(more) });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
}

/** A member with a confirmed address, and what a cookie of theirs opens. */
async function memberWith(email: string, role = 'member'): Promise<SignedIn> {
  const member = await newMember(world.app, { handle: `m-${uuidv7().slice(-12)}`, role });
  await world.app.rows(
    `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
     values ($1, $2, $2, now(), 'none', now())`,
    [member.memberId, email],
  );
  return member;
}
const isIn = async ({ cookie }: SignedIn): Promise<boolean> =>
  (await fetch(`${world.app.url}/notifications`, { headers: { cookie }, redirect: 'manual' })).status === 200;

/** A group that the back office left to the directory. */
async function group(label: string, membership = 'directory'): Promise<string> {
  const [row] = await world.app.rows<{ id: string }>(
    `insert into moderation.member_group (id, slug, name, membership, created_at)
     values (gen_random_uuid(), $1, $2, $3, now()) returning id`,
    [`g-${uuidv7().slice(-12)}`, label, membership],
  );
  return row!.id;
}
const groupsOf = async ({ memberId }: SignedIn): Promise<readonly string[]> =>
  (
    await world.app.rows<{ id: string }>(
      'select group_id as id from moderation.group_membership where member_id = $1',
      [memberId],
    )
  ).map(({ id }) => id);

describe('discovery', () => {
  it('says what can be done', async () => {
    const { status, headers, body } = await ask('GET', '/ServiceProviderConfig');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/scim\+json/);
    expect(body).toMatchObject({
      patch: { supported: true },
      bulk: { supported: true, maxOperations: 100, maxPayloadSize: 262_144 },
      etag: { supported: true },
    });
    for (const [list, id] of [
      ['ResourceTypes', 'User'],
      ['Schemas', USER],
    ]) {
      const all = await ask('GET', `/${list}`);
      expect(all.body).toMatchObject({ totalResults: 2, startIndex: 1 });
      const one = await ask('GET', `/${list}/${id}`);
      expect([one.status, one.body.id]).toEqual([200, id]);
      expect((await ask('GET', `/${list}/nothing`)).status).toBe(404);
    }
  });
});

describe('who may call', () => {
  it('is a client with the scope, of whoever may, and nobody else', async () => {
    const cases: readonly [string, Asked, number][] = [
      ['nobody', { as: null }, 401],
      ['a session', { as: null, headers: { Cookie: administrator.cookie } }, 401],
      ['a key that is none', { as: 'cpk_none' }, 401],
      [
        'another scope',
        { as: await newClient(world.app, { holder: administrator, scopes: ['members:read'] }) },
        403,
      ],
      [
        'a manager',
        { as: await newClient(world.app, { holder: world.cast.manager, scopes: ['scim:manage'] }) },
        404,
      ],
      [
        'elsewhere',
        {
          as: await newClient(world.app, {
            holder: administrator,
            scopes: ['scim:manage'],
            networks: ['192.0.2.0/24'],
          }),
        },
        401,
      ],
      ['too often', { as: await world.exhausted() }, 429],
    ];
    for (const [who, asked, expected] of cases)
      for (const [method, body] of [
        ['GET', undefined],
        ['POST', said()],
      ] as const) {
        const { status, headers, body: answered } = await ask(method, '/Users', { ...asked, body });
        expect([who, method, status]).toEqual([who, method, expected]);
        expect(answered).toMatchObject({ schemas: [ERROR], status: String(expected) });
        if (expected === 401) expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
        if (expected === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      }
  });

  it('opens nothing of the adapter', async () => {
    expect((await world.call('listMembers', { key })).status).toBe(403);
  });

  it('stands in the log with its client', async () => {
    const { id } = await told();
    const [line] = await world.app.rows<{ actor_id: string; details: object }>(
      `select actor_id, details from platform.audit_log where action = 'provisioning.person-add' and object_id = $1`,
      [id],
    );
    expect(line).toMatchObject({ actor_id: administrator.memberId, details: { client: key.split('_')[1] } });
  });
});

describe('users', () => {
  it('are told of, read, changed and forgotten', async () => {
    const body = said({
      externalId: 'A-77',
      name: { givenName: 'Ada' },
      [ENTERPRISE]: { department: 'R&D' },
    });
    const made = await ask('POST', '/Users', { body });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(made.body.meta.location);
    expect(made.body).toMatchObject({
      userName: body.userName,
      externalId: 'A-77',
      active: true,
      emails: body.emails,
    });
    expect(JSON.stringify(made.body)).not.toMatch(/Ada|R&D/);
    const here = `/Users/${made.body.id}`;
    const etag = made.headers.get('etag')!;
    expect(made.body.meta.version).toBe(etag);
    expect((await ask('GET', here, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const changed = await patch(here, { op: 'replace', path: 'externalId', value: 'A-78' });
    expect(changed.body).toMatchObject({ externalId: 'A-78' });
    expect(changed.headers.get('etag')).not.toBe(etag);
    const late = await ask('PUT', here, { body, headers: { 'If-Match': etag } });
    expect([late.status, late.body.status]).toEqual([412, '412']);
    const again = await ask('PUT', here, { body, headers: { 'If-Match': changed.headers.get('etag')! } });
    expect(again.body).toMatchObject({ externalId: 'A-77' });
    expect((await ask('DELETE', here, { headers: { 'If-Match': etag } })).status).toBe(412);
    expect((await ask('DELETE', here)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await ask(method, here)).status).toBe(404);
    expect((await patch(here, { op: 'replace', path: 'active', value: true })).status).toBe(404);
  });

  it('are looked up, and listed page by page', async () => {
    const one = await told({ externalId: 'B-1' });
    const other = await told({ externalId: 'B-2' });
    const found = async (filter: string) =>
      (await ask('GET', `/Users?filter=${encodeURIComponent(filter)}`)).body.Resources.map(({ id }) => id);
    expect(await found(`userName eq "${one.userName.toUpperCase()}"`)).toEqual([one.id]);
    expect(await found('externalId eq "B-2"')).toEqual([other.id]);
    expect(await found(`emails.value eq "${one.userName}"`)).toEqual([one.id]);
    expect(await found(`id eq "${other.id}"`)).toEqual([other.id]);
    expect(await found('id eq "nothing"')).toEqual([]);
    expect(await found(`externalId eq "B-1" and externalId eq "B-2"`)).toEqual([]);
    const { body: all } = await ask('GET', '/Users');
    const pages: string[] = [];
    for (let start = 1; start <= all.totalResults; start += 2) {
      const { body } = await ask('GET', `/Users?startIndex=${start}&count=2`);
      expect(body).toMatchObject({ totalResults: all.totalResults, startIndex: start });
      pages.push(...body.Resources.map(({ id }) => id));
    }
    expect(pages).toEqual(all.Resources.map(({ id }) => id));
    expect((await ask('GET', '/Users?count=0')).body).toMatchObject({ itemsPerPage: 0, Resources: [] });
    expect((await ask('GET', '/Users?startIndex=-4')).body.startIndex).toBe(1);
    const few = await ask('GET', `/Users/${one.id}?attributes=userName`);
    expect(Object.keys(few.body).sort()).toEqual(['id', 'schemas', 'userName']);
    const less = await ask('GET', `/Users/${one.id}?excludedAttributes=emails,meta`);
    expect(less.body).not.toHaveProperty('emails');
  });

  it('have names of their own, in whichever letters', async () => {
    const one = await told();
    const same = await ask('POST', '/Users', { body: said({ userName: one.userName.toUpperCase() }) });
    expect([same.status, same.body.scimType]).toEqual([409, 'uniqueness']);
    const other = await told();
    const taken = await patch(`/Users/${other.id}`, { op: 'replace', path: 'userName', value: one.userName });
    expect([taken.status, taken.body.scimType]).toEqual([409, 'uniqueness']);
  });

  it.each<[string, string, string, unknown, number, string | undefined]>([
    ['no JSON', 'POST', '/Users', '{"schemas":', 400, 'invalidSyntax'],
    ['a list', 'POST', '/Users', [], 400, 'invalidSyntax'],
    ['nothing', 'POST', '/Users', {}, 400, 'invalidSyntax'],
    ['no name', 'POST', '/Users', { schemas: [USER] }, 400, 'invalidValue'],
    ['an empty name', 'POST', '/Users', { schemas: [USER], userName: ' ' }, 400, 'invalidValue'],
    [
      'an endless name',
      'POST',
      '/Users',
      { schemas: [USER], userName: 'x'.repeat(300) },
      400,
      'invalidValue',
    ],
    ['a line in a name', 'POST', '/Users', { schemas: [USER], userName: 'a\r\nb' }, 400, 'invalidValue'],
    [
      'no address',
      'POST',
      '/Users',
      { schemas: [USER], userName: 'x1', emails: [{ value: 'x' }] },
      400,
      'invalidValue',
    ],
    [
      'addresses that are none',
      'POST',
      '/Users',
      { schemas: [USER], userName: 'x2', emails: 'a@b.fr' },
      400,
      'invalidSyntax',
    ],
    [
      'a switch that is none',
      'POST',
      '/Users',
      { schemas: [USER], userName: 'x3', active: 'yes' },
      400,
      'invalidValue',
    ],
    [
      'a name twice',
      'POST',
      '/Users',
      `{"schemas":["${USER}"],"userName":"a","userName":"b"}`,
      400,
      'invalidValue',
    ],
    ['ten megabytes', 'POST', '/Users', { schemas: [USER], userName: 'x'.repeat(400_000) }, 413, undefined],
    ['nobody', 'GET', '/Users/01997777-0000-7000-8000-000000000001', undefined, 404, undefined],
    ['no id', 'GET', '/Users/1', undefined, 404, undefined],
    ['a way out', 'GET', '/Users/..%2f..%2fetc', undefined, 404, undefined],
    ['no such place', 'GET', '/Devices', undefined, 404, undefined],
    ['nothing at once', 'POST', '/Bulk', {}, 400, 'invalidSyntax'],
    [
      'too many at once',
      'POST',
      '/Bulk',
      bulk(Array.from({ length: 101 }, () => adding('a', 'a'))),
      413,
      undefined,
    ],
    ['a name for two', 'POST', '/Bulk', bulk([adding('a', 'b1'), adding('a', 'b2')]), 400, 'invalidValue'],
    [
      'somewhere else at once',
      'POST',
      '/Bulk',
      bulk([{ method: 'POST', path: '/Me', bulkId: 'a' }]),
      400,
      'invalidSyntax',
    ],
    [
      'what is deep',
      'POST',
      '/Bulk',
      bulk([{ ...adding('a', 'b'), data: JSON.parse('['.repeat(500) + ']'.repeat(500)) as object }]),
      400,
      'invalidSyntax',
    ],
    ['oneself', 'GET', '/Me', undefined, 501, undefined],
    ['another method', 'DELETE', '/Users', undefined, 405, undefined],
    [
      'a filter that is none',
      'GET',
      '/Users?filter=userName%20sw%20%22a%22',
      undefined,
      400,
      'invalidFilter',
    ],
    ['two filters', 'GET', '/Users?filter=a&filter=b', undefined, 400, 'invalidFilter'],
    ['a count that is none', 'GET', '/Users?count=many', undefined, 400, 'invalidValue'],
  ])('%s is refused in the words of the protocol', async (_what, method, path, body, status, scimType) => {
    const answer = await ask(method, path, { body });
    expect([answer.status, answer.body.schemas, answer.body.status]).toEqual([
      status,
      [ERROR],
      String(status),
    ]);
    expect(answer.body.scimType).toBe(scimType);
    expect(answer.headers.get('content-type')).toMatch(/^application\/scim\+json/);
  });

  it('change whole or not at all', async () => {
    const { id } = await told({ externalId: 'C-1' });
    const refused = await patch(
      `/Users/${id}`,
      { op: 'replace', path: 'externalId', value: 'C-2' },
      { op: 'replace', path: 'active', value: 'perhaps' },
    );
    expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidValue']);
    expect((await ask('GET', `/Users/${id}`)).body.externalId).toBe('C-1');
  });
});

describe('somebody who is known here', () => {
  it('is out at once when the directory says so, and may come back', async () => {
    const { id, userName } = await told();
    const later = await memberWith(`later-${userName}`);
    const moved = await patch(`/Users/${id}`, {
      op: 'replace',
      path: 'emails[type eq "work"].value',
      value: `later-${userName}`,
    });
    expect(moved.status).toBe(200);
    expect(await isIn(later)).toBe(true);
    const shut = await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' });
    expect(shut.body.active).toBe(false);
    expect(await isIn(later)).toBe(false);
    const [left] = await world.app.rows<{ sessions: number }>(
      'select count(*)::int as sessions from community.session where member_id = $1',
      [later.memberId],
    );
    expect(left!.sessions).toBe(0);
    const signsIn = async () => {
      const [row] = await world.app.rows<{ out: boolean }>(
        `select exists (select from community.provisioned_person where member_id = $1 and not is_active) as out`,
        [later.memberId],
      );
      return !row!.out;
    };
    expect(await signsIn()).toBe(false);
    await patch(`/Users/${id}`, { op: 'replace', value: { active: true } });
    expect(await signsIn()).toBe(true);
  });

  it('is not let in again by what is left out', async () => {
    const address = name();
    const member = await memberWith(address);
    const body = { schemas: [USER], userName: address, emails: [{ value: address }] };
    const { id } = await told({ ...body, active: false });
    for (const more of [{ externalId: 'P-1' }, { externalId: 'P-2', active: null }]) {
      const put = await ask('PUT', `/Users/${id}`, { body: { ...body, ...more } });
      expect([put.status, put.body.externalId, put.body.active]).toEqual([200, more.externalId, false]);
    }
    expect(await isIn(member)).toBe(false);
    const opened = await ask('PUT', `/Users/${id}`, { body: { ...body, active: true } });
    expect(opened.body.active).toBe(true);
  });

  it('stays shut out when the directory forgets them, until it tells of them again', async () => {
    const address = name();
    const member = await memberWith(address);
    const { id } = await told({ userName: address, emails: [{ value: address }] });
    expect((await ask('DELETE', `/Users/${id}`)).status).toBe(204);
    expect(await isIn(member)).toBe(false);
    const kept = await world.app.rows(
      'select user_name, email, external_id, is_active from community.provisioned_person where member_id = $1',
      [member.memberId],
    );
    expect(kept).toEqual([{ user_name: null, email: null, external_id: null, is_active: false }]);
    const again = await told({ userName: address, emails: [{ value: address }] });
    expect(again.id).not.toBe(id);
    const [now] = await world.app.rows(
      'select is_active from community.provisioned_person where member_id = $1',
      [member.memberId],
    );
    expect(now).toEqual({ is_active: true });
  });

  it('is no administrator: those are let go by a person', async () => {
    const address = name();
    const member = await memberWith(address, 'administrator');
    const { id } = await told({ userName: address, emails: [{ value: address }] });
    const refused = await patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false });
    expect(refused.status).toBe(403);
    expect((await ask('DELETE', `/Users/${id}`)).status).toBe(403);
    expect((await ask('GET', `/Users/${id}`)).body.active).toBe(true);
    expect(await isIn(member)).toBe(true);
    const quiet = await ask('POST', '/Users', {
      body: said({ emails: [{ value: address }], active: false }),
    });
    expect([quiet.status, await isIn(member)]).toEqual([201, true]);
    const [line] = await world.app.rows(
      `select outcome from platform.audit_log where action = 'provisioning.person-change' and object_id = $1`,
      [id],
    );
    expect(line).toEqual({ outcome: 'refused' });
  });

  it('is nobody whose address was never confirmed', async () => {
    const address = name();
    const member = await memberWith(address);
    await world.app.rows('update community.account set email_confirmed_at = null where member_id = $1', [
      member.memberId,
    ]);
    await told({ userName: address, emails: [{ value: address }], active: false });
    expect(await isIn(member)).toBe(true);
  });

  it('is shown in the back office without the pseudonym beside the address', async () => {
    const address = name();
    const { memberId, handle } = await memberWith(address);
    await told({ userName: address, emails: [{ value: address }] });
    const [{ total }] = (await world.app.rows<{ total: number }>(
      'select count(*)::int as total from community.provisioned_person where user_name is not null',
    )) as [{ total: number }];
    const page = await fetch(`${world.app.url}/admin/api/annuaire?page=${Math.ceil(total / 50)}`, {
      headers: { cookie: administrator.cookie },
    });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain(address);
    expect(html).toContain(`/admin/membres/${memberId}/droits`);
    expect(html).not.toContain(handle);
  });

  it('keeps name, address and role: the directory gives no way in', async () => {
    const address = name();
    const member = await memberWith(address);
    const { id } = await told({ userName: address, emails: [{ value: address }] });
    await patch(
      `/Users/${id}`,
      { op: 'add', path: 'roles', value: [{ value: 'administrator' }] },
      { op: 'replace', path: 'displayName', value: 'Somebody else' },
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'thief@example.org' },
      { op: 'replace', path: 'password', value: 'thief-thief-thief-1' },
    );
    const [row] = await world.app.rows(
      `select a.email, a.password_hash, m.pseudonym, m.role from community.account a join community.member m on m.id = a.member_id
       where m.id = $1`,
      [member.memberId],
    );
    expect(row).toEqual({ email: address, password_hash: 'none', pseudonym: member.handle, role: 'member' });
  });
});

describe('groups', () => {
  it('that were left to the directory are filled by it, and no others', async () => {
    const team = await group('Field team');
    const others = await group('Others', 'closed');
    const listed = await ask(
      'GET',
      `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "field team"')}`,
    );
    expect(listed.body).toMatchObject({
      totalResults: 1,
      Resources: [{ id: team, displayName: 'Field team' }],
    });
    expect(listed.body.Resources[0]).not.toHaveProperty('members');
    expect((await ask('GET', `/Groups/${others}`)).status).toBe(404);
    const address = name();
    const member = await memberWith(address);
    const known = await told({ userName: address, emails: [{ value: address }] });
    const unknown = await told();
    const filled = await patch(`/Groups/${team}`, {
      op: 'Add',
      path: 'members',
      value: [{ value: known.id }, { value: unknown.id }],
    });
    expect(filled.body.members.map(({ value }) => value).sort()).toEqual([known.id, unknown.id].sort());
    expect(await groupsOf(member)).toEqual([team]);
    expect((await ask('GET', `/Users/${known.id}`)).body.groups).toMatchObject([
      { value: team, display: 'Field team' },
    ]);
    const etag = filled.headers.get('etag')!;
    expect((await ask('GET', `/Groups/${team}`, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    await patch(`/Groups/${team}`, { op: 'remove', path: `members[value eq "${known.id}"]` });
    expect(await groupsOf(member)).toEqual([]);
    const late = await ask('PUT', `/Groups/${team}`, {
      body: {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
        displayName: 'Field team',
        members: [],
      },
      headers: { 'If-Match': etag },
    });
    expect(late.status).toBe(412);
    const put = await ask('PUT', `/Groups/${team}`, {
      body: {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
        displayName: 'Field team',
        members: [{ value: known.id }],
      },
    });
    expect([put.status, await groupsOf(member)]).toEqual([200, [team]]);
    expect((await ask('DELETE', `/Users/${known.id}`)).status).toBe(204);
    expect(await groupsOf(member)).toEqual([]);
  });

  it('are filled whole or not at all, and made or named by nobody from outside', async () => {
    const team = await group('Support team');
    const address = name();
    const member = await memberWith(address);
    const known = await told({ userName: address, emails: [{ value: address }] });
    const refused = await patch(
      `/Groups/${team}`,
      { op: 'add', path: 'members', value: [{ value: known.id }] },
      { op: 'add', path: 'members', value: [{ value: '01997777-0000-7000-8000-000000000001' }] },
    );
    expect([refused.status, refused.body.scimType]).toEqual([400, 'invalidValue']);
    expect(await groupsOf(member)).toEqual([]);
    const renamed = await patch(`/Groups/${team}`, {
      op: 'replace',
      path: 'displayName',
      value: 'Directors',
    });
    expect([renamed.status, renamed.body.scimType]).toEqual([400, 'mutability']);
    expect((await ask('POST', '/Groups', { body: { displayName: 'New' } })).status).toBe(501);
    expect((await ask('DELETE', `/Groups/${team}`)).status).toBe(501);
    expect(
      (await patch('/Groups/01997777-0000-7000-8000-000000000001', { op: 'remove', path: 'members' })).status,
    ).toBe(404);
  });

  it('give what they give to whoever is recognised later', async () => {
    const team = await group('Newcomers of the team');
    const address = name();
    const { id } = await told({ userName: address, emails: [{ value: address }] });
    await patch(`/Groups/${team}`, { op: 'add', path: 'members', value: [{ value: id }] });
    const member = await memberWith(address);
    await patch(`/Users/${id}`, { op: 'replace', path: 'externalId', value: 'D-1' });
    expect(await groupsOf(member)).toEqual([team]);
  });
});

/** As each of them calls, in this order, with what it sends besides. */
describe('a directory as it is', () => {
  const enterprise = { [ENTERPRISE]: { department: 'R&D', manager: { value: 'x' } } };
  const found = async (path: string) => (await ask('GET', path)).body.Resources.map(({ id }) => id);
  const byName = (userName: string) => `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`;

  it('Entra ID looks somebody up, tells of them, fills a group, moves them, and lets them go', async () => {
    const userName = name();
    const team = await group('Entra team');
    expect(await found(byName(userName))).toEqual([]);
    const { status, body } = await ask('POST', '/Users', {
      body: {
        schemas: [USER, ENTERPRISE],
        externalId: 'oid-1',
        userName,
        active: true,
        displayName: 'Ada Martin',
        emails: [{ primary: true, type: 'work', value: userName }],
        meta: { resourceType: 'User' },
        name: { formatted: 'Ada Martin', familyName: 'Martin', givenName: 'Ada' },
        roles: [],
        ...enterprise,
      },
    });
    expect(status).toBe(201);
    expect(await found(byName(userName))).toEqual([body.id]);
    const member = await memberWith(userName);
    const groupName = encodeURIComponent('displayName eq "Entra team"');
    expect(await found(`/Groups?excludedAttributes=members&filter=${groupName}`)).toEqual([team]);
    const added = await patch(`/Groups/${team}`, { op: 'Add', path: 'members', value: [{ value: body.id }] });
    expect(added.status).toBe(200);
    const isInside = encodeURIComponent(`id eq "${team}" and members eq "${body.id}"`);
    expect(await found(`/Groups?attributes=id&filter=${isInside}`)).toEqual([team]);
    const changed = await patch(
      `/Users/${body.id}`,
      { op: 'Replace', path: 'displayName', value: 'Ada Durand' },
      { op: 'Replace', path: 'name.familyName', value: 'Durand' },
      { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Legal' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: userName },
    );
    expect(changed.status).toBe(200);
    expect(await groupsOf(member)).toEqual([team]);
    await patch(`/Groups/${team}`, { op: 'Remove', path: 'members', value: [{ value: body.id }] });
    expect(await groupsOf(member)).toEqual([]);
    expect(
      (await patch(`/Users/${body.id}`, { op: 'Replace', path: 'active', value: 'False' })).body.active,
    ).toBe(false);
    expect(await isIn(member)).toBe(false);
    expect((await ask('DELETE', `/Users/${body.id}`)).status).toBe(204);
    expect(await found(byName(userName))).toEqual([]);
  });

  it('Okta asks what there is, tells of somebody, writes them anew, and shuts them out', async () => {
    const userName = name();
    const team = await group('Okta team');
    for (const path of [
      '/ServiceProviderConfig',
      '/Schemas',
      '/ResourceTypes',
      '/Users?startIndex=1&count=2',
    ])
      expect([path, (await ask('GET', path)).status]).toEqual([path, 200]);
    expect(await found(`${byName(userName)}&startIndex=1&count=100`)).toEqual([]);
    const said = {
      schemas: [USER],
      userName,
      name: { givenName: 'Bea', familyName: 'Roux' },
      active: true,
      locale: 'fr-FR',
      emails: [{ primary: true, value: userName, type: 'work' }],
      displayName: 'Bea Roux',
      groups: [],
      externalId: '00u1',
      password: 'not-kept-1',
      phoneNumbers: [{ value: '1', type: 'work' }],
    };
    const { body } = await ask('POST', '/Users', { body: said });
    const member = await memberWith(userName);
    const put = await ask('PUT', `/Users/${body.id}`, { body: { ...said, id: body.id, externalId: '00u2' } });
    expect([put.status, put.body.externalId]).toEqual([200, '00u2']);
    expect(await found('/Groups?startIndex=1&count=100')).toContain(team);
    const replaced = await patch(
      `/Groups/${team}`,
      { op: 'replace', value: { id: team, displayName: 'Okta team' } },
      { op: 'replace', path: 'members', value: [{ value: body.id, display: userName }] },
    );
    expect([replaced.status, await groupsOf(member)]).toEqual([200, [team]]);
    await patch(`/Groups/${team}`, { op: 'remove', path: `members[value eq "${body.id}"]` });
    expect(await groupsOf(member)).toEqual([]);
    const shut = await patch(`/Users/${body.id}`, { op: 'replace', value: { active: false } });
    expect([shut.body.active, await isIn(member)]).toEqual([false, false]);
  });
});

it('many at once: one name is one person, and no group loses anybody', async () => {
  const body = said();
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask('POST', '/Users', { body })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 11 }, () => 409)]);
  const team = await group('Crowd');
  const people = await Promise.all(Array.from({ length: 8 }, () => told()));
  const placed = await Promise.all(
    people.map(({ id }) => patch(`/Groups/${team}`, { op: 'add', path: 'members', value: [{ value: id }] })),
  );
  expect(placed.map(({ status }) => status)).toEqual(people.map(() => 200));
  expect((await ask('GET', `/Groups/${team}`)).body.members).toHaveLength(8);
});

describe('many at once', () => {
  interface Done {
    readonly Operations: readonly { status: string; location: string; bulkId: string; version: string }[];
  }
  const all = async (operations: readonly object[], more: object = {}) => {
    const { status, body } = await ask('POST', '/Bulk', { body: bulk(operations, more) });
    expect(status).toBe(200);
    return (body as unknown as Done).Operations;
  };

  it('are done each as if it had come alone', async () => {
    const [one, two, gone] = await all([
      adding('one', 'bulk-one'),
      adding('two', 'bulk-two'),
      { method: 'DELETE', path: '/Users/bulkId:two' },
    ]);
    expect([one!.status, two!.status, gone!.status]).toEqual(['201', '201', '204']);
    const [id] = one!.location.split('/').slice(-1);
    expect((await ask('GET', `/Users/${id}`)).body).toMatchObject({ userName: 'bulk-one', active: true });
    const off = { schemas: [PATCH], Operations: [{ op: 'replace', path: 'active', value: false }] };
    const patch = { method: 'PATCH', path: `/Users/${id}`, data: off };
    const [stale] = await all([{ ...patch, version: 'W/"77"' }]);
    expect(stale!.status).toBe('412');
    const [shut] = await all([{ ...patch, version: one!.version }]);
    expect(shut!.status).toBe('200');
    expect((await ask('GET', `/Users/${id}`)).body.active).toBe(false);
  });

  it('wait for what they refer to, and are refused for what nothing makes', async () => {
    const renamed = { schemas: [USER], userName: 'bulk-late-renamed' };
    const answers = await all([
      { method: 'PUT', path: '/Users/bulkId:late', data: renamed },
      { method: 'DELETE', path: '/Users/bulkId:nobody' },
      adding('late', 'bulk-late'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['200', '201', '409']);
    const { body } = await ask('GET', '/Users?filter=userName%20eq%20%22bulk-late-renamed%22');
    expect(body.totalResults).toBe(1);
  });

  it('count as many calls as they are, and are not done where fewer are left', async () => {
    const own = await newClient(world.app, { holder: administrator, scopes: ['scim:manage'] });
    const send = (names: readonly string[]) =>
      ask('POST', '/Bulk', { as: own, body: bulk(names.map((name) => adding(name, name))) });
    const left = ({ headers }: Answered) => /"writes";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1];
    const first = await send(['bulk-1', 'bulk-2', 'bulk-3']);
    expect([first.status, left(first)]).toEqual([200, '117']);
    const many = (start: string) => Array.from({ length: 60 }, (_, index) => `bulk-${start}-${index}`);
    expect((await send(many('a'))).status).toBe(200);
    const over = await send(many('b'));
    expect([over.status, over.body.status, Number(over.headers.get('retry-after')) > 0]).toEqual([
      429,
      '429',
      true,
    ]);
    const { body } = await ask('GET', '/Users?filter=userName%20eq%20%22bulk-b-0%22');
    expect(body.totalResults).toBe(0);
    let counted: { done: number; refused: number } | undefined;
    for (let tries = 0; counted?.refused !== 60 && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      [counted] = await world.app.rows<{ done: number; refused: number }>(
        `select done, refused from site.api_use where client_id = $1 and operation = 'scim.doAll'`,
        [own.split('_')[1]],
      );
    }
    expect(counted).toEqual({ done: 63, refused: 60 });
  });

  it('stop after as many refusals as the directory says', async () => {
    // A minute later: what came together before counts as its many.
    await world.app.rows(`delete from platform.throttle where key like 'throttle:api.%'`);
    const twice = [adding('a', 'bulk-same'), adding('b', 'bulk-same'), adding('c', 'bulk-after')];
    const stopped = await all(twice, { failOnErrors: 1 });
    expect(stopped.map(({ status }) => status)).toEqual(['201', '409']);
    const { body } = await ask('GET', '/Users?filter=userName%20eq%20%22bulk-after%22');
    expect(body.totalResults).toBe(0);
    const made = { method: 'POST', path: '/Groups', bulkId: 'g', data: {} };
    expect((await all([made, adding('d', 'bulk-after')])).map(({ status }) => status)).toEqual([
      '501',
      '201',
    ]);
  });
});
