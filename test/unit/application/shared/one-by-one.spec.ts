import { describe, expect, it } from '@jest/globals';
import { oneByOne } from '#application/shared/one-by-one';

describe('one by one', () => {
  it('does all, and says at the end what failed', async () => {
    const done: number[] = [];
    const failure = await oneByOne([1, 2, 3, 4], async (one) => {
      if (one % 2 === 1) throw new Error(`not ${one}`);
      done.push(one);
    }).catch((error: AggregateError) => error);
    expect(done).toEqual([2, 4]);
    expect((failure as AggregateError).errors).toHaveLength(2);
    expect((failure as AggregateError).message).toContain('not 3');
  });

  it('has nothing to say when nothing failed', async () => {
    await expect(oneByOne([1], async () => {})).resolves.toBeUndefined();
  });
});
