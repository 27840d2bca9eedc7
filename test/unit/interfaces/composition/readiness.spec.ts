import { expect, it } from '@jest/globals';
import { answering } from '#interfaces/composition/readiness';

it('says once why it is not ready, and again after it was', async () => {
  const told: unknown[] = [];
  let answer: () => Promise<unknown> = async () => [];
  const isReady = answering(
    () => answer(),
    (why) => void told.push((why as Error).message),
    20,
  );
  expect(await isReady()).toBe(true);
  answer = () => Promise.reject(new Error('Too many connections'));
  expect([await isReady(), await isReady()]).toEqual([false, false]);
  expect(told).toEqual(['Too many connections']);
  answer = async () => [];
  expect(await isReady()).toBe(true);
  answer = () => new Promise(() => {});
  expect(await isReady()).toBe(false);
  expect(told).toHaveLength(2);
});
