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

  it('asks for the next one once it is done with the one before, whatever became of it', async () => {
    const steps: string[] = [];
    async function* asked() {
      for (const one of ['first', 'second']) {
        steps.push(`asked for the ${one}`);
        yield one;
      }
    }
    const failure = await oneByOne(asked(), async (one) => {
      steps.push(`tried the ${one}`);
      throw new Error(`not the ${one}`);
    }).catch((error: AggregateError) => error);
    expect(steps).toEqual([
      'asked for the first',
      'tried the first',
      'asked for the second',
      'tried the second',
    ]);
    expect((failure as AggregateError).message).toBe(
      '2 of 2 failed: Error: not the first; Error: not the second',
    );
  });

  it('has nothing to say when nothing failed', async () => {
    await expect(oneByOne([1], async () => {})).resolves.toBeUndefined();
  });
});
