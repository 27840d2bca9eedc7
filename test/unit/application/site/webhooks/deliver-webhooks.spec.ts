import { expect, it } from '@jest/globals';
import { DeliverWebhooks } from '#application/site/webhooks/deliver-webhooks';
import type { OutgoingPost, Posted } from '#application/site/webhooks/outgoing.port';
import type { DueMessage, WebhookDeliveries } from '#application/site/webhooks/webhook-deliveries.port';

/** What waits for some endpoints, of which one may hang: it takes what it is sent and never answers. */
class Waiting {
  private readonly waiting: DueMessage[] = [];
  private readonly hanging: ((posted: Posted) => void)[] = [];
  readonly sent: string[] = [];
  readonly asked: string[] = [];

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
      {} as never,
      { secretOf: async () => '', sign: () => '' },
      { mustBeReachable: async () => {}, post: (post) => this.post(post) },
      { enqueue: async (job) => void this.asked.push(job), every: async () => {} },
      { hash: () => '00000000' } as never,
      'https://forum.example',
      { now: () => new Date() },
      { run: async (work) => work() },
    );
  }

  sentTo(endpointId: string): number {
    return this.sent.filter((id) => id === endpointId).length;
  }

  letGo(): void {
    for (const answer of this.hanging.splice(0)) answer({ reason: 'too-slow' });
  }

  private post({ url }: OutgoingPost): Promise<Posted> {
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
