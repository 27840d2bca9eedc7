import { expect, it } from '@jest/globals';
import { FACTS_FOR_WEBHOOKS, QueueWebhooks } from '#application/site/consumers/queue-webhooks';
import { webhookEventKind } from '#domain/site/webhooks/webhook-events';

it('the end of a poll is told once of all lots, and again where it was opened again and ended anew', async () => {
  const queued: { cause: string }[] = [];
  const deliveries = { queue: async (news: readonly { cause: string }[]) => (queued.push(...news), 0) };
  const consumer = new QueueWebhooks(deliveries as never, {} as never);
  const ended = (at: string) =>
    ({ name: 'engagement.poll-ended.v1', pollId: 'p', memberIds: [], at }) as const;
  const ends = ['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z', '2026-03-04T10:00:00.000Z'];
  await consumer.onAll(ends.map((at, each) => ({ fact: ended(at), factId: `f${each}` })));
  const [first, lot, again] = queued.map(({ cause }) => cause);
  expect(lot).toBe(first);
  expect(again).not.toBe(first);
});

it('others hear that somebody left, by their id and nothing else', async () => {
  const queued: unknown[] = [];
  const deliveries = { queue: async (news: readonly unknown[]) => (queued.push(...news), 0) };
  const consumer = new QueueWebhooks(deliveries as never, {} as never);
  const at = '2026-03-01T10:00:00.000Z';
  const fact = { name: 'community.member-departed.v1', memberId: 'm', at } as const;
  await consumer.on(fact, { factId: 'f' });
  expect(queued).toEqual([
    { event: 'member.deleted', subjectKind: 'member', subjectId: 'm', cause: 'f', at: new Date(at) },
  ]);
  expect(webhookEventKind('member.deleted').ofGone).toBe(true);
});

it('others hear of each change of an idea once, however many members are told of it', async () => {
  const queued: { event: string; cause: string }[] = [];
  const deliveries = { queue: async (news: readonly (typeof queued)[number][]) => (queued.push(...news), 0) };
  const consumer = new QueueWebhooks(deliveries as never, {} as never);
  const at = '2026-03-01T10:00:00.000Z';
  for (const status of ['declined', 'withdrawn', 'proposed'])
    await consumer.on(
      { name: 'engagement.idea-status-changed.v1', ideaId: 'i', status, at },
      { factId: status },
    );
  expect(queued.map(({ event, cause }) => `${event} ${cause}`)).toEqual(
    ['declined', 'withdrawn', 'proposed'].map((cause) => `idea.status_changed ${cause}`),
  );
  expect(FACTS_FOR_WEBHOOKS).not.toContain('engagement.idea-told.v1');
});
