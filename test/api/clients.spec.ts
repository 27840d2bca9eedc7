import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetKeptAnswers } from '#application/site/kept-answers/forget-kept-answers';
import { knownId } from '#domain/shared/id';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { SqlKeptAnswers } from '#infrastructure/site/kept-answers/kept-answers.sql';
import { newClient } from '../support/api-clients.ts';
import type { SignedIn } from '../support/sessions.ts';
import { newMember } from '../support/sessions.ts';
import { World } from './world.ts';

let world: World;
let administrator: SignedIn;
beforeAll(async () => {
  world = await World.open();
  administrator = await newMember(world.app, { handle: 'ada', role: 'administrator' });
});
afterAll(() => world.app.stop());

const TOPICS = ['topics:read', 'topics:write'];
const client = (scopes: readonly string[], more: object = {}) =>
  newClient(world.app, { holder: administrator, scopes, ...more });
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
const openTopic = (key: string, more: object = {}, headers: Record<string, string> = {}) =>
  world.call('openTopic', { key, body: world.topicBody(more), headers });

describe('a client', () => {
  it('acts for whoever answers for it, within its scopes, and stands in the audit log', async () => {
    const key = await client(TOPICS);
    const { status, body } = await openTopic(key);
    expect(status).toBe(201);
    const { id } = body as { id: string };
    const [topic] = await world.app.rows<{ author: string }>(
      'select author_id as author from community.topic where id = $1',
      [id],
    );
    expect(topic!.author).toBe(administrator.memberId);
    // Written once the answer is sent.
    let line: { outcome: string; details: object } | undefined;
    for (let tries = 0; line === undefined && tries < 300; tries += 1) {
      [line] = await world.app.rows<{ outcome: string; details: object }>(
        `select outcome, details from platform.audit_log where action = 'api.call' and object_id = $1`,
        [key.split('_')[1]],
      );
      if (line === undefined) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(line).toMatchObject({ outcome: 'done', details: { operation: 'openTopic', status: 201 } });
  });

  it('is told who it is, and how much is left', async () => {
    const answer = await world.call('readCaller', { key: await client(['topics:read']) });
    expect(answer.body).toMatchObject({ kind: 'client', client: { scopes: ['topics:read'] } });
    expect(answer.headers['ratelimit-policy']).toBe('"default";q=600;w=60');
    expect(answer.headers['ratelimit']).toMatch(/^"default";r=599;t=\d+$/);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('never speaks for the organisation, judges nobody, votes in nothing and reads nothing private', async () => {
    const [all] = await world.app.rows<{ scopes: string[] }>(
      `select array['topics:read', 'topics:write', 'ideas:write', 'moderation:read', 'services:write'] as scopes`,
    );
    const key = await client(all!.scopes);
    for (const id of [
      'sealAnswer',
      'answerOfficially',
      'decideReviewItem',
      'castBallot',
      'listConversations',
      'readOwnProfile',
      'answerIdea',
      'setValue',
    ])
      expect([id, codeOf(await world.call(id, { key, path: { id: 'x', key: 'x' }, body: {} }))]).toEqual([
        id,
        'api.closed-to-clients',
      ]);
  });

  it('knows nothing of what is for the staff, whoever answers for it', async () => {
    const id = await world.secretTopic();
    const answer = await world.call('readTopic', { key: await client(TOPICS), path: { id } });
    expect(answer.status).toBe(404);
  });

  it('reads one member by the scope for members alone', async () => {
    const key = await client(['members:read']);
    const { status, body } = await world.call('readMember', { key, path: { handle: 'ada' } });
    expect([status, body]).toEqual([200, expect.objectContaining({ handle: 'ada' })]);
    expect((await world.call('listTopics', { key })).status).toBe(403);
  });

  it('writes in its categories alone', async () => {
    const key = await client(TOPICS, { categoryIds: [world.questionsOnly] });
    expect((await openTopic(key)).status).toBe(403);
    expect((await openTopic(key, { categoryId: world.questionsOnly })).status).toBe(201);
  });

  it('reads in its categories alone', async () => {
    const inside = await world.topic({ categoryId: world.questionsOnly });
    const outside = await world.topic();
    const key = await client(['topics:read', 'topics:write', 'categories:read', 'members:read'], {
      categoryIds: [world.questionsOnly],
    });
    const read = async (id: string) => (await world.call('readTopic', { key, path: { id } })).status;
    expect([await read(inside), await read(outside)]).toEqual([200, 404]);
    const posts = await world.call('listPosts', { key, path: { id: outside } });
    expect([posts.status, codeOf(posts)]).toEqual([404, 'community.topic-not-found']);
    const closed = await world.call('closeTopic', { key, path: { id: outside }, body: {} });
    expect([closed.status, codeOf(closed)]).toEqual([404, 'community.topic-not-found']);
    const { body } = await world.call('listTopics', { key, query: { limit: 100 } });
    const { data } = body as { data: readonly { id: string; category: { id: string } }[] };
    expect(data.map(({ id }) => id)).toContain(inside);
    expect(data.map(({ id }) => id)).not.toContain(outside);
    const categories = (await world.call('listCategories', { key })).body as { data: { id: string }[] };
    expect(categories.data.map(({ id }) => id)).toEqual([world.questionsOnly]);
  });

  it('loses what whoever answers for it loses', async () => {
    const holder = await newMember(world.app, { handle: 'fay', role: 'community_manager' });
    const key = await newClient(world.app, { holder, scopes: ['categories:write'] });
    const asked = { key, body: world.categoryBody() };
    expect((await world.call('createCategory', asked)).status).toBe(201);
    await world.app.rows(`update moderation.role_assignment set role = 'member' where member_id = $1`, [
      holder.memberId,
    ]);
    // What roles may do is remembered for two seconds.
    const again = async () =>
      (await world.call('createCategory', { key, body: world.categoryBody() })).status;
    for (let tries = 0; tries < 60 && (await again()) !== 404; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await again()).toBe(404);
    await world.app.rows(`update community.member set status = 'banned' where id = $1`, [holder.memberId]);
    expect((await world.call('readCaller', { key })).status).toBe(401);
  });

  it('is refused at once when it is revoked, past its day, or calls from elsewhere', async () => {
    const key = await client(TOPICS);
    const id = key.split('_')[1];
    expect((await world.call('readCaller', { key })).status).toBe(200);
    for (const [change, back] of [
      ['revoked_at = now()', 'revoked_at = null'],
      [
        `created_at = now() - interval '2 days', expires_at = now() - interval '1 second'`,
        `expires_at = now() + interval '1 day'`,
      ],
      [`networks = '{192.0.2.0/24}'`, `networks = '{127.0.0.0/8,::1}'`],
    ]) {
      await world.app.rows(`update site.api_client set ${change} where id = $1`, [id]);
      expect([change, (await world.call('readCaller', { key })).status]).toEqual([change, 401]);
      await world.app.rows(`update site.api_client set ${back} where id = $1`, [id]);
      expect((await world.call('readCaller', { key })).status).toBe(200);
    }
  });

  it('is not helped by a cookie that comes with a wrong key', async () => {
    const cookie = administrator.cookie;
    const answer = await world.call('readCaller', { key: 'cpk_nothing', headers: { Cookie: cookie } });
    expect(answer.status).toBe(401);
  });

  it('is heard by pages of the sites that it names, and by no others', async () => {
    const site = 'https://www.organisation.example';
    const key = await client(['topics:read'], { origins: [site] });
    const headersFor = async (Origin: string) =>
      (await world.call('listTopics', { key, headers: { Origin } })).headers;
    expect((await headersFor(site))['access-control-allow-origin']).toBe(site);
    expect((await headersFor('https://evil.example'))['access-control-allow-origin']).toBeUndefined();
    const ask = (Origin: string) =>
      fetch(`${world.app.url}/api/v1/topics`, {
        method: 'OPTIONS',
        headers: { Origin, 'Access-Control-Request-Method': 'GET' },
      });
    expect((await ask(site)).headers.get('access-control-allow-origin')).toBe(site);
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a token', () => {
  const ask = (key: string, body: string) => {
    const [, id, secret] = /^cpk_([^_]+)_(.+)$/.exec(key)!;
    return fetch(`${world.app.url}/oauth/token`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${btoa(`${id}:${secret}`)}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body,
    });
  };

  it('is given for the secret, with some of the scopes, for a quarter of an hour', async () => {
    const key = await client(TOPICS);
    const answer = await ask(key, 'grant_type=client_credentials&scope=topics:read');
    const given = (await answer.json()) as { access_token: string };
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(given).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'topics:read' });
    expect((await world.call('listTopics', { key: given.access_token })).status).toBe(200);
    expect(codeOf(await openTopic(given.access_token))).toBe('api.missing-scope');
    await world.app.rows(`update site.api_token set expires_at = now()`);
    expect((await world.call('listTopics', { key: given.access_token })).status).toBe(401);
  });

  it.each([
    ['grant_type=password', 400, 'unsupported_grant_type'],
    ['', 400, 'invalid_request'],
    ['grant_type=client_credentials&scope=stats:read', 400, 'invalid_scope'],
    ['grant_type=client_credentials&scope=nothing', 400, 'invalid_scope'],
  ])('is not given for %s', async (body, status, error) => {
    const answer = await ask(await client(TOPICS), body);
    expect([answer.status, await answer.json()]).toEqual([status, { error }]);
  });

  it('is not given for a secret of nobody', async () => {
    const key = await client(TOPICS);
    const answer = await ask(`${key.slice(0, -3)}xxx`, 'grant_type=client_credentials');
    expect([answer.status, await answer.json()]).toEqual([401, { error: 'invalid_client' }]);
  });
});

describe('a key for a call that may come twice', () => {
  const topics = async () =>
    Number((await world.app.rows<{ n: string }>('select count(*) as n from community.topic'))[0]!.n);

  it('has the call done once, sent ten times at once', async () => {
    const key = await client(TOPICS);
    const before = await topics();
    const body = world.topicBody();
    const call = { key, body, headers: { 'Idempotency-Key': 'ten-at-once' } };
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.call('openTopic', call)));
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(new Set(made.map(({ body: { id } }) => id)).size).toBe(1);
    expect(await topics()).toBe(before + 1);
  });

  it('stands for that call alone, and for that caller', async () => {
    const key = await client(TOPICS);
    const headers = { 'Idempotency-Key': 'once' };
    expect((await openTopic(key, {}, headers)).status).toBe(201);
    const other = await openTopic(key, {}, headers);
    expect([other.status, (other.body as { fields: object[] }).fields]).toMatchObject([
      422,
      [{ code: 'request.key-reused' }],
    ]);
    expect((await openTopic(await client(TOPICS), {}, headers)).status).toBe(201);
  });

  it('goes with what was answered when whoever holds the client leaves, and nobody else’s does', async () => {
    const leaver = await newMember(world.app, { handle: 'lise' });
    const key = await newClient(world.app, { holder: leaver, scopes: TOPICS });
    for (const [by, name] of [
      [key, 'of-who-leaves'],
      [await client(TOPICS), 'of-who-stays'],
    ] as const)
      expect((await openTopic(by, {}, { 'Idempotency-Key': name })).status).toBe(201);
    const sql = { rows: world.app.rows.bind(world.app) } as unknown as Sql;
    await new ForgetKeptAnswers(new SqlKeptAnswers(sql)).of(knownId<'Member'>(leaver.memberId));
    expect(await world.app.rows(`select key from site.kept_answer where key like 'of-who-%'`)).toEqual([
      { key: 'of-who-stays' },
    ]);
  });

  it('is free again where nothing was done, and must be readable', async () => {
    const key = await client(TOPICS);
    const headers = { 'Idempotency-Key': 'mended' };
    const body = { ...world.topicBody(), title: '' };
    expect((await world.call('openTopic', { key, body, headers })).status).toBe(422);
    const [kept] = await world.app.rows(`select 1 from site.kept_answer where key = 'mended'`);
    expect(kept).toBeUndefined();
    expect((await openTopic(key, {}, { 'Idempotency-Key': 'é'.repeat(3) })).status).toBe(400);
  });
});
