import { beforeEach, expect, it } from '@jest/globals';
import { AskForLetters } from '#application/community/consumers/ask-for-letters';

let asked: unknown[];
beforeEach(() => void (asked = []));
const jobs = { enqueue: async (job: string, _: unknown, how: unknown) => void asked.push([job, how]) };
const fact = (name: `${string}.${string}.v${number}`) => ({ name, at: '2026-12-01T14:00:00Z' });
const consumer = (waitMs: number) => new AskForLetters(jobs as never, waitMs);
const askedFor = (delayMs: number, dedupeKey: string) => [
  'community.send-letters',
  { delayMs, dedupeKey, isTriedOnce: true },
];
const WAITED = askedFor(122_000, 'community.send-letters');
const AT_ONCE = askedFor(2_000, 'community.send-letters.pressing');

it('letters are asked for once what happened has waited to be read, one run for many facts', async () => {
  const replies = ['1', '2', '3'].map((factId) => ({ factId, fact: fact('community.answer-posted.v1') }));
  await consumer(120_000).on(replies[0]!.fact);
  await consumer(120_000).onAll(replies);
  expect(asked).toEqual([WAITED, WAITED]);
});

it('those of what takes place are asked for at once too, as they may have to be known before that', async () => {
  const told = fact('events.gathering-told.v1');
  await consumer(120_000).on(told);
  await consumer(120_000).onAll([
    { factId: '1', fact: fact('community.answer-posted.v1') },
    { factId: '2', fact: told },
  ]);
  expect(asked).toEqual([AT_ONCE, WAITED, AT_ONCE, WAITED]);
});

it('where letters wait for nothing they are asked for once', async () => {
  await consumer(0).on(fact('events.gathering-told.v1'));
  expect(asked).toEqual([askedFor(2_000, 'community.send-letters')]);
});
