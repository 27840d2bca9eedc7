import { describe, expect, it } from '@jest/globals';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import {
  type CommunityOptions,
  CommunityProblem,
  connect,
  readWebhook,
} from '../../../clients/typescript/src/index.ts';

type Answer = (request: Request) => Response | Promise<Response>;

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const problem = { type: 'about:blank', title: 'Non', status: 403, code: 'api.missing-scope' };

function listening(answers: readonly Answer[], more: Partial<CommunityOptions> = {}) {
  const asked: Request[] = [];
  const community = connect({
    url: 'https://example.org/communaute/',
    credentials: { key: 'cpk_key' },
    ...more,
    fetch: async (request) => {
      asked.push(request);
      const answer = answers[Math.min(asked.length, answers.length) - 1]!;
      return answer(request);
    },
  });
  return { community, asked };
}

const waiting: Answer = () => json(429, { ...problem, status: 429 }, { 'retry-after': '0' });
const topic = { kind: 'question', categoryId: 'c', title: 'Which one?', body: 'I have two.' } as const;

describe('a call', () => {
  it('carries the key, to the place under the path of the site', async () => {
    const { community, asked } = listening([() => json(200, { kind: 'client' })], { language: 'fr' });
    expect(await community.take(community.GET('/me'))).toEqual({ kind: 'client' });
    expect(
      asked.map(({ url, headers }) => [url, headers.get('authorization'), headers.get('accept-language')]),
    ).toEqual([['https://example.org/communaute/api/v1/me', 'Bearer cpk_key', 'fr']]);
  });

  it('waits where it is told to, and comes back with the same key', async () => {
    const { community, asked } = listening([waiting, waiting, () => json(201, { id: 'x' })]);
    await community.take(community.POST('/topics', { body: topic }));
    const keys = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(await Promise.all(asked.map((request) => request.text()))).toEqual(
      Array.from({ length: 3 }, () => JSON.stringify(topic)),
    );
  });

  it('is sent again when it was never answered, and given up after a few times', async () => {
    const lost: Answer = () => Promise.reject(new TypeError('fetch failed'));
    const { community, asked } = listening([lost, () => json(201, { id: 'x' })]);
    await community.take(community.POST('/topics', { body: topic }));
    expect(asked).toHaveLength(2);
    const never = listening([lost], { retries: 1 });
    await expect(never.community.GET('/me')).rejects.toThrow('fetch failed');
    expect(never.asked).toHaveLength(2);
  });

  it('is never sent twice where a secret is shown once: what was lost is to be looked at', async () => {
    const lost: Answer = () => Promise.reject(new TypeError('fetch failed'));
    const endpoint = { url: 'https://example.org/told', events: ['topic.created' as const] };
    for (const call of [
      ({ community }: ReturnType<typeof listening>) => community.POST('/webhooks', { body: endpoint }),
      ({ community }: ReturnType<typeof listening>) =>
        community.PUT('/webhooks/{id}/secret', { params: { path: { id: 'w' } }, body: {} }),
    ])
      for (const first of [lost, () => json(502, { ...problem, status: 502 })]) {
        const heard = listening([first, () => json(201, {})]);
        await call(heard).catch(() => null);
        expect(heard.asked).toHaveLength(1);
        expect(heard.asked[0]!.headers.has('idempotency-key')).toBe(false);
      }
  });

  it('tells what was refused at once: that it would be refused again, or that the wait is too long', async () => {
    const refused = listening([() => json(403, problem, { 'x-request-id': 'r-1' })]);
    await expect(refused.community.take(refused.community.GET('/topics'))).rejects.toMatchObject({
      name: 'CommunityProblem',
      status: 403,
      requestId: 'r-1',
      problem: { code: 'api.missing-scope' },
    });
    const late = listening([() => json(429, { ...problem, status: 429 }, { 'retry-after': '3600' })]);
    await expect(late.community.take(late.community.GET('/topics'))).rejects.toBeInstanceOf(CommunityProblem);
    expect([refused.asked.length, late.asked.length]).toEqual([1, 1]);
  });

  it('exchanges the secret for a token, once for its quarter of an hour', async () => {
    const { community, asked } = listening(
      [
        () => json(200, { access_token: 'cpt_token', expires_in: 900 }),
        () => json(200, { kind: 'client' }),
        () => json(200, { kind: 'client' }),
      ],
      { credentials: { id: 'an-id', secret: 'a-secret' } },
    );
    await community.GET('/me');
    await community.GET('/me');
    expect(asked.map(({ url, headers }) => [new URL(url).pathname, headers.get('authorization')])).toEqual([
      ['/communaute/oauth/token', `Basic ${btoa('an-id:a-secret')}`],
      ['/communaute/api/v1/me', 'Bearer cpt_token'],
      ['/communaute/api/v1/me', 'Bearer cpt_token'],
    ]);
    const wrong = listening([() => json(401, { error: 'invalid_client' })], {
      credentials: { id: 'an-id', secret: 'wrong' },
    });
    await expect(wrong.community.GET('/me')).rejects.toMatchObject({ problem: { code: 'invalid_client' } });
  });
});

it('a list is read to its end, page after page', async () => {
  const page =
    (items: readonly string[], nextCursor: string | null): Answer =>
    () =>
      json(200, { data: items, page: { limit: 20, nextCursor, previousCursor: null } });
  const { community, asked } = listening([page(['a', 'b'], 'further'), page([], 'on'), page(['c'], null)]);
  const items: unknown[] = [];
  for await (const item of community.every('/topics', { query: { view: 'latest' } })) items.push(item);
  expect(items).toEqual(['a', 'b', 'c']);
  expect(asked.map(({ url }) => new URL(url).search)).toEqual([
    '?view=latest',
    '?view=latest&cursor=further',
    '?view=latest&cursor=on',
  ]);
});

describe('a message of a webhook', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const other = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
  const body =
    '{"type":"topic.created","timestamp":"2026-11-20T10:00:00.000Z","data":{"kind":"topic","id":"t"}}';
  const signed = (at = new Date(), by = secret, said = body) => ({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(by).sign('msg_1', at, said),
  });
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);

  it('is the one of the specification', () => {
    // The example of Standard Webhooks itself.
    const at = new Date(1_614_265_330 * 1000);
    expect(new Webhook(secret).sign('msg_p5jXN8AQM9LWM0D4loKWxJek', at, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  it('is read by its secret, by either of two, and from any kind of headers', () => {
    expect(readWebhook(secret, signed(), body)).toMatchObject({
      id: 'msg_1',
      message: { data: { id: 't' } },
    });
    expect(readWebhook([other, secret], new Headers(signed()), body).id).toBe('msg_1');
    const rotated = signed();
    const both = `${new Webhook(other).sign('msg_1', new Date(), body)} ${rotated['webhook-signature']}`;
    expect(readWebhook(secret, { ...rotated, 'webhook-signature': both }, body).id).toBe('msg_1');
    const upper = Object.fromEntries(
      Object.entries(signed()).map(([name, value]) => [name.toUpperCase(), value]),
    );
    expect(readWebhook(secret, upper, body).id).toBe('msg_1');
  });

  it.each([
    ['of another secret', signed(new Date(), other), body],
    ['that was changed', signed(), body.replace('"t"', '"u"')],
    ['that was parsed and written again', signed(), JSON.stringify(JSON.parse(body), null, 1)],
    ['of six minutes ago', signed(minutes(-6)), body],
    ['of six minutes from now', signed(minutes(6)), body],
    ['without a signature', { ...signed(), 'webhook-signature': undefined }, body],
    ['with an empty signature', { ...signed(), 'webhook-signature': '' }, body],
    ['without an id', { ...signed(), 'webhook-id': undefined }, body],
    ['with another id', { ...signed(), 'webhook-id': 'msg_2' }, body],
    ['without a moment', { ...signed(), 'webhook-timestamp': undefined }, body],
    ['with a moment that is none', { ...signed(), 'webhook-timestamp': 'now' }, body],
    [
      'with another moment',
      { ...signed(), 'webhook-timestamp': String(Math.floor(minutes(1).getTime() / 1000)) },
      body,
    ],
    [
      'of another version',
      { ...signed(), 'webhook-signature': signed()['webhook-signature'].replace('v1,', 'v2,') },
      body,
    ],
    [
      'with the signature alone',
      { ...signed(), 'webhook-signature': signed()['webhook-signature'].slice(3) },
      body,
    ],
    [
      'with half a signature',
      { ...signed(), 'webhook-signature': signed()['webhook-signature'].slice(0, 20) },
      body,
    ],
    ['with an empty body', signed(), ''],
    ['with no headers', {}, body],
  ])('%s is refused', (_what, headers, said) => {
    expect(() => readWebhook(secret, headers, said)).toThrow(WebhookVerificationError);
  });

  it('is read by no secret that is none', () => {
    for (const none of ['', 'whsec_'])
      expect(() => readWebhook(none, signed(), body)).toThrow("Secret can't be empty.");
    expect(() => readWebhook([], signed(), body)).toThrow('No secret was given');
  });
});
