import { expect, it } from '@jest/globals';
import { AskForLetters } from '#application/community/consumers/ask-for-letters';

it('letters are asked for once what happened has waited to be read, one run for many facts', async () => {
  const asked: unknown[] = [];
  const jobs = { enqueue: async (job: string, _: unknown, how: unknown) => void asked.push([job, how]) };
  const consumer = new AskForLetters(jobs as never, 120_000);
  await consumer.on();
  await consumer.onAll();
  const how = { delayMs: 122_000, dedupeKey: 'community.send-letters', isTriedOnce: true };
  expect(asked).toEqual([
    ['community.send-letters', how],
    ['community.send-letters', how],
  ]);
});
