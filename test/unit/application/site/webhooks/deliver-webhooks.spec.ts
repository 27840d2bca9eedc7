import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DeliverWebhooks } from '#application/site/webhooks/deliver-webhooks';
import type { OutgoingPost, Posted } from '#application/site/webhooks/outgoing.port';
import { documented } from '#interfaces/http/adapter';
import { closed } from '../../../../support/closed.ts';
import type { DueMessage, WebhookDeliveries } from '#application/site/webhooks/webhook-deliveries.port';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

const SUBJECT = '01890000-0000-7000-8000-000000000001';
const FOUND = { found: 'there', page: '/t/1', resource: '/api/v1/posts/1', topicId: SUBJECT };

/** What waits for some endpoints, of which one may hang: it takes what it is sent and never answers. */
class Waiting {
  private readonly waiting: DueMessage[] = [];
  private readonly hanging: ((posted: Posted) => void)[] = [];
  readonly sent: string[] = [];
  readonly asked: string[] = [];
  readonly posted: OutgoingPost[] = [];

  add(endpointId: string, count: number): this {
    for (let one = 0; one < count; one += 1)
      this.waiting.push({
        id: `${endpointId} ${one}`,
        event: 'webhook.ping',
        subjectKind: 'webhook',
        subjectId: endpointId,
        happenedAt: new Date(),
        tries: 0,
        endpointId,
        url: endpointId,
        secretNumber: 1,
        formerUntil: null,
        client: { isOpen: true, holderId: 'ada' },
      } as unknown as DueMessage);
    return this;
  }

  delivering(): DeliverWebhooks {
    return new DeliverWebhooks(
      this.deliveries() as WebhookDeliveries,
      { getForChange: async () => ({ heard: () => {}, missed: () => {} }) } as never,
      { seenBy: async () => FOUND } as never,
      { secretOf: async () => '', sign: () => '' },
      { mustBeReachable: async () => {}, post: (post) => this.post(post) },
      { enqueue: async (job) => void this.asked.push(job), soon: async () => {}, every: async () => {} },
      { hash: () => '00000000' } as never,
      'https://forum.example',
      { now: () => new Date() },
      AT_ONCE,
    );
  }

  sentTo(endpointId: string): number {
    return this.sent.filter((id) => id === endpointId).length;
  }

  letGo(): void {
    for (const answer of this.hanging.splice(0)) answer({ reason: 'too-slow' });
  }

  /** One about a thing that its client may read. */
  about(event: string, subjectKind: string, scopes: readonly string[]): this {
    this.add('hears', 1);
    Object.assign(this.waiting.at(-1)!, { id: SUBJECT, event, subjectKind, subjectId: SUBJECT });
    Object.assign(this.waiting.at(-1)!.client, { scopes });
    return this;
  }

  private post(post: OutgoingPost): Promise<Posted> {
    const { url } = post;
    this.posted.push(post);
    this.sent.push(url);
    if (url === 'hangs') return new Promise((resolve) => this.hanging.push(resolve));
    if (url === 'breaks') throw new Error('A fault of ours');
    return Promise.resolve({ status: 204, askedMs: null, excerpt: '' });
  }

  /** Four of an endpoint at once, as the database has it. */
  private deliveries(): Partial<WebhookDeliveries> {
    return {
      claim: async (_, limit, underWay = new Map()) => {
        const taken = new Map(underWay);
        const due: DueMessage[] = [];
        for (const message of [...this.waiting]) {
          const of = taken.get(message.endpointId) ?? 0;
          if (due.length === limit || of === 4) continue;
          taken.set(message.endpointId, of + 1);
          due.push(message);
          this.waiting.splice(this.waiting.indexOf(message), 1);
        }
        return due;
      },
      nextDue: async () => (this.waiting.length > 0 ? new Date() : null),
      note: async () => {},
    };
  }
}

const until = async (isSo: () => boolean) => {
  for (let looks = 0; looks < 300 && !isSo(); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
};

it('an endpoint that does not answer keeps a few lanes, and the others are told meanwhile', async () => {
  const waiting = new Waiting().add('hangs', 100).add('hears', 100);
  const done = waiting.delivering().execute();
  await until(() => waiting.sentTo('hears') === 100);
  expect(waiting.sentTo('hangs')).toBe(4);
  for (let sent = 4; sent < 100; sent += 4) {
    waiting.letGo();
    await until(() => waiting.sentTo('hangs') === sent + 4);
  }
  waiting.letGo();
  await done;
});

it('what comes while somebody does not answer is sent soon, by the run that is under way', async () => {
  const waiting = new Waiting().add('hangs', 1);
  const delivering = waiting.delivering();
  const done = delivering.execute();
  await until(() => waiting.sentTo('hangs') === 1);
  waiting.add('hears', 1);
  // Asked for again it takes no second place among the jobs.
  await delivering.execute();
  await until(() => waiting.sentTo('hears') === 1);
  waiting.letGo();
  await done;
});

it('what breaks on our side holds up nobody, and is told of in the end', async () => {
  const waiting = new Waiting().add('breaks', 1).add('hears', 40);
  await expect(waiting.delivering().execute()).rejects.toThrow('A fault of ours');
  expect(waiting.sentTo('hears')).toBe(40);
});

it('what is sent is what the document says of it', async () => {
  const { components, webhooks } = documented();
  const message = closed((components.schemas as Readonly<Record<string, object>>)['WebhookMessage']!);
  const judge = (addFormats as unknown as (ajv: Ajv2020) => Ajv2020)(new Ajv2020({ strict: false })).compile(
    message,
  );
  const waiting = new Waiting().add('hears', 1).about('post.created', 'post', ['topics:read']);
  await waiting.delivering().execute();
  expect(waiting.posted).toHaveLength(2);
  for (const { body, headers } of waiting.posted) {
    const written = JSON.parse(body) as { type: string };
    judge(written);
    expect([written, judge.errors]).toEqual([written, null]);
    const { parameters } = (webhooks[written.type] as { post: { parameters: { name: string }[] } }).post;
    const names = Object.keys(headers).filter((name) => name.startsWith('webhook-'));
    expect(parameters.map(({ name }) => name)).toEqual(names);
  }
  expect(JSON.parse(waiting.posted[1]!.body)).toMatchObject({ data: { topicId: SUBJECT } });
});
