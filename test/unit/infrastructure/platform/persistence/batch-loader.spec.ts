import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, jest } from '@jest/globals';
import { BatchLoader } from '#infrastructure/platform/persistence/batch-loader';
import { insideTransaction } from '#infrastructure/platform/persistence/transaction';

const asking = () => {
  const ask = jest.fn((keys: readonly string[]) =>
    Promise.resolve(new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, key.toUpperCase()]))),
  );
  return { ask, together: new BatchLoader(ask) };
};

it('what is asked in one turn is one question, in which everybody is named once, and everybody has their own answer', async () => {
  const { ask, together } = asking();
  const answers = await Promise.all(['a', 'b', 'nobody', 'a'].map((key) => together.load(key)));
  expect(answers).toEqual(['A', 'B', undefined, 'A']);
  expect(ask.mock.calls).toEqual([[['a', 'b', 'nobody']]]);
});

it('what is asked while the answer is awaited is another question: nothing is remembered', async () => {
  const { ask, together } = asking();
  const first = together.load('a');
  await turn();
  await turn();
  await Promise.all([first, together.load('a')]);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('a question that fails is told to all who asked it, and the next one is asked', async () => {
  const { ask, together } = asking();
  ask.mockRejectedValueOnce(new Error('away'));
  const outcomes = await Promise.allSettled([together.load('a'), together.load('b')]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await together.load('a')).toBe('A');
});

it('in a unit of work it is asked there, and alone', async () => {
  const { ask, together } = asking();
  const outside = together.load('a');
  const inside = insideTransaction({} as never, () => together.load('b'));
  expect(await Promise.all([outside, inside])).toEqual(['A', 'B']);
  expect(ask.mock.calls.map(([keys]) => keys)).toEqual([['b'], ['a']]);
});
