import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { v7 as uuidv7 } from 'uuid';
import { type FactForWebhooks, QueueWebhooks } from '#application/site/consumers/queue-webhooks';
import { CloseWebhooks } from '#application/site/webhooks/close-webhooks';
import { DeliverWebhooks } from '#application/site/webhooks/deliver-webhooks';
import { ForgetWebhookLog } from '#application/site/webhooks/forget-webhook-log';
import type { WebhookDeliveries } from '#application/site/webhooks/webhook-deliveries.port';
import type { AccountCloser } from '#application/community/leaving/account.closer';
import type { ApiClientId } from '#domain/site/api-clients/api-client';
import type { WebhookEndpointId } from '#domain/site/webhooks/webhook-endpoint';
import type { MemberId } from '#domain/shared/id';
import { CLOSER } from '#infrastructure/community/leaving/leaving.module';
import { DELIVERIES } from '#infrastructure/site/webhooks/webhooks.module';
import { HttpClient } from '#infrastructure/platform/egress/http-client';
import { migration480WrittenOutBefore } from '#infrastructure/platform/persistence/migrations/480-written-out-before';
import { maskedBy } from '../../support/masked-in.ts';
import { signedIn } from '../../support/actors.ts';
import { newClient } from '../../support/api-clients.ts';
import { ForumRows } from '../../support/forum-rows.ts';
import { newMember } from '../../support/sessions.ts';
import { outcome } from '../engagement/poll-house.ts';
import { EmptyHouse } from '../seed/empty-house.ts';

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let url = '';
let house: EmptyHouse;
let holder = { memberId: '' };
let forum: ForumRows;
let shelves = 0;
let heard: Heard[] = [];
/** What the other system answers next. */
let answer = { status: 204, headers: {} as Record<string, string>, body: '' };
const site = () => house.app.site;
const admin = () =>
  signedIn(holder.memberId, { role: 'administrator', grants: [['webhook.manage', 'everywhere']] });

beforeAll(async () => {
  server = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      heard.push({ headers: req.headers, body: Buffer.concat(parts).toString() });
      res.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  url = `${origin}/told`;
  house = await EmptyHouse.open(new HttpClient({ trustedOrigins: [origin] }));
  forum = new ForumRows(house.database.pool);
  holder = await newMember(house, { handle: 'ada', role: 'administrator' });
});
beforeEach(async () => {
  await house.rows('truncate site.api_client, site.webhook_endpoint cascade');
  await house.rows(`delete from platform.outbox where name = 'site.webhook-given-up.v1'`);
  heard = [];
  answer = { status: 204, headers: {}, body: '' };
});
afterAll(async () => {
  await house.close();
  await new Promise((resolve) => server.close(resolve));
});

const fresh = () => ({ confirmedAt: new Date() });

async function client(scopes: readonly string[]): Promise<ApiClientId> {
  const key = await newClient(house, { holder, scopes });
  return key.split('_')[1] as ApiClientId;
}

async function webhook(
  events: readonly string[] = ['topic.created'],
  scopes: readonly string[] = ['topics:read'],
) {
  const clientId = await client(scopes);
  const added = await site().addWebhook.execute({ actor: admin(), session: fresh(), clientId, url, events });
  return { ...added, clientId };
}

async function topic(audience = 'public'): Promise<string> {
  shelves += 1;
  const shelf = await forum.category(`shelf-${shelves}`, { audience });
  const author = { id: holder.memberId, handle: 'ada', pseudonym: 'ada' };
  return (await forum.topic(shelf, author, { title: 'A question' })).id;
}

const at = '2026-11-20T10:00:00.000Z';
const opened = (topicId: string) =>
  ({ name: 'community.topic-opened.v1', at, topicId }) as unknown as FactForWebhooks;
const changed = (topicId: string, change: string) =>
  ({ name: 'community.topic-changed.v1', at, topicId, change }) as unknown as FactForWebhooks;
const tell = (fact: FactForWebhooks, factId: string = uuidv7()) =>
  house.container.get<QueueWebhooks>(QueueWebhooks).on(fact, { factId });
const deliver = () => house.container.get<DeliverWebhooks>(DeliverWebhooks).execute();
/** What waits is due, and nobody rests. */
const later = async () => {
  await house.rows(
    `update site.webhook_delivery set next_at = now() - interval '1 second', held_until = null where state = 'waiting'`,
  );
  await house.rows(`update site.webhook_endpoint set rests_until = null`);
};
const log = async (id: WebhookEndpointId) => (await site().webhooks.deliveries(admin(), id, null)).items;
const told = ({ body }: Heard) => JSON.parse(body) as { type: string; data: Record<string, unknown> };

const close = () => house.container.get<CloseWebhooks>(CloseWebhooks).execute();
const revoke = (id: ApiClientId) =>
  site().revokeApiClient.execute({
    actor: signedIn(holder.memberId, { role: 'administrator', grants: [['api.manage', 'everywhere']] }),
    id,
  });
const isRevoked = async (id: ApiClientId) =>
  (await house.rows('select from site.api_client where id = $1 and revoked_at is not null', [id])).length ===
  1;
/** A log of some days, of which nothing is left but what is in it. */
const fill = (id: WebhookEndpointId, count: number) =>
  house.rows(
    `with message as (
       insert into site.webhook_delivery (id, endpoint_id, event, subject_kind, subject_id, cause, happened_at, created_at,
         state, next_at)
       select gen_random_uuid(), $1, 'topic.created', 'topic', n::text, n::text, now(), now() - n * interval '1 minute',
         case when n % 10 = 0 then 'waiting' else 'delivered' end, case when n % 10 = 0 then now() + interval '1 day' end
       from generate_series(1, $2::int) n returning id)
     insert into site.webhook_attempt (delivery_id, number, at, milliseconds, status, excerpt)
     select id, 1, now(), 80, 200, 'thanks, Zéphirine' from message`,
    [id, count],
  );
const leftOf = async (id: WebhookEndpointId) => {
  const [left] = await house.rows<{ waiting: number; answers: number }>(
    `select count(*) filter (where d.state = 'waiting')::int as waiting, count(*) filter (where a.excerpt <> '')::int as answers
     from site.webhook_delivery d left join site.webhook_attempt a on a.delivery_id = d.id where d.endpoint_id = $1`,
    [id],
  );
  return left;
};

describe('a client that is over', () => {
  it('keeps nothing of what its system answered, and nothing waits for it', async () => {
    const { id, clientId } = await webhook();
    answer = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'thanks, Zéphirine' };
    await tell(opened(await topic()));
    await deliver();
    expect((await log(id))[0]!.attempts[0]).toMatchObject({ excerpt: 'thanks, Zéphirine' });
    await tell(opened(await topic()));
    const other = await webhook();
    await tell(opened(await topic()));
    await revoke(clientId);
    await close();
    const left = await log(id);
    expect(left.map(({ state }) => state)).toEqual(['dropped', 'dropped', 'delivered']);
    expect(left[2]!.attempts).toEqual([expect.objectContaining({ status: 200, excerpt: '' })]);
    expect((await log(other.id)).map(({ state }) => state)).toEqual(['waiting']);
  });

  it('has a passage masked in its log as it is read, however the answer wrote it, and its row is named by its delivery', async () => {
    const { id } = await webhook();
    const body = String.raw`{"error":"Z\u00e9phirine Ocanary, Z&eacute;phirine Ocanary"}`;
    answer = { status: 500, headers: { 'content-type': 'application/json' }, body };
    await tell(opened(await topic()));
    await deliver();
    const [delivery] = await log(id);
    expect(await maskedBy(house, 'site.webhook_attempt', 'Zéphirine Ocanary')).toEqual([
      { table: 'site.webhook_attempt', id: `${delivery!.id}/1`, authorId: null },
    ]);
    expect((await log(id))[0]!.attempts[0]!.excerpt).toBe('{"error":"[…], […]"}');
    answer = { status: 200, headers: {}, body: '' };
  });

  it.each([
    String.raw`Z\u00e9phirine`,
    String.raw`Z\xe9phirine`,
    'Z&eacute;phirine',
    'Z&eacutephirine',
    'Z%E9phirine',
    'Zéphirine+Ocanary',
  ])(
    'keeps nothing that a process of the release before wrote as %s, nor what was kept so',
    async (excerpt) => {
      const { id } = await webhook();
      await fill(id, 1);
      const put = () =>
        house.rows(
          `update site.webhook_attempt set excerpt = $2
         where delivery_id in (select id from site.webhook_delivery where endpoint_id = $1)`,
          [id, excerpt],
        );
      expect((await log(id))[0]!.attempts[0]).toMatchObject({ excerpt: 'thanks, Zéphirine' });
      await put();
      expect((await log(id))[0]!.attempts[0]).toMatchObject({ excerpt: '' });
      await house.rows('alter table site.webhook_attempt disable trigger kept_as_it_reads');
      try {
        await put();
        expect((await log(id))[0]!.attempts[0]).toMatchObject({ excerpt });
        await house.rows(migration480WrittenOutBefore.sql);
      } finally {
        await house.rows('alter table site.webhook_attempt enable trigger kept_as_it_reads');
      }
      expect((await log(id))[0]!.attempts[0]).toMatchObject({ excerpt: '' });
    },
  );

  it('is revoked at once, whoever holds its log', async () => {
    const { id, clientId } = await webhook();
    await fill(id, 20);
    const other = await house.database.pool.connect();
    await other.query('begin');
    await other.query(`delete from site.webhook_delivery where endpoint_id = $1 and subject_id = '7'`, [id]);
    await other.query(`select from site.webhook_endpoint where id = $1 for update`, [id]);
    try {
      expect(await outcome(revoke(clientId))).toBe('done');
      expect(await isRevoked(clientId)).toBe(true);
    } finally {
      await other.query('commit');
      other.release();
    }
    expect(await close()).toBe(19);
    expect(await leftOf(id)).toEqual({ waiting: 0, answers: 0 });
  });

  it('is closed around what somebody else is deleting, whom it does not wait for', async () => {
    const { id, clientId } = await webhook();
    await fill(id, 20);
    await revoke(clientId);
    const other = await house.database.pool.connect();
    await other.query('begin');
    await other.query(
      `delete from site.webhook_delivery where endpoint_id = $1 and subject_id in ('7', '10')`,
      [id],
    );
    try {
      expect(await close()).toBe(18);
    } finally {
      await other.query('rollback');
      other.release();
    }
    expect(await leftOf(id)).toEqual({ waiting: 1, answers: 2 });
    expect([await close(), await close()]).toEqual([2, 0]);
  });

  it('is closed in lots, however long its log is, and so is one whose day has passed', async () => {
    const { id, clientId } = await webhook();
    const other = await webhook();
    await fill(id, 2_100);
    await fill(other.id, 10);
    await house.rows(`update site.api_client set expires_at = now() - interval '1 minute' where id = $1`, [
      clientId,
    ]);
    expect(await close()).toBe(2_100);
    expect([await leftOf(id), await leftOf(other.id)]).toEqual([
      { waiting: 0, answers: 0 },
      { waiting: 1, answers: 10 },
    ]);
  });

  it('is told of nothing more by what was under way: a try that failed, or news that come late', async () => {
    const { id, clientId } = await webhook();
    await tell(opened(await topic()));
    const deliveries = house.container.get<WebhookDeliveries>(DELIVERIES);
    const [message] = await deliveries.claim(new Date(), 1, new Map());
    await revoke(clientId);
    const attempt = {
      at: new Date(),
      milliseconds: 5,
      status: 503,
      reason: null,
      excerpt: 'not now, Zéphirine',
    };
    await deliveries.note(message!.id, attempt, { state: 'waiting', at: new Date() });
    const news = {
      event: 'topic.created',
      subjectKind: 'topic',
      subjectId: '1',
      cause: 'late',
      at: new Date(),
    };
    await deliveries.queueFor(id, news);
    const left = await log(id);
    expect(left.map(({ state }) => state)).toEqual(['dropped']);
    expect(left[0]!.attempts).toEqual([expect.objectContaining({ status: 503, excerpt: '' })]);
  });
});

describe('a message', () => {
  it('tells what and where, signed as Standard Webhooks has it, and nothing that was written', async () => {
    const { id, secret } = await webhook();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const topicId = await topic();
    await tell(opened(topicId));
    await deliver();
    const [{ headers, body }] = heard as [Heard];
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
      type: 'topic.created',
      timestamp: at,
      data: {
        kind: 'topic',
        id: topicId,
        url: expect.stringMatching(/^https:\/\/forum\.example\/sujets\/slug-\d+$/),
        resource: `https://forum.example/api/v1/topics/${topicId}`,
      },
    });
    const [delivery] = await log(id);
    expect(delivery).toMatchObject({
      id: headers['webhook-id'],
      state: 'delivered',
      attempts: [{ status: 204, reason: null }],
    });
    expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow(
      WebhookVerificationError,
    );
  });

  it('is one for each fact, however often the fact is told', async () => {
    await webhook();
    const fact = opened(await topic());
    const factId = uuidv7();
    await Promise.all([tell(fact, factId), tell(fact, factId), tell(fact, factId)]);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(heard).toHaveLength(1);
  });

  it('of facts that are told at once is one for each, for whoever wants it', async () => {
    const some = await webhook(['topic.created']);
    const all = await webhook(['topic.created', 'topic.closed']);
    const [first, second] = [await topic(), await topic()];
    const facts = [opened(first), changed(second, 'closed'), changed(second, 'merged'), opened(second)];
    const told = facts.map((fact) => ({ fact, factId: uuidv7() }));
    const consumer = house.container.get<QueueWebhooks>(QueueWebhooks);
    await consumer.onAll(told);
    await consumer.onAll(told);
    const logged = async ({ id }: { id: WebhookEndpointId }) =>
      (await log(id)).map(({ event, subjectId }) => [event, subjectId]).reverse();
    expect(await logged(some)).toEqual([
      ['topic.created', first],
      ['topic.created', second],
    ]);
    expect(await logged(all)).toEqual([
      ['topic.created', first],
      ['topic.closed', second],
      ['topic.created', second],
    ]);
  });

  it('stands once in the log over its pages, also of those that were queued in one millisecond', async () => {
    const { id } = await webhook();
    const news = Array.from({ length: 5 }, () => ({ subjectId: uuidv7(), cause: uuidv7() }));
    const same = { event: 'topic.created', subjectKind: 'topic', at: new Date(at) };
    await house.container.get<WebhookDeliveries>(DELIVERIES).queue(news.map((one) => ({ ...one, ...same })));
    // As those that were written before moments were cut.
    await house.rows(
      `update site.webhook_delivery d set created_at = $1::timestamptz + n.place * interval '100 microseconds'
       from (select id, row_number() over (order by id desc) as place from site.webhook_delivery) n where n.id = d.id`,
      [at],
    );
    const seen: string[] = [];
    for (let cursor: string | null = null, turn = 0; turn < 5; turn += 1) {
      const page = await site().webhooks.deliveries(admin(), id, cursor, 2);
      seen.push(...page.items.map(({ subjectId }) => subjectId!));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(seen.sort()).toEqual(news.map(({ subjectId }) => subjectId).sort());
  });

  it('is not sent of what the client may not read when it leaves', async () => {
    const { id, clientId } = await webhook(['topic.created', 'topic.deleted']);
    const opens = [{ permission: 'webhook.manage' as const, inCategories: false }];
    const itself = admin().through({ clientId, opened: opens, categoryIds: null });
    const itsLog = async () => (await site().webhooks.deliveries(itself, id, null)).items;
    const [secret, deleted] = [await topic('staff'), await topic()];
    await tell(opened(secret));
    await tell(changed(secret, 'deleted'));
    await tell(opened(deleted));
    await house.rows('update community.topic set deleted_at = now() where id = $1', [deleted]);
    await tell(changed(deleted, 'deleted'));
    expect([await itsLog(), await site().webhooks.one(itself, id)]).toMatchObject([[], { waiting: 0 }]);
    await deliver();
    expect((await itsLog()).map(({ subjectId, state }) => [subjectId, state])).toEqual([
      [deleted, 'delivered'],
    ]);
    expect(heard.map(told)).toEqual([
      {
        type: 'topic.deleted',
        timestamp: at,
        data: { kind: 'topic', id: deleted, url: null, resource: null },
      },
    ]);
    expect((await log(id)).map(({ state }) => state).sort()).toEqual([
      'delivered',
      'dropped',
      'dropped',
      'dropped',
    ]);
  });

  it('is sent of whoever left, whose page and name are gone when it leaves', async () => {
    const { id } = await webhook(['member.deleted', 'member.updated'], ['members:read']);
    const { memberId } = await newMember(house, { handle: 'partante' });
    await house.rows(
      `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at,
         version) values ($1, 'partante@example.org', 'partante@example.org', now(), 'x', now(), 1)`,
      [memberId],
    );
    const leaver = memberId as MemberId;
    const closer = house.container.get<AccountCloser>(CLOSER);
    await closer.close({ memberId: leaver, words: 'keep', why: 'own' });
    const [fact] = await house.rows<{ id: string; payload: FactForWebhooks }>(
      `select id, payload from platform.outbox
       where name = 'community.member-departed.v1' and payload->>'memberId' = $1`,
      [memberId],
    );
    await tell(fact!.payload, fact!.id);
    await tell({ ...fact!.payload, name: 'community.profile-changed.v1' } as FactForWebhooks);
    await deliver();
    expect(heard.map(told)).toMatchObject([
      { type: 'member.deleted', data: { kind: 'member', id: memberId, url: null, resource: null } },
    ]);
    expect((await log(id)).map(({ state }) => state).sort()).toEqual(['delivered', 'dropped']);
  });

  it('is not sent for a client that was revoked, lost its scope, or whose holder is no member any more', async () => {
    for (const change of [
      `update site.api_client set revoked_at = now()`,
      `update site.api_client set scopes = '{events:read}'`,
      `update community.member set status = 'banned' where id = '${holder.memberId}'`,
    ]) {
      const { id } = await webhook();
      await tell(opened(await topic()));
      await house.rows(change);
      await deliver();
      expect([change, (await log(id)).map(({ state }) => state)]).toEqual([change, ['dropped']]);
      await house.rows(`update community.member set status = 'active' where id = $1`, [holder.memberId]);
      await house.rows('truncate site.api_client, site.webhook_endpoint cascade');
    }
    expect(heard).toEqual([]);
  });

  it('comes again with its id until it is heard, later each time, and as late as it is asked', async () => {
    const { id } = await webhook();
    await tell(opened(await topic()));
    answer = { status: 500, headers: { 'content-type': 'text/plain' }, body: 'Bearer abcdefgh is wrong' };
    let asked = new Date();
    await deliver();
    const waits = async (since: Date) => {
      const [row] = await house.rows<{ seconds: number }>(
        `select extract(epoch from next_at - $1::timestamptz)::float as seconds from site.webhook_delivery`,
        [since],
      );
      return row!.seconds;
    };
    expect(await waits(asked)).toBeGreaterThan(3);
    expect(await waits(new Date())).toBeLessThan(6.1);
    await later();
    answer = { status: 503, headers: { 'retry-after': '7200' }, body: '' };
    asked = new Date();
    await deliver();
    expect(await waits(asked)).toBeGreaterThan(7_190);
    await later();
    answer = { status: 302, headers: { location: url }, body: '' };
    await deliver();
    await later();
    answer = { status: 200, headers: {}, body: '' };
    await deliver();
    await deliver();
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const [delivery] = await log(id);
    expect(delivery).toMatchObject({ state: 'delivered', nextAt: null });
    expect(delivery!.attempts.map(({ status }) => status)).toEqual([500, 503, 302, 200]);
    expect(delivery!.attempts[0]!.excerpt).toBe('… is wrong');
  });

  it('of a process that died while it sent is sent by another, and held by nobody else meanwhile', async () => {
    await webhook();
    await tell(opened(await topic()));
    await house.rows(`update site.webhook_delivery set held_until = now() + interval '1 minute'`);
    await deliver();
    expect(heard).toHaveLength(0);
    await house.rows(`update site.webhook_delivery set held_until = now() - interval '1 second'`);
    await deliver();
    expect(heard).toHaveLength(1);
  });

  it('is given up after ten tries, and sent again when that is asked', async () => {
    const { id } = await webhook();
    await tell(opened(await topic()));
    answer = { ...answer, status: 500 };
    for (let tries = 0; tries < 11; tries += 1) {
      await deliver();
      await later();
    }
    expect(heard).toHaveLength(10);
    const [failed] = await log(id);
    expect(failed).toMatchObject({ state: 'failed', nextAt: null });
    answer = { ...answer, status: 204 };
    const replay = (which: Parameters<ReturnType<typeof site>['replayWebhooks']['execute']>[0]['which']) =>
      site().replayWebhooks.execute({ actor: admin(), id, which });
    expect(await replay({ id: failed!.id })).toBe(1);
    await deliver();
    expect(await log(id)).toMatchObject([{ id: failed!.id, state: 'delivered' }]);
    const now = new Date();
    expect(await replay({ since: new Date(now.getTime() - 3_600_000), until: now })).toBe(1);
    expect(await replay({ since: new Date(0), until: new Date(1) })).toBe(0);
    await expect(replay({ since: now, until: new Date(0) })).rejects.toMatchObject({
      code: 'site.period-backwards',
    });
    await deliver();
    expect(heard).toHaveLength(12);
    expect(await replay({ since: new Date(now.getTime() - 3_600_000) })).toBe(1);
  });
});

describe('an endpoint', () => {
  it('has two good secrets for a day after a new one was made', async () => {
    const { id, secret } = await webhook();
    const renewed = await site().rotateWebhookSecret.execute({ actor: admin(), session: fresh(), id });
    expect(renewed).not.toBe(secret);
    await tell(opened(await topic()));
    await deliver();
    const check = (with_: string, { body, headers }: Heard) =>
      new Webhook(with_).verify(body, headers as Record<string, string>);
    expect(check(secret, heard[0]!)).toEqual(check(renewed, heard[0]!));
    await house.rows(`update site.webhook_endpoint set former_until = now() - interval '1 second'`);
    await tell(opened(await topic()));
    await deliver();
    expect(check(renewed, heard[1]!)).toBeDefined();
    expect(() => check(secret, heard[1]!)).toThrow(WebhookVerificationError);
    const kept = await house.rows<{ row: string }>(
      `select e::text || d::text || a::text as row from site.webhook_endpoint e
       join site.webhook_delivery d on d.endpoint_id = e.id join site.webhook_attempt a on a.delivery_id = d.id`,
    );
    expect(kept.length).toBe(2);
    for (const { row } of kept)
      for (const one of [secret, renewed]) expect(row).not.toContain(one.slice('whsec_'.length));
  });

  it('is given up when it fails for five days or says that it is gone, and whoever answers for it is told', async () => {
    for (const [status, since, state] of [
      [500, '4 days 23 hours', 'open'],
      [500, '5 days', 'failing'],
      [410, '0 days', 'gone'],
    ] as const) {
      const { id, clientId } = await webhook();
      await house.rows(`update site.webhook_endpoint set failing_since = now() - $1::interval`, [since]);
      await tell(opened(await topic()));
      answer = { ...answer, status };
      await deliver();
      expect([since, (await site().webhooks.one(admin(), id)).state]).toEqual([since, state]);
      const facts = await house.rows<{ payload: object }>(
        `select payload from platform.outbox where name = 'site.webhook-given-up.v1' and payload ->> 'endpointId' = $1`,
        [id],
      );
      expect(facts.map(({ payload }) => payload)).toMatchObject(
        state === 'open' ? [] : [{ clientId, memberId: holder.memberId, why: state }],
      );
      await later();
      heard = [];
      answer = { ...answer, status: 204 };
      await deliver();
      expect(heard).toHaveLength(state === 'open' ? 1 : 0);
      await site().silenceWebhook.execute({ actor: admin(), id, silent: false });
      await deliver();
      expect(heard).toHaveLength(1);
      await house.rows('truncate site.api_client, site.webhook_endpoint cascade');
    }
  });

  it('that fails rests with all that waits for it, until it is asked to hear', async () => {
    const { id } = await webhook();
    await house.rows(`update site.webhook_endpoint set failing_since = now() - interval '2 hours'`);
    for (let each = 0; each < 3; each += 1) await tell(opened(await topic()));
    answer = { ...answer, status: 500 };
    await deliver();
    await house.rows(`update site.webhook_delivery set next_at = now() - interval '1 second'`);
    await deliver();
    expect(heard).toHaveLength(1);
    const [rest] = await house.rows<{ minutes: number }>(
      `select extract(epoch from rests_until - now())::float / 60 as minutes from site.webhook_endpoint`,
    );
    expect(Math.round(rest!.minutes)).toBe(30);
    // No earlier than that is told of any of them, whatever its own wait is.
    const ends = async () =>
      (await log(id)).map(({ nextAt }) => nextAt && nextAt.getTime() > Date.now() + 29 * 60_000);
    expect(await ends()).toEqual([true, true, true]);
    await site().silenceWebhook.execute({ actor: admin(), id, silent: true });
    expect(await ends()).toEqual([null, null, null]);
    await house.rows(`update site.webhook_endpoint set silent_at = null, silence = null`);
    expect(await house.container.get<WebhookDeliveries>(DELIVERIES).nextDue()).toEqual(
      (await house.rows<{ at: Date }>(`select rests_until as at from site.webhook_endpoint`))[0]!.at,
    );
    answer = { ...answer, status: 204 };
    await site().pingWebhook.execute({ actor: admin(), id });
    await deliver();
    expect(heard).toHaveLength(5);
  });

  it('is sent no more at once than it may have, however many of its messages wait', async () => {
    const [busy, other] = [await webhook(), await webhook()];
    for (let each = 0; each < 6; each += 1) await tell(opened(await topic()));
    const claim = async (underWay: ReadonlyMap<string, number>) => {
      const due = await house.container.get<WebhookDeliveries>(DELIVERIES).claim(new Date(), 16, underWay);
      await house.rows(`update site.webhook_delivery set held_until = null`);
      return [busy, other].map(({ id }) => due.filter(({ endpointId }) => endpointId === id).length);
    };
    expect(await claim(new Map())).toEqual([4, 4]);
    expect(await claim(new Map([[busy.id, 3]]))).toEqual([1, 4]);
    expect(
      await claim(
        new Map([
          [busy.id, 4],
          [other.id, 1],
        ]),
      ),
    ).toEqual([0, 3]);
    await house.rows(`update site.webhook_endpoint set failing_since = now() where id = $1`, [busy.id]);
    expect(await claim(new Map())).toEqual([1, 4]);
    expect(await claim(new Map([[busy.id, 4]]))).toEqual([0, 4]);
  });

  it('hears a ping, and nothing while it is silent', async () => {
    const { id } = await webhook();
    const message = await site().pingWebhook.execute({ actor: admin(), id });
    await deliver();
    expect([heard[0]!.headers['webhook-id'], told(heard[0]!)]).toMatchObject([
      message,
      { type: 'webhook.ping', data: { kind: 'webhook', id } },
    ]);
    await site().silenceWebhook.execute({ actor: admin(), id, silent: true });
    await tell(opened(await topic()));
    await deliver();
    expect(heard).toHaveLength(1);
  });

  it('is at no address of this machine or of a private network, whatever its name says later', async () => {
    const clientId = await client(['topics:read']);
    const add = (to: string) =>
      site().addWebhook.execute({
        actor: admin(),
        session: fresh(),
        clientId,
        url: to,
        events: ['topic.created'],
      });
    for (const [to, code] of [
      ['https://127.0.0.1/', 'site.webhook-private'],
      ['https://[::1]/', 'site.webhook-private'],
      ['https://169.254.169.254/latest/meta-data', 'site.webhook-private'],
      ['https://10.0.0.1/', 'site.webhook-private'],
      ['http://93.184.215.14/', 'site.webhook-address'],
      ['https://user:word@93.184.215.14/', 'site.webhook-address'],
      ['https://93.184.215.14:22/', 'site.webhook-address'],
      ['ftp://93.184.215.14/', 'site.webhook-address'],
      ['nothing', 'site.webhook-address'],
    ])
      await expect(add(to!).catch((error: { code: string }) => [to, error.code])).resolves.toEqual([
        to,
        code,
      ]);
    const { id } = await webhook();
    await house.rows(`update site.webhook_endpoint set url = 'https://127.0.0.1/'`);
    await tell(opened(await topic()));
    await deliver();
    expect((await log(id))[0]!.attempts).toMatchObject([{ status: null, reason: 'private' }]);
    expect(heard).toEqual([]);
  });

  it('is added, led elsewhere and given a new secret by a person who gave the password a moment ago', async () => {
    const { id, clientId } = await webhook();
    const stale = { confirmedAt: new Date(Date.now() - 11 * 60_000) };
    const refusal = { code: 'community.identity-not-confirmed' };
    for (const session of [stale, null]) {
      const by = { actor: admin(), session, url, events: ['topic.created'] };
      await expect(site().addWebhook.execute({ ...by, clientId })).rejects.toMatchObject(refusal);
      await expect(site().changeWebhook.execute({ ...by, id })).rejects.toMatchObject(refusal);
      await expect(site().rotateWebhookSecret.execute({ ...by, id })).rejects.toMatchObject(refusal);
    }
    const by = { actor: admin(), session: fresh(), url, events: ['topic.created'] };
    await site().changeWebhook.execute({ ...by, id });
  });

  it('is told of what its client may read alone, and a client has ten at most', async () => {
    const clientId = await client(['topics:read']);
    const add = (events: string[]) =>
      site().addWebhook.execute({ actor: admin(), session: fresh(), clientId, url, events });
    await expect(add(['member.joined'])).rejects.toMatchObject({ code: 'site.webhook-events' });
    await expect(add([])).rejects.toMatchObject({ code: 'text.missing' });
    for (let made = 0; made < 10; made += 1) await add(['post.created']);
    await expect(add(['post.created'])).rejects.toMatchObject({ code: 'site.too-many-webhooks' });
    expect(await site().webhooks.all(admin(), clientId)).toHaveLength(10);
  });

  it('belongs to its client: another client does not find it', async () => {
    const { id, clientId } = await webhook();
    const other = await client(['topics:read', 'webhooks:manage']);
    const opens = [{ permission: 'webhook.manage' as const, inCategories: false }];
    const as = (one: string) => admin().through({ clientId: one, opened: opens, categoryIds: null });
    expect(await site().webhooks.one(as(clientId), id)).toMatchObject({ id });
    const missing = { code: 'site.webhook-not-found' };
    await expect(site().webhooks.one(as(other), id)).rejects.toMatchObject(missing);
    expect(await site().webhooks.all(as(other), null)).toEqual([]);
    const deeds = [
      site().changeWebhook.execute({ actor: as(other), session: null, id, url, events: ['topic.created'] }),
      site().silenceWebhook.execute({ actor: as(other), id, silent: true }),
      site().rotateWebhookSecret.execute({ actor: as(other), session: null, id }),
      site().pingWebhook.execute({ actor: as(other), id }),
      site().replayWebhooks.execute({
        actor: as(other),
        id,
        which: { since: new Date(0), until: new Date() },
      }),
      site().removeWebhook.execute({ actor: as(other), id }),
      site().addWebhook.execute({
        actor: as(other),
        session: null,
        clientId,
        url,
        events: ['topic.created'],
      }),
    ];
    for (const end of await Promise.allSettled(deeds))
      expect((end as PromiseRejectedResult).reason).toMatchObject(missing);
    await site().removeWebhook.execute({ actor: as(clientId), id });
    await expect(site().webhooks.one(admin(), id)).rejects.toMatchObject(missing);
  });

  it('has a log of thirty days', async () => {
    const { id } = await webhook();
    await tell(opened(await topic()));
    await tell(opened(await topic()));
    await deliver();
    await house.rows(
      `update site.webhook_delivery set created_at = now() - interval '31 days'
       where id = (select id from site.webhook_delivery limit 1)`,
    );
    await house.container.get<ForgetWebhookLog>(ForgetWebhookLog).execute();
    expect(await log(id)).toHaveLength(1);
  });
});
