import { expect, it } from '@jest/globals';
import { MarkTakenAlong } from '#application/community/leaving/mark-taken-along';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

it('an account that fails holds up none of the others, and is told of at the end', async () => {
  const waiting = Array.from({ length: 250 }, (_, place) => `leaver-${place}`);
  const failure = new Error('It cannot be asked what stays of them.');
  const failing = ['leaver-0', 'leaver-120'];
  const done: string[] = [];
  const closed = {
    unmarked: async (most: number, but: readonly string[]) =>
      waiting.filter((id) => !done.includes(id) && !but.includes(id)).slice(0, most),
    marked: async (id: string) => void done.push(id),
  };
  const kept = {
    of: async (id: string) => {
      if (failing.includes(id)) throw failure;
      return new Map();
    },
  };
  const book = { besideOpenings: async () => [] };
  const marks = { mark: async () => {} };
  const run = new MarkTakenAlong(closed as never, kept, book as never, marks, AT_ONCE);
  await expect(run.execute()).rejects.toMatchObject({ errors: [failure, failure] });
  expect(done).toEqual(waiting.filter((id) => !failing.includes(id)));
});
